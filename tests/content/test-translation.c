// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-content-support.h"

#include "cards/mend-card-group.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#define MO_MAGIC 0x950412deu

/* What gettext knows in the language of this test; it wants them in order. */
static const struct
{
  const char *key;
  const char *text;
} messages[] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "label\004afraid", "Angst" },
  { "said by a person\004I am afraid.", "Ich habe Angst." },
};

static void
append_strings (GArray *table, GString *text, gsize start, gboolean are_keys)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      const char *string = are_keys ? messages[i].key : messages[i].text;
      guint32 length = (guint32) strlen (string);
      guint32 offset = (guint32) (start + text->len);

      g_array_append_val (table, length);
      g_array_append_val (table, offset);
      g_string_append_len (text, string, length + 1);
    }
}

/* A message catalogue as msgfmt makes it, without its hash table. */
static void
write_catalogue (const char *path)
{
  const guint32 n = G_N_ELEMENTS (messages);
  const guint32 header[] = { MO_MAGIC, 0, n, 28, 28 + 8 * n, 0, 28 + 16 * n };
  g_autoptr (GArray) table = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  append_strings (table, text, 28 + 16 * n, TRUE);
  append_strings (table, text, 28 + 16 * n, FALSE);
  g_byte_array_append (file, (const guint8 *) header, sizeof header);
  g_byte_array_append (file, (const guint8 *) table->data, table->len * sizeof (guint32));
  g_byte_array_append (file, (const guint8 *) text->str, (guint) text->len);

  g_file_set_contents (path, (const char *) file->data, file->len, &error);
  g_assert_no_error (error);
}

static void
test_translation_reaches_the_cards (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mend-test-XXXXXX", NULL);
  g_autofree char *language_folder = g_build_filename (folder, "de", NULL);
  g_autofree char *messages_folder = g_build_filename (language_folder, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages_folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (MendContent) content = NULL;
  MendCard *card;

  g_test_summary ("Words and clauses are translated each by its context, the rest stays.");

  g_assert_cmpint (g_mkdir_with_parents (messages_folder, 0700), ==, 0);
  write_catalogue (path);
  g_setenv ("LANGUAGE", "de", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  content = mend_content_support_load ();
  card = mend_deck_find_card (mend_content_find_deck (content, "feelings"), "feeling-afraid");
  g_assert_cmpstr (mend_card_get_word (card), ==, "Angst");
  g_assert_cmpstr (mend_card_get_clause (card), ==, "Ich habe Angst.");

  card = mend_deck_find_card (mend_content_find_deck (content, "feelings"), "feeling-lonely");
  g_assert_cmpstr (mend_card_get_word (card), ==, "lonely");

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (messages_folder), ==, 0);
  g_assert_cmpint (g_rmdir (language_folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/translation/reaches-the-cards", test_translation_reaches_the_cards);

  return g_test_run ();
}
