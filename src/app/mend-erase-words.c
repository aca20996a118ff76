// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-erase-words.h"

#include <glib/gi18n.h>

/* What the window and the command line have in common where everything is erased. */

/* Gets the word that is to be typed. */
const char *
mend_erase_words_get_word (void)
{
  /* Translators: the word that people type before everything is erased, in small letters */
  return C_ ("label", "erase");
}

gboolean
mend_erase_words_is_word (const char *text)
{
  g_autofree char *typed = g_utf8_casefold (text, -1);
  g_autofree char *word = g_utf8_casefold (mend_erase_words_get_word (), -1);

  return g_str_equal (g_strstrip (typed), word);
}

/* Says what happened, what is safe, and what can be done. */
char *
mend_erase_words_get_failure (const GError *error, const char *rest)
{
  g_autofree char *shown = g_filename_display_name (rest != NULL ? rest : "");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return g_strdup (C_ ("to both", "Mend is open in a window. Close it first."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    /* Translators: %s is the path of a folder */
    return g_strdup_printf (C_ ("to both", "Nothing was erased: the folder with the records is not "
                                           "there. When its disk is back, it can be tried again: "
                                           "%s"),
                            shown);

  /* Translators: %s is the path of a folder */
  return g_strdup_printf (C_ ("to both", "Not all could be erased. Something is left in %s"),
                          shown);
}

/* Sets all to what it is when Mend is new, and lets nothing be written any more. */
void
mend_erase_words_forget_settings (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);

  g_settings_sync ();
  g_settings_delay (settings);
}
