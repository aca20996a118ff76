// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "random-records.h"
#include "records/mend-file-problem.h"
#include "records/mend-record-error.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define ID       "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"
#define NAME     "20260104T204000Z-4f2c1b06.json"

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static MendTalkRecord *
load (StoreFixture *fixture, const char *id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mend_store_load_talk (fixture->store, id, NULL, take_result_cb, &result);
  store_fixture_wait_for (fixture, is_set, &result);

  return mend_store_load_talk_finish (fixture->store, result, error);
}

static GPtrArray *
load_notes (StoreFixture *fixture, const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *notes;

  mend_store_load_notes (fixture->store, id, NULL, take_result_cb, &result);
  store_fixture_wait_for (fixture, is_set, &result);
  notes = mend_store_load_notes_finish (fixture->store, result, &error);
  g_assert_no_error (error);

  return notes;
}

static void
finish (StoreFixture *fixture, const char *id)
{
  g_autoptr (MendTalkRecord) record = make_talk (id, 3, "Kept", "Aside");

  mend_store_finish_talk (fixture->store, record);
}

static guint
count_talks (StoreFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (mend_store_get_history (fixture->store)));
}

static void
test_talks_finish (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, "Kept", "Aside");
  g_autoptr (MendTalkRecord) at_once = NULL;
  g_autoptr (MendTalkRecord) later = NULL;
  g_autoptr (MendSnapshot) snapshot = make_snapshot (ID, "A note", 5000);
  GStatBuf status = { 0 };
  g_autofree char *path = NULL;

  store_fixture_open (fixture);
  path = store_fixture_get_path (fixture, "talks/" NAME);
  mend_store_save_running (fixture->store, snapshot);
  mend_store_finish_talk (fixture->store, record);
  g_assert_cmpuint (count_talks (fixture), ==, 1);
  at_once = load (fixture, ID, NULL);
  assert_talk_records_equal (record, at_once);

  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  g_assert_null (mend_store_load_running (fixture->store));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);

  store_fixture_reopen (fixture);
  g_assert_null (mend_store_load_running (fixture->store));
  later = load (fixture, ID, NULL);
  assert_talk_records_equal (record, later);
}

static void
test_talks_load_what_is_not_there (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) damaged = NULL;

  store_fixture_put (fixture, "talks/20260104T204000Z-0a7de2b4.json", "{\"format\": \"mend", -1);
  store_fixture_open (fixture);

  g_assert_null (load (fixture, ID, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (load (fixture, OTHER_ID, &damaged));
  g_assert_true (damaged->domain == MEND_RECORD_ERROR);
}

static void
test_talks_renamed_file (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) talk = make_talk (ID, 3, "First", NULL);
  g_autoptr (MendTalkRecord) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_test_summary ("A talk is found by the id in it, whatever its file was renamed to.");

  put_talk (fixture, talk);
  from = g_build_filename (fixture->data_dir, "store", "talks", NAME, NULL);
  to = g_build_filename (fixture->data_dir, "store", "talks", "20260104T204000Z-ffffffff.json",
                         NULL);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  store_fixture_open (fixture);

  found = load (fixture, ID, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->id, ==, ID);
}

static void
test_talks_id_decides_not_the_name (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) first = make_talk (ID, 3, "First", NULL);
  g_autoptr (MendTalkRecord) second =
      make_talk ("4f2c1b06-0000-4d3e-9b57-6f1e8a6d0c11", 4, "Second", NULL);
  g_autoptr (MendTalkRecord) found = NULL;

  put_talk (fixture, first);
  put_talk (fixture, second);
  store_fixture_open (fixture);
  found = load (fixture, ID, NULL);
  assert_talk_records_equal (first, found);
}

static void
test_talks_delete_and_undo (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) back = NULL;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GString) changed = NULL;

  store_fixture_open (fixture);
  path = store_fixture_get_path (fixture, "talks/" NAME);
  finish (fixture, ID);
  store_fixture_settle (fixture);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));

  mend_store_delete_talk (fixture->store, ID);
  g_assert_cmpuint (count_talks (fixture), ==, 0);
  store_fixture_settle (fixture);
  g_assert_false (store_fixture_has (fixture, "talks/" NAME));
  g_assert_true (store_fixture_has (fixture, "trash/" NAME));
  g_assert_null (load (fixture, ID, NULL));

  mend_store_restore_talk (fixture->store, ID);
  store_fixture_settle (fixture);
  g_assert_cmpuint (count_talks (fixture), ==, 1);
  g_assert_false (store_fixture_has (fixture, "trash/" NAME));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));

  /* It is newer than what was deleted, should the other computer have deleted it for good. */
  changed = g_string_new (before);
  g_assert_cmpuint (g_string_replace (changed, "\"rev\": 1", "\"rev\": 2", 0), ==, 1);
  g_assert_cmpstr (changed->str, ==, after);
  back = load (fixture, ID, NULL);
  g_assert_nonnull (back);
}

static void
test_talks_delete_of_another_start (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  finish (fixture, ID);
  store_fixture_reopen (fixture);
  mend_store_delete_talk (fixture->store, ID);
  store_fixture_reopen (fixture);
  g_assert_true (store_fixture_has (fixture, "trash/" NAME));
  mend_store_restore_talk (fixture->store, ID);
  store_fixture_reopen (fixture);
  g_assert_true (store_fixture_has (fixture, "talks/" NAME));

  mend_store_delete_talk (fixture->store, OTHER_ID);
  mend_store_restore_talk (fixture->store, OTHER_ID);
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_has (fixture, "talks/" NAME));
}

