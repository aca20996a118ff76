// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-deck-file.h"

#include "records/mend-record-error.h"
#include "scratch-folder.h"

#include <string.h>

static MendDeck *
parse (const char *text, guint *bad_line, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mend_deck_file_parse (bytes, "Ours", bad_line, error);
}

static guint
count_cards (MendDeck *deck)
{
  return g_list_model_get_n_items (mend_own_deck_get_cards (deck));
}

static void
test_deck_file_comes_back (void)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) card =
      g_object_new (MEND_TYPE_CARD, "id", "a", "clause", "“Here”, he said.\n\\", "purpose",
                    "For us.", "depth", MEND_DEPTH_DEEPER, "audience", MEND_AUDIENCE_HURT, NULL);
  g_autoptr (MendDeck) deck = NULL;
  g_autoptr (MendDeck) again = NULL;
  g_autoptr (MendCard) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint bad_line = 0;

  g_list_store_append (cards, card);
  deck = mend_own_deck_new (NULL, "Evenings", 6, G_LIST_MODEL (cards));
  bytes = mend_deck_file_write (deck, &error);
  again = mend_deck_file_parse (bytes, "unused", &bad_line, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mend_deck_get_title (again), ==, "Evenings");
  g_assert_cmpuint (mend_deck_get_step (again), ==, 6);
  g_assert_cmpstr (mend_deck_get_id (again), !=, mend_deck_get_id (deck));
  read = g_list_model_get_item (mend_own_deck_get_cards (again), 0);
  g_assert_cmpstr (mend_card_get_clause (read), ==, "“Here”, he said.\n\\");
  g_assert_cmpstr (mend_card_get_purpose (read), ==, "For us.");
  g_assert_cmpint (mend_card_get_depth (read), ==, MEND_DEPTH_DEEPER);
  g_assert_cmpint (mend_card_get_audience (read), ==, MEND_AUDIENCE_HURT);
}

static void
assert_names_line (const char *text, guint expected)
{
  g_autoptr (GError) error = NULL;
  guint bad_line = 99;

  g_assert_null (parse (text, &bad_line, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (bad_line, ==, expected);
}

static void
test_deck_file_names_the_line (void)
{
  g_test_summary ("The number is that of the line on which what is wrong begins.");

  assert_names_line ("{\n\"format\": \"mend deck file\",\n\"version\": 1,\n\"title\": \"T\",\n"
                     "\"cards\": [\n{\"clause\": \"a ] } \\\" , b\"},\n{\"clause\": 3}\n]}",
                     7);
  assert_names_line ("{\n\"format\": \"mend deck file\",\n\"version\": 1,\n\"title\": \"cards\",\n"
                     "\"cards\": [\n{\"clause\": \"a\"}, {\"clause\": \"b\"},\n"
                     "{\"clause\": \"c\", \"depth\": \"none\"}]}",
                     7);
  assert_names_line ("{\n\"format\": \"mend deck file\", \"version\": 1,\n\n\"title\": 5,\n"
                     "\"cards\": []}",
                     4);
  assert_names_line ("{\n\"format\": \"mend deck file\",\n\"version\": 1\n\"title\": \"T\"}", 4);
  assert_names_line ("{\"format\": \"mend talk\", \"version\": 1}", 0);
  assert_names_line ("One\nTwo\n\377\n", 3);
  assert_names_line ("\n\n", 0);
}

static void
test_deck_file_takes_plain_text (void)
{
  g_autoptr (GError) error = NULL;
  guint bad_line = 0;
  g_autoptr (MendDeck) deck = parse ("One\n\nTwo\n", &bad_line, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mend_deck_get_title (deck), ==, "Ours");
  g_assert_cmpuint (count_cards (deck), ==, 2);
}

static void
test_deck_file_is_loaded_by_its_name (void)
{
  ScratchFolder *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder->path, "Quiet evenings.txt", NULL);
  g_autofree char *missing = g_build_filename (folder->path, "none.txt", NULL);
  g_autoptr (MendDeck) deck = NULL;
  g_autoptr (GError) error = NULL;
  guint bad_line = 0;

  g_assert_true (g_file_set_contents (path, "One\nTwo", -1, NULL));
  deck = mend_deck_file_load (path, &bad_line, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mend_deck_get_title (deck), ==, "Quiet evenings");
  g_assert_cmpuint (count_cards (deck), ==, 2);

  g_assert_null (mend_deck_file_load (missing, &bad_line, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (bad_line, ==, 0);
  scratch_folder_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/deck-file/comes-back", test_deck_file_comes_back);
  g_test_add_func ("/store/deck-file/names-the-line", test_deck_file_names_the_line);
  g_test_add_func ("/store/deck-file/takes-plain-text", test_deck_file_takes_plain_text);
  g_test_add_func ("/store/deck-file/is-loaded-by-its-name", test_deck_file_is_loaded_by_its_name);

  return g_test_run ();
}
