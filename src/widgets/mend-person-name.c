// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-person-name.h"

#include <glib/gi18n.h>

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

/**
 * mend_person_name_get_shown:
 * @name: (nullable): what the person is called
 * @seat: where the person sits
 *
 * Gets what to call a person who may have given no name.
 *
 * Returns: the name, or that of the seat
 */
const char *
mend_person_name_get_shown (const char *name, MendSeat seat)
{
  if (!is_blank (name))
    return name;

  switch (seat)
    {
    case MEND_SEAT_LEFT:
      /* Translators: stands for the name of the person on the left, who gave none. */
      return C_ ("label", "Left");
    case MEND_SEAT_RIGHT:
      /* Translators: stands for the name of the person on the right, who gave none. */
      return C_ ("label", "Right");
    case MEND_SEAT_NONE:
    case MEND_SEAT_BOTH:
      return "";
    }

  g_return_val_if_reached ("");
}