static void
test_talks_delete_at_once (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  finish (fixture, ID);
  mend_store_delete_talk (fixture->store, ID);
  store_fixture_reopen (fixture);
  g_assert_false (store_fixture_has (fixture, "talks/" NAME));
  g_assert_true (store_fixture_has (fixture, "trash/" NAME));
}

static void
test_talks_delete_that_fails (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  finish (fixture, ID);
  store_fixture_settle (fixture);
  store_fixture_put (fixture, "trash/" NAME, "in the way", -1);
  mend_store_delete_talk (fixture->store, ID);
  store_fixture_settle (fixture);

  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  g_assert_cmpuint (count_talks (fixture), ==, 1);
  g_assert_true (store_fixture_has (fixture, "talks/" NAME));
}

static void
test_talks_in_memory (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) loaded = NULL;

  scratch_folder_put (fixture->home, "data", "a file in the way");
  store_fixture_open (fixture);
  finish (fixture, ID);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  g_assert_cmpuint (count_talks (fixture), ==, 1);
  loaded = load (fixture, ID, NULL);
  g_assert_nonnull (loaded);

  mend_store_delete_talk (fixture->store, ID);
  g_assert_cmpuint (count_talks (fixture), ==, 0);
  mend_store_restore_talk (fixture->store, ID);
  g_assert_cmpuint (count_talks (fixture), ==, 1);

  g_assert_cmpint (g_remove (fixture->data_dir), ==, 0);
  mend_store_try_again (fixture->store);
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_has (fixture, "talks/" NAME));
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
}

static void
test_talks_saved_twice (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, "Kept", "Aside");

  g_test_summary ("A record that is there already, by itself, is as good as saved.");

  store_fixture_open (fixture);
  put_talk (fixture, record);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
}

static void
test_talks_that_could_not_be_read_again (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, "Kept", NULL);
  g_autoptr (MendTalkRecord) loaded = NULL;

  g_free (record->format_id);
  record->format_id = g_strnfill (300, 'x');
  store_fixture_open (fixture);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  g_assert_false (store_fixture_has (fixture, "talks/" NAME));
  loaded = load (fixture, ID, NULL);
  g_assert_nonnull (loaded);
}

static void
test_talks_notes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (MendLaterNote) first = random_note (rand, ID);
  g_autoptr (MendLaterNote) second = random_note (rand, ID);
  g_autoptr (MendLaterNote) elsewhere = random_note (rand, OTHER_ID);
  gboolean is_first = g_date_time_compare (first->created, second->created) < 0;
  MendLaterNote *expected[] = { is_first ? first : second, is_first ? second : first };

  store_fixture_open (fixture);
  mend_store_add_note (fixture->store, first);
  mend_store_add_note (fixture->store, elsewhere);
  mend_store_add_note (fixture->store, second);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) notes = load_notes (fixture, ID);

      g_assert_cmpuint (notes->len, ==, 2);
      g_assert_true (mend_later_note_equal (g_ptr_array_index (notes, 0), expected[0]));
      g_assert_true (mend_later_note_equal (g_ptr_array_index (notes, 1), expected[1]));
      store_fixture_reopen (fixture);
    }
}

static void
test_talks_damaged_note (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (MendFileProblem) problem = NULL;

  store_fixture_put (fixture, "notes/20260104T204000Z-0a7de2b4.json", "[]", -1);
  store_fixture_open (fixture);
  notes = load_notes (fixture, ID);
  g_assert_cmpuint (notes->len, ==, 0);
  problem = g_list_model_get_item (mend_store_get_problems (fixture->store), 0);
  g_assert_cmpstr (mend_file_problem_get_kind_folder (problem), ==, "notes");
  g_assert_cmpint (mend_file_problem_get_reason (problem), ==, MEND_FILE_PROBLEM_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-talks/finish", test_talks_finish);
  g_test_add_func ("/store/store-talks/load-what-is-not-there", test_talks_load_what_is_not_there);
  g_test_add_func ("/store/store-talks/renamed-file", test_talks_renamed_file);
  g_test_add_func ("/store/store-talks/id-decides-not-the-name",
                   test_talks_id_decides_not_the_name);
  g_test_add_func ("/store/store-talks/delete-and-undo", test_talks_delete_and_undo);
  g_test_add_func ("/store/store-talks/delete-of-another-start",
                   test_talks_delete_of_another_start);
  g_test_add_func ("/store/store-talks/delete-at-once", test_talks_delete_at_once);
  g_test_add_func ("/store/store-talks/delete-that-fails", test_talks_delete_that_fails);
  g_test_add_func ("/store/store-talks/in-memory", test_talks_in_memory);
  g_test_add_func ("/store/store-talks/saved-twice", test_talks_saved_twice);
  g_test_add_func ("/store/store-talks/that-could-not-be-read-again",
                   test_talks_that_could_not_be_read_again);
  g_test_add_func ("/store/store-talks/notes", test_talks_notes);
  g_test_add_func ("/store/store-talks/damaged-note", test_talks_damaged_note);

  return g_test_run ();
}
