// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-deck-import.h"

#include "scratch-folder.h"

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static MendDeck *
import (const char *text, char **reason)
{
  ScratchFolder *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder->path, "Evenings.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));

  mend_deck_import_async (file, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  scratch_folder_free (folder);

  return mend_deck_import_finish (result, reason);
}

static void
test_deck_import_takes_a_deck (void)
{
  g_autofree char *reason = NULL;
  g_autoptr (MendDeck) deck = import ("One\nTwo\n", &reason);

  g_assert_null (reason);
  g_assert_cmpstr (mend_deck_get_title (deck), ==, "Evenings");
  g_assert_cmpuint (g_list_model_get_n_items (mend_own_deck_get_cards (deck)), ==, 2);
}

static void
assert_reason (const char *text, const char *beginning)
{
  g_autofree char *reason = NULL;

  g_assert_null (import (text, &reason));
  g_assert_true (g_str_has_prefix (reason, beginning));
  g_assert_nonnull (g_strstr_len (reason, -1, "Nothing has changed here."));
}

static void
test_deck_import_says_why_not (void)
{
  g_test_summary ("What happened, and in which line; that nothing has changed; what can be done.");

  assert_reason ("{\n\"format\": \"mend deck file\",\n\"version\": 1,\n\"title\": \"T\",\n"
                 "\"cards\": [{\"clause\": \"a\"},\n{}]}",
                 "Line 6 of the file cannot be a card.");
  assert_reason ("One\nTw\377o\n", "Line 2 of the file cannot be a card.");
  assert_reason ("\n", "No deck is in the file.");
  assert_reason (NULL, "The file could not be read.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/deck-import/takes-a-deck", test_deck_import_takes_a_deck);
  g_test_add_func ("/app/deck-import/says-why-not", test_deck_import_says_why_not);

  return g_test_run ();
}
