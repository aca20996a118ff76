// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-place-words.h"

#include <glib/gi18n.h>

/* What is said of the folder in which all lies: why it cannot be another one, what is safe, and how
 * it is saved there. */

static const char *
get_reason (MendStorePlaceError code)
{
  switch (code)
    {
    case MEND_STORE_PLACE_ERROR_NO_STORE:
      return C_ ("to both",
                 "There is no folder of Mend in it. It may not have arrived yet. Nothing "
                 "was written there.");
    case MEND_STORE_PLACE_ERROR_NEWER:
      return C_ ("to both", "A newer Mend has written it, and this one cannot use it. Nothing was "
                            "written there.");
    case MEND_STORE_PLACE_ERROR_UNREADABLE:
      return C_ ("to both", "It cannot be read. Nothing was written there.");
    case MEND_STORE_PLACE_ERROR_READ_ONLY:
      return C_ ("to both", "The computer does not let Mend write there. Nothing was changed.");
    case MEND_STORE_PLACE_ERROR_TAKEN:
      return C_ ("to both", "There is something of Mend in it already. Nothing was changed. An "
                            "empty folder can be used.");
    case MEND_STORE_PLACE_ERROR_SAME:
      return C_ ("to both", "It is there already. Nothing was changed.");
    case MEND_STORE_PLACE_ERROR_IN_USE:
      return C_ ("to both", "The folder in use cannot be left now. Nothing was changed.");
    case MEND_STORE_PLACE_ERROR_UNSTABLE:
      return C_ ("to both", "Another program is writing there. All is still where it was.");
    }

  g_assert_not_reached ();
}

const char *
mend_place_words_get_heading (const GError *error, gboolean is_join)
{
  return is_join ? C_ ("to both", "This folder cannot be used")
                 : C_ ("to both", "The folder was not moved");
}

/* Why, and what is safe. */
const char *
mend_place_words_get_body (const GError *error)
{
  if (error->domain == MEND_STORE_PLACE_ERROR)
    return get_reason ((MendStorePlaceError) error->code);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return C_ ("to both", "The disk is full there. All is still where it was.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return C_ ("to both", "Something else has come into the folder. All is still where it was.");

  return C_ ("to both", "The disk did not take it. All is still where it was.");
}

/* How a new version takes the place of an old one. */
const char *
mend_place_words_get_means (MendSaveMeans means)
{
  if (means == MEND_SAVE_MEANS_EXCHANGE)
    return C_ ("to both",
               "By exchange: what the other computer brings in the same moment is kept.");

  return C_ (
      "to both",
      "By rename, since this disk knows no exchange: Mend looks before each save. What comes "
      "in the same moment could be lost.");
}
