// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault-syscalls.h"
#include "mend-store-place.h"
#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define WORDS "A walk on Sunday"

typedef struct
{
  gboolean is_over;
  gboolean is_done;
  char *rest;
  GError *error;
} Outcome;

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->is_done = mend_store_move_finish (MEND_STORE (source), result, &outcome->error);
  outcome->is_over = TRUE;
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->is_done =
      mend_store_erase_finish (MEND_STORE (source), result, &outcome->rest, &outcome->error);
  outcome->is_over = TRUE;
}

static gboolean
is_over (gpointer data)
{
  return ((Outcome *) data)->is_over;
}

static void
put (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, WORDS, -1, NULL));
}

static gboolean
is_there (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

static void
finish_talk (StoreFixture *fixture, int day)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MendTalkRecord) record = make_talk (id, day, WORDS, NULL);

  mend_store_finish_talk (fixture->store, record);
}

/* Talks, one that was deleted, one that runs, one that waits, and what somebody keeps alone. */
static StoreFixture *
make_all (void)
{
  StoreFixture *fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record =
      make_talk ("4f2c1b01-6f8e-4d3e-9b57-6f1e8a6d0c11", 1, WORDS, NULL);
  g_autoptr (MendSnapshot) aside = make_snapshot ("4f2c1b02-6f8e-4d3e-9b57-6f1e8a6d0c11", WORDS, 1);
  g_autoptr (MendSnapshot) running =
      make_snapshot ("4f2c1b03-6f8e-4d3e-9b57-6f1e8a6d0c11", WORDS, 1);

  store_fixture_open (fixture);
  finish_talk (fixture, 2);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
  mend_store_delete_talk (fixture->store, record->id);
  mend_store_save_running (fixture->store, aside);
  mend_store_put_aside (fixture->store);
  mend_store_save_running (fixture->store, running);
  store_fixture_settle (fixture);
  mend_store_flush (fixture->store);
  put (fixture->data_dir, "private/0b0a6f0e/letting-go.json");
  put (fixture->data_dir, "store-before-0001/talks/old.json");
  g_assert_true (store_fixture_holds_anywhere (fixture, WORDS));

  return fixture;
}

static void
move_to (StoreFixture *fixture, const char *folder)
{
  Outcome outcome = { 0 };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  mend_store_move_async (fixture->store, folder, FALSE, moved_cb, &outcome);
  store_fixture_wait_for (fixture, is_over, &outcome);
  g_assert_no_error (outcome.error);
}

static void
assert_nothing_left (StoreFixture *fixture)
{
  g_assert_false (g_file_test (fixture->data_dir, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->state_dir, G_FILE_TEST_EXISTS));
  g_assert_false (store_fixture_holds_anywhere (fixture, WORDS));
}

static void
test_store_erase_leaves_nothing (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  g_autoptr (GError) error = NULL;
  g_autofree char *rest = NULL;

  store_fixture_close (fixture);
  g_assert_true (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, &error));
  g_assert_no_error (error);
  g_assert_null (rest);
  assert_nothing_left (fixture);

  /* Where there is nothing, it is as good. */
  g_assert_true (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, &error));
  assert_nothing_left (fixture);
}

static void
test_store_erase_while_open (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  Outcome outcome = { 0 };

  g_test_summary ("What is on its way is waited for, and nothing is written afterwards.");

  mend_store_rescan (fixture->store);
  finish_talk (fixture, 3);
  mend_store_erase_async (fixture->store, erased_cb, &outcome);
  finish_talk (fixture, 4);
  store_fixture_wait_for (fixture, is_over, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.is_done);
  assert_nothing_left (fixture);

  finish_talk (fixture, 5);
  mend_store_rescan (fixture->store);
  mend_store_try_again (fixture->store);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_IDLE);
  g_assert_true (mend_store_flush (fixture->store));
  store_fixture_close (fixture);
  assert_nothing_left (fixture);
}

static void
test_store_erase_leaves_what_is_others (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  g_autofree char *sync = g_build_filename (fixture->home->path, "Sync", NULL);
  g_autofree char *place = NULL;
  g_autofree char *rest = NULL;
  g_autoptr (GError) error = NULL;

  put (sync, "letter.txt");
  put (sync, ".stfolder/marker");
  move_to (fixture, sync);
  place = mend_store_get_place (fixture->store);
  g_assert_true (g_str_has_suffix (place, "/Sync/Mend"));
  put (place, "talks/20260131T190500Z-5a9e23a5.sync-conflict-20261122-091146-XK66K6J.json");
  put (place, "store.sync-conflict-20261122-091146-XK66K6J.json");
  put (place, "store (conflicted copy 2026-11-22 091146).json");
  put (place, "storefront.json");
  put (place, "letter.txt");
  store_fixture_close (fixture);

  g_assert_true (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, &error));
  g_assert_no_error (error);
  g_assert_true (is_there (sync, "letter.txt"));
  g_assert_true (is_there (sync, ".stfolder/marker"));
  g_assert_true (is_there (place, "letter.txt"));
  g_assert_false (is_there (place, "talks"));
  g_assert_false (is_there (place, "trash"));
  g_assert_false (is_there (place, "store.json"));
  g_assert_false (is_there (place, "store.sync-conflict-20261122-091146-XK66K6J.json"));
  g_assert_false (is_there (place, "store (conflicted copy 2026-11-22 091146).json"));
  g_assert_true (is_there (place, "storefront.json"));
  g_assert_false (g_file_test (fixture->data_dir, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->state_dir, G_FILE_TEST_EXISTS));
}

