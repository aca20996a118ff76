// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

#define N_TALKS 10

static char *
make_id (guint number)
{
  return g_strdup_printf ("4f2c1b%02x-6f8e-4d3e-9b57-6f1e8a6d0c11", number);
}

static void
put_talks (StoreFixture *fixture, guint n_talks)
{
  for (guint i = 0; i < n_talks; i++)
    {
      g_autofree char *id = make_id (i);
      g_autoptr (MendTalkRecord) record = make_talk (id, (int) i, "Kept", NULL);

      put_talk (fixture, record);
    }
}

static void
remove_talks (StoreFixture *fixture, guint n_talks)
{
  g_autofree char *path = store_fixture_get_path (fixture, "talks");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  for (guint i = 0; i < n_talks && (name = g_dir_read_name (dir)) != NULL; i++)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
}

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

/* One look, and no other on its way. */
static void
look (StoreFixture *fixture)
{
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
}

static StoreFixture *
open_with_talks (void)
{
  StoreFixture *fixture = store_fixture_new ();

  put_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);

  return fixture;
}

static void
test_store_missing_while_open (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();

  remove_talks (fixture, N_TALKS);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);

  store_fixture_reopen (fixture);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);

  put_talks (fixture, N_TALKS);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
}

static void
test_store_missing_some (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();

  g_test_summary ("A few that are gone are gone.");

  remove_talks (fixture, N_TALKS / 5);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
}

static void
test_store_missing_deleted_here (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();

  g_test_summary ("What people have deleted here is not missing.");

  for (guint i = 0; i < N_TALKS; i++)
    {
      g_autofree char *id = make_id (i);

      mend_store_delete_talk (fixture->store, id);
    }

  store_fixture_settle (fixture);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
}

static void
test_store_missing_accepted (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();

  store_fixture_close (fixture);
  remove_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);

  mend_store_accept_missing (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
  store_fixture_reopen (fixture);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
}

static void
test_store_missing_disk_away (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();
  g_autofree char *path = store_fixture_get_path (fixture, "");
  g_autofree char *store_path = g_path_get_dirname (path);
  g_autofree char *away = g_strconcat (store_path, "-away", NULL);

  g_test_summary (
      "While the disk is away no empty store takes its place; it comes back by itself.");

  g_assert_cmpint (g_rename (store_path, away), ==, 0);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);

  store_fixture_close (fixture);
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_IN_MEMORY);
  g_assert_error (mend_store_get_save_error (fixture->store), G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);
  look (fixture);
  g_assert_false (g_file_test (store_path, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rename (away, store_path), ==, 0);
  look (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
}

static void
test_store_missing_made_anew (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();
  g_autofree char *path = store_fixture_get_path (fixture, "");
  g_autofree char *store_path = g_path_get_dirname (path);
  g_autofree char *away = g_strconcat (store_path, "-away", NULL);

  store_fixture_close (fixture);
  g_assert_cmpint (g_rename (store_path, away), ==, 0);
  store_fixture_open (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);

  mend_store_accept_missing (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
  g_assert_true (store_fixture_has (fixture, "store.json"));
}

static void
restore (StoreFixture *fixture, guint n_restored, guint n_lost)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_not_there = 0;

  mend_store_restore_missing (fixture->store, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (
      mend_store_restore_missing_finish (fixture->store, result, &n_not_there, &error), ==,
      n_restored);
  g_assert_no_error (error);
  g_assert_cmpuint (n_not_there, ==, n_lost);
  g_clear_object (&result);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
}

static void
test_store_missing_restored (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();
  g_autofree char *id = make_id (0);
  g_autofree char *deleted_id = make_id (1);
  GListModel *history = G_LIST_MODEL (mend_store_get_history (fixture->store));

  g_test_summary ("All comes back but what was deleted here, and what had to wait is saved.");

  mend_history_list (mend_store_get_history (fixture->store));
  mend_store_delete_talk (fixture->store, deleted_id);
  store_fixture_settle (fixture);
  remove_talks (fixture, N_TALKS);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS - 1);

  {
    g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 50, 0);
    const MendLaterNote fields = { .id = (char *) deleted_id,
                                   .talk_id = (char *) id,
                                   .created = now,
                                   .seat = MEND_SEAT_LEFT,
                                   .name = (char *) "Anna",
                                   .text = (char *) "Later" };
    g_autoptr (MendLaterNote) note = mend_later_note_new (&fields);

    mend_store_add_note (fixture->store, note);
  }
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  g_assert_false (store_fixture_has (fixture, "notes/20261103T215000Z-4f2c1b01.json"));

  restore (fixture, N_TALKS - 1, 0);
  store_fixture_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, N_TALKS - 1);
  g_assert_true (store_fixture_has (fixture, "notes/20261103T215000Z-4f2c1b01.json"));
}

