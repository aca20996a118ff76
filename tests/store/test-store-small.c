// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "fault-syscalls.h"
#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>

static MendOwnWay *
make_way (const char *title)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  MendOwnWay *way = mend_own_way_new (created);
  MendOwnPart *part = mend_own_part_new ();

  g_free (way->title);
  way->title = g_strdup (title);
  g_free (part->title);
  part->title = g_strdup ("Tell");
  g_ptr_array_add (way->parts, part);

  return way;
}

static char *
find_file (StoreFixture *fixture)
{
  g_autofree char *folder = store_fixture_get_path (fixture, "formats");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return g_build_filename (folder, g_dir_read_name (dir), NULL);
}

static void
test_store_small_keeps_what_others_added (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_autofree char *added = NULL;

  g_test_summary (
      "Another program has changed the file since: what it added stays, and ours is saved.");
  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  path = find_file (fixture);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  added = g_strconcat ("{\"of_later\":\"kept\",", text + 1, NULL);
  g_assert_true (g_file_set_contents (path, added, -1, NULL));

  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_nonnull (strstr (after, "of_later"));
}

static void
test_store_small_deletes_what_was_never_saved (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autoptr (GPtrArray) ways = NULL;

  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  mend_store_delete_own_way (fixture->store, way->id);
  mend_store_delete_own_way (fixture->store, way->id);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  ways = mend_store_list_own_ways (fixture->store);
  g_assert_cmpuint (ways->len, ==, 0);
}

static void
test_store_small_is_in_order (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) ways = NULL;

  store_fixture_open (fixture);

  for (int day = 9; day > 0; day--)
    {
      g_autoptr (MendOwnWay) way = make_way ("A");

      g_date_time_unref (way->created);
      way->created = g_date_time_new_utc (2026, 1, day, 19, 5, 0);
      mend_store_save_own_way (fixture->store, way);
    }

  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  ways = mend_store_list_own_ways (fixture->store);
  g_assert_cmpuint (ways->len, ==, 9);

  for (guint i = 0; i < ways->len; i++)
    g_assert_cmpint (
        g_date_time_get_day_of_month (((MendOwnWay *) g_ptr_array_index (ways, i))->created), ==,
        (int) i + 1);
}

static void
assert_title (StoreFixture *fixture, const char *title)
{
  g_autoptr (GPtrArray) ways = NULL;

  store_fixture_reopen (fixture);
  ways = mend_store_list_own_ways (fixture->store);
  g_assert_cmpuint (ways->len, ==, 1);
  g_assert_cmpstr (((MendOwnWay *) g_ptr_array_index (ways, 0))->title, ==, title);
}

static void
test_store_small_keeps_what_is_replaced (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("First of here");
  g_autoptr (MendOwnWay) changed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) theirs = NULL;

  g_test_summary ("Each version that ours takes the place of is kept, another computer's too.");
  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  path = find_file (fixture);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  theirs = g_string_new (text);
  g_assert_cmpuint (g_string_replace (theirs, "First of here", "From the other", 0), ==, 1);
  g_assert_true (g_file_set_contents (path, theirs->str, -1, NULL));

  changed = mend_own_way_copy (way);
  g_free (changed->title);
  changed->title = g_strdup ("Second of here");
  mend_store_save_own_way (fixture->store, changed);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  g_assert_true (store_fixture_holds_anywhere (fixture, "From the other"));
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_holds_anywhere (fixture, "Second of here"));
  assert_title (fixture, "First of here");
}

static void
test_store_small_saves_what_was_deleted_elsewhere (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autofree char *path = NULL;

  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  path = find_file (fixture);
  g_assert_cmpint (g_remove (path), ==, 0);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  assert_title (fixture, "A");
}

static void
test_store_small_restores_what_was_never_saved (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");

  g_test_summary ("What was deleted before it could be saved is saved when it comes back.");
  store_fixture_open (fixture);
  fault_syscalls_install ();
  fault_syscalls_arm (FAULT_WRITE, ENOSPC, 1, TRUE);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  mend_store_delete_own_way (fixture->store, way->id);
  store_fixture_settle (fixture);
  fault_syscalls_disarm ();
  fault_syscalls_remove ();

  mend_store_restore_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  assert_title (fixture, "A");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/small/keeps-what-others-added",
                   test_store_small_keeps_what_others_added);
  g_test_add_func ("/store/small/deletes-what-was-never-saved",
                   test_store_small_deletes_what_was_never_saved);
  g_test_add_func ("/store/small/keeps-what-is-replaced", test_store_small_keeps_what_is_replaced);
  g_test_add_func ("/store/small/saves-what-was-deleted-elsewhere",
                   test_store_small_saves_what_was_deleted_elsewhere);
  g_test_add_func ("/store/small/restores-what-was-never-saved",
                   test_store_small_restores_what_was_never_saved);
  g_test_add_func ("/store/small/is-in-order", test_store_small_is_in_order);

  return g_test_run ();
}
