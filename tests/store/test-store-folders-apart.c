// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-folders.h"

#include "computers-fixture.h"
#include "private/mend-private-texts.h"

#include <glib/gstdio.h>

#define TALK_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define TEXT_ID "7be2c1b0-1111-4d3e-9b57-6f1e8a6d0c33"

static guint
count_texts (StoreFixture *fixture, const char *person_id)
{
  guint n_unreadable = 0;
  g_autoptr (GPtrArray) texts =
      mend_private_texts_list (fixture->data_dir, person_id, &n_unreadable);

  g_assert_cmpuint (n_unreadable, ==, 0);

  return texts->len;
}

static void
keep_text (StoreFixture *fixture, const char *person_id, const char *words)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 10, 8, 0, 0);
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();
  g_autoptr (MendPrivateText) text = NULL;

  mend_private_parts_add (parts, "text", words);
  text = mend_private_text_new (&(MendPrivateText){ .id = (char *) TEXT_ID,
                                                    .created = created,
                                                    .purpose = MEND_PRIVATE_PREPARE,
                                                    .parts = parts });
  g_assert_true (mend_private_texts_save (fixture->data_dir, person_id, text, NULL));
}

static void
test_store_folders_apart_private (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->second;
  g_autofree char *store = store_fixture_get_path (fixture, "");
  const char *ana = computers->second_ids[1];
  const char *anna = computers->first_ids[0];
  const char *ben = computers->first_ids[1];

  g_test_summary ("What one of them keeps alone is found by that one, and by nobody else; it stays "
                  "one file, outside the store, and deleted it is gone.");

  keep_text (fixture, ana, "The grey canary");
  computers_meet (computers);
  store_fixture_open (fixture);
  g_assert_cmpuint (count_texts (fixture, anna), ==, 0);

  computers_join (computers, fixture);
  g_assert_cmpuint (count_texts (fixture, anna), ==, 1);
  g_assert_cmpuint (count_texts (fixture, ana), ==, 1);
  g_assert_cmpuint (count_texts (fixture, ben), ==, 0);
  g_assert_cmpuint (count_files_with (store, "canary"), ==, 0);

  keep_text (fixture, anna, "The red canary");
  g_assert_cmpuint (count_texts (fixture, anna), ==, 1);
  g_assert_false (store_fixture_holds_anywhere (fixture, "The grey canary"));
  g_assert_true (store_fixture_holds_anywhere (fixture, "The red canary"));

  g_assert_true (mend_private_texts_delete (fixture->data_dir, anna, TEXT_ID, NULL));
  g_assert_false (store_fixture_holds_anywhere (fixture, "canary"));
}

static void
test_store_folders_apart_state (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->second;
  g_autoptr (MendSnapshot) running = make_snapshot (TALK_ID, "A note", 5000);
  g_autoptr (MendSnapshot) found = NULL;

  g_test_summary ("The talk that was left running is there though the folder has another id.");

  store_fixture_open (fixture);
  mend_store_save_running (fixture->store, running);
  store_fixture_close (fixture);
  computers_meet (computers);

  store_fixture_open (fixture);
  found = mend_store_load_running (fixture->store);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->id, ==, TALK_ID);
}

static void
test_store_folders_apart_two_states (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->second;
  g_autoptr (MendSnapshot) running = make_snapshot (TALK_ID, "A note", 5000);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autofree char *first_state = store_fixture_get_state_path (computers->first, "");
  g_autofree char *id = g_path_get_basename (first_state);
  g_autofree char *path = g_build_filename (fixture->state_dir, id, NULL);

  store_fixture_open (fixture);
  mend_store_save_running (fixture->store, running);
  store_fixture_close (fixture);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  computers_meet (computers);

  store_fixture_open (fixture);
  waiting = mend_store_list_waiting (fixture->store);
  g_assert_cmpuint (waiting->len, ==, 1);
}

static void
test_store_folders_apart_alone (void)
{
  g_autoptr (Computers) computers = computers_new ();

  g_test_summary ("A second store of which there are no people asks nothing, nor does a copy.");

  computers_copy_file (computers->second, "store.json", computers->first, OTHER_STORE);
  computers_copy_file (computers->first, "store.json", computers->first, "store (1).json");
  store_fixture_open (computers->first);
  g_assert_true (is_writable (computers->first->store));
  g_assert_null (mend_store_list_apart (computers->first->store));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/folders-apart/private", test_store_folders_apart_private);
  g_test_add_func ("/store/folders-apart/state", test_store_folders_apart_state);
  g_test_add_func ("/store/folders-apart/two-states", test_store_folders_apart_two_states);
  g_test_add_func ("/store/folders-apart/alone", test_store_folders_apart_alone);

  return g_test_run ();
}
