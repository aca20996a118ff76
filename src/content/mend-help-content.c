// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-help-content.h"

#include "help/mend-helpline.h"
#include "mend-content-private.h"

#include <gtk/gtk.h>

/* What Help shows. It is read anew each time, and nothing remembers that it was. */

static gboolean
check_lines (MendHelpCountry *country, GError **error)
{
  GListModel *lines = mend_help_country_get_lines (country);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (MendHelpline) line = g_list_model_get_item (lines, i);

      if (mend_helpline_is_complete (line))
        continue;

      g_set_error (error, GTK_BUILDER_ERROR, GTK_BUILDER_ERROR_INVALID_VALUE,
                   "The line %u of “%s” has no source, no date or no number", i,
                   mend_help_country_get_id (country));
      return FALSE;
    }

  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (mend_help_country_get_name ((MendHelpCountry *) a),
                         mend_help_country_get_name ((MendHelpCountry *) b));
}

/**
 * mend_help_content_load_everywhere:
 * @error: return location for an error
 *
 * Loads who is to be called wherever one is. A line without a source and a date is an error.
 *
 * Returns: (transfer full) (nullable): a country without a name, or `NULL` with an error
 */
MendHelpCountry *
mend_help_content_load_everywhere (GError **error)
{
  g_autoptr (MendHelpCountry) everywhere = MEND_HELP_COUNTRY (
      mend_content_load_object ("helplines", "everywhere", MEND_TYPE_HELP_COUNTRY, error));

  if (everywhere == NULL || !check_lines (everywhere, error))
    return NULL;

  return g_steal_pointer (&everywhere);
}

/**
 * mend_help_content_load_countries:
 * @error: return location for an error
 *
 * Loads the countries of which people to call are known, in the order of their names. A line
 * without a source and a date is an error.
 *
 * Returns: (transfer full) (nullable) (element-type MendHelpCountry): a list, or `NULL` with an
 * error
 */
GListStore *
mend_help_content_load_countries (GError **error)
{
  g_autoptr (GListStore) countries =
      G_LIST_STORE (mend_content_load_object ("helplines", "countries", G_TYPE_LIST_STORE, error));

  if (countries == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (countries)); i++)
    {
      g_autoptr (MendHelpCountry) country = g_list_model_get_item (G_LIST_MODEL (countries), i);

      if (!check_lines (country, error))
        return NULL;
    }

  g_list_store_sort (countries, compare_names, NULL);

  return g_steal_pointer (&countries);
}

/**
 * mend_help_content_load_readings:
 * @error: return location for an error
 *
 * Loads the short texts of Help that are read and not answered.
 *
 * Returns: (transfer full) (nullable) (element-type MendReading): a list, or `NULL` with an error
 */
GListStore *
mend_help_content_load_readings (GError **error)
{
  return (GListStore *) mend_content_load_object ("readings", "readings", G_TYPE_LIST_STORE, error);
}
