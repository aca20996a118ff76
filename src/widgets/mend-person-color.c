// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-person-color.h"

#include "mend-person.h"

/* No red among them: red is for no person. The styles say what each looks like. */
static const struct
{
  const char *color;
  const char *css_class;
} colors[] = {
  { "blue", "mend-blue" },     { "orange", "mend-orange" }, { "green", "mend-green" },
  { "purple", "mend-purple" }, { "teal", "mend-teal" },     { "brown", "mend-brown" },
};

/**
 * mend_person_color_get_css_class:
 * @color: (nullable): the name of a colour
 * @seat: where the person sits
 *
 * Gets the style class that paints in @color. A name that is not known, as a newer version may have
 * written it, is taken for the colour of the @seat.
 *
 * Returns: a style class
 */
const char *
mend_person_color_get_css_class (const char *color, MendSeat seat)
{
  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_strcmp0 (colors[i].color, color) == 0)
      return colors[i].css_class;

  return mend_person_color_get_css_class (mend_person_get_default_color (seat), seat);
}