/* As a newer version would: this one knows nothing of such records but that they are there. */
#define MOMENT "moments/20261103T214000Z-4f2c1b06.json"

static void
undo (StoreFixture *fixture, guint n_restored)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_lost = 0;

  mend_store_undo_accept_missing (fixture->store, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (mend_store_restore_missing_finish (fixture->store, result, &n_lost, &error), ==,
                    n_restored);
  g_assert_no_error (error);
  g_assert_cmpuint (n_lost, ==, 0);
  g_clear_object (&result);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
}

static void
test_store_missing_undone (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();
  g_autofree char *moment = store_fixture_get_path (fixture, MOMENT);
  g_autofree char *moments = g_path_get_dirname (moment);
  g_autofree char *deleted_id = make_id (0);
  GListModel *history = G_LIST_MODEL (mend_store_get_history (fixture->store));

  g_test_summary (
      "What was said to be meant to go comes back whole, of every kind, even on another "
      "day.");

  g_assert_cmpint (g_mkdir_with_parents (moments, 0700), ==, 0);
  g_assert_true (g_file_set_contents (moment, "{}", -1, NULL));
  mend_history_list (mend_store_get_history (fixture->store));
  mend_store_delete_talk (fixture->store, deleted_id);
  store_fixture_settle (fixture);
  mend_manual_clock_jump (fixture->clock, G_TIME_SPAN_DAY);
  look (fixture);
  look (fixture);
  g_assert_cmpint (g_remove (moment), ==, 0);
  remove_talks (fixture, N_TALKS);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);

  mend_store_accept_missing (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 0);
  mend_manual_clock_jump (fixture->clock, G_TIME_SPAN_DAY);
  look (fixture);
  look (fixture);

  undo (fixture, N_TALKS);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, N_TALKS - 1);
  g_assert_true (store_fixture_has (fixture, MOMENT));
  undo (fixture, 0);
}

static void
test_store_missing_not_kept (void)
{
  g_autoptr (StoreFixture) fixture = open_with_talks ();
  g_autofree char *backup = store_fixture_get_state_path (fixture, "backup");
  g_autofree char *elsewhere = g_strconcat (backup, "-elsewhere", NULL);

  g_test_summary ("Of how many there is no sound copy is said.");

  store_fixture_close (fixture);
  g_assert_cmpint (g_rename (backup, elsewhere), ==, 0);
  remove_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  look (fixture);

  {
    g_autoptr (GAsyncResult) result = NULL;
    guint n_lost = 0;

    mend_store_restore_missing (fixture->store, take_result_cb, &result);
    while (result == NULL)
      g_main_context_iteration (NULL, TRUE);
    g_assert_cmpuint (mend_store_restore_missing_finish (fixture->store, result, &n_lost, NULL), ==,
                      0);
    g_assert_cmpuint (n_lost, ==, N_TALKS);
  }

  store_fixture_wait_for (fixture, is_alone, fixture->store);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, N_TALKS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-missing/while-open", test_store_missing_while_open);
  g_test_add_func ("/store/store-missing/some", test_store_missing_some);
  g_test_add_func ("/store/store-missing/deleted-here", test_store_missing_deleted_here);
  g_test_add_func ("/store/store-missing/accepted", test_store_missing_accepted);
  g_test_add_func ("/store/store-missing/disk-away", test_store_missing_disk_away);
  g_test_add_func ("/store/store-missing/made-anew", test_store_missing_made_anew);
  g_test_add_func ("/store/store-missing/restored", test_store_missing_restored);
  g_test_add_func ("/store/store-missing/undone", test_store_missing_undone);
  g_test_add_func ("/store/store-missing/not-kept", test_store_missing_not_kept);

  return g_test_run ();
}