static void
test_store_erase_removes_its_folder (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  g_autofree char *sync = g_build_filename (fixture->home->path, "Sync", NULL);
  g_autofree char *rest = NULL;

  g_test_summary ("A folder that Mend has made goes, one that people have made stays.");

  put (sync, "letter.txt");
  move_to (fixture, sync);
  store_fixture_close (fixture);

  g_assert_true (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, NULL));
  g_assert_true (is_there (sync, "letter.txt"));
  g_assert_false (is_there (sync, "Mend"));
}

static void
test_store_erase_follows_no_link (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  g_autofree char *others = g_build_filename (fixture->home->path, "Others", NULL);
  g_autofree char *link = g_build_filename (fixture->data_dir, "private", "link", NULL);
  g_autofree char *rest = NULL;

  put (others, "letter.txt");
  g_assert_cmpint (symlink (others, link), ==, 0);
  store_fixture_close (fixture);

  g_assert_true (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, NULL));
  g_assert_true (is_there (others, "letter.txt"));
  g_assert_false (g_file_test (fixture->data_dir, G_FILE_TEST_EXISTS));
}

static void
test_store_erase_in_use (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  g_autoptr (StoreFixture) second = store_fixture_new_at (fixture->data_dir, fixture->state_dir);
  g_autoptr (GError) error = NULL;
  g_autofree char *rest = NULL;
  Outcome outcome = { 0 };

  g_assert_false (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_true (store_fixture_has (fixture, "store.json"));

  store_fixture_open (second);
  g_assert_cmpint (mend_store_get_access (second->store), ==, MEND_STORE_IN_USE);
  mend_store_erase_async (second->store, erased_cb, &outcome);
  store_fixture_wait_for (second, is_over, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_true (store_fixture_has (fixture, "store.json"));
  g_clear_error (&outcome.error);
}

static void
test_store_erase_away (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  g_autofree char *sync = g_build_filename (fixture->home->path, "Sync", NULL);
  g_autofree char *away = g_build_filename (fixture->home->path, "Away", NULL);
  g_autofree char *rest = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("What lies on a disk that is away is named, and nothing goes half.");

  move_to (fixture, sync);
  store_fixture_close (fixture);
  g_assert_cmpint (g_rename (sync, away), ==, 0);

  g_assert_false (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED);
  g_assert_cmpstr (rest, ==, sync);
  g_assert_true (is_there (fixture->data_dir, "private/0b0a6f0e/letting-go.json"));
  g_assert_true (g_file_test (fixture->state_dir, G_FILE_TEST_EXISTS));
}

static void
test_store_erase_says_what_is_left (void)
{
  g_autoptr (StoreFixture) fixture = make_all ();
  Outcome outcome = { 0 };

  fault_syscalls_install ();
  fault_syscalls_arm (FAULT_UNLINKAT, EACCES, 1, TRUE);
  mend_store_erase_async (fixture->store, erased_cb, &outcome);
  store_fixture_wait_for (fixture, is_over, &outcome);
  fault_syscalls_remove ();
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpstr (outcome.rest, ==, fixture->state_dir);
  g_clear_error (&outcome.error);
  g_clear_pointer (&outcome.rest, g_free);

  outcome = (Outcome){ 0 };
  mend_store_erase_async (fixture->store, erased_cb, &outcome);
  store_fixture_wait_for (fixture, is_over, &outcome);
  g_assert_no_error (outcome.error);
  assert_nothing_left (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/erase/leaves-nothing", test_store_erase_leaves_nothing);
  g_test_add_func ("/store/erase/while-open", test_store_erase_while_open);
  g_test_add_func ("/store/erase/leaves-what-is-others", test_store_erase_leaves_what_is_others);
  g_test_add_func ("/store/erase/removes-its-folder", test_store_erase_removes_its_folder);
  g_test_add_func ("/store/erase/follows-no-link", test_store_erase_follows_no_link);
  g_test_add_func ("/store/erase/in-use", test_store_erase_in_use);
  g_test_add_func ("/store/erase/away", test_store_erase_away);
  g_test_add_func ("/store/erase/says-what-is-left", test_store_erase_says_what_is_left);

  return g_test_run ();
}
