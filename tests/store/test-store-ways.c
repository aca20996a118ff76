// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "fault-syscalls.h"
#include "store-fixture.h"

#include <errno.h>
#include <string.h>

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

static void
assert_titles (StoreFixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) ways = mend_store_list_own_ways (fixture->store);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < ways->len; i++)
    g_string_append (titles, ((MendOwnWay *) g_ptr_array_index (ways, i))->title);

  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_store_ways_are_kept (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autoptr (MendOwnWay) changed = NULL;

  store_fixture_open (fixture);
  assert_titles (fixture, "");
  mend_store_save_own_way (fixture->store, way);
  assert_titles (fixture, "A");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_titles (fixture, "A");

  changed = mend_own_way_copy (way);
  changed->title[0] = 'B';
  mend_store_save_own_way (fixture->store, changed);
  changed = (mend_own_way_unref (changed), mend_own_way_copy (way));
  changed->title[0] = 'C';
  mend_store_save_own_way (fixture->store, changed);
  g_assert_true (mend_store_flush (fixture->store));
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_titles (fixture, "C");
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);
}

static void
test_store_ways_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");

  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  mend_store_delete_own_way (fixture->store, way->id);
  assert_titles (fixture, "");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_titles (fixture, "");

  mend_store_restore_own_way (fixture->store, way);
  assert_titles (fixture, "A");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_titles (fixture, "A");
}

static void
test_store_ways_name_what_cannot_be_read (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  const char *name = "formats/20260131T190500Z-5a9e23a5.json";
  g_autoptr (GPtrArray) problems = NULL;

  store_fixture_open (fixture);
  store_fixture_close (fixture);
  store_fixture_put (fixture, name, "{\"format\":\"mend way to talk\",\"version\":1}", -1);
  store_fixture_open (fixture);
  assert_titles (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 1);
  g_assert_true (store_fixture_has (fixture, name));

  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 1);
}

static gboolean
has_conflict (gpointer store)
{
  return g_list_model_get_n_items (mend_store_get_conflicts (store)) == 1;
}

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

static char *
get_name (const MendOwnWay *way)
{
  return g_strdup_printf ("formats/20260131T190500Z-%.8s.json", way->id);
}

/* As the other computer would, which starts from the same version. */
static void
change_outside (StoreFixture *fixture, const MendOwnWay *way, const char *title)
{
  g_autofree char *name = get_name (way);
  g_autofree char *path = store_fixture_get_path (fixture, name);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "\"title\": \"A\"", title, 0), ==, 1);
  g_assert_cmpuint (g_string_replace (changed, "\"rev\": 1", "\"rev\": 2", 0), ==, 1);
  store_fixture_put (fixture, name, changed->str, -1);
}

static void
assert_conflict (StoreFixture *fixture)
{
  g_autoptr (MendConflict) conflict = NULL;

  store_fixture_wait_for (fixture, has_conflict, fixture->store);
  conflict = g_list_model_get_item (mend_store_get_conflicts (fixture->store), 0);
  g_assert_cmpstr (mend_conflict_get_version (conflict, MEND_CONFLICT_HERE)->way->title, ==, "B");
  g_assert_cmpstr (mend_conflict_get_version (conflict, MEND_CONFLICT_THERE)->way->title, ==, "C");

  /* Until people have chosen, the one that is in its place counts. */
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  assert_titles (fixture, "C");
}

static void
test_store_ways_changed_meanwhile (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autoptr (MendOwnWay) changed = mend_own_way_copy (way);

  g_test_summary ("What the other computer has changed since the page was opened is not "
                  "overwritten.");

  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  change_outside (fixture, way, "\"title\": \"C\"");
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  assert_titles (fixture, "C");

  changed->title[0] = 'B';
  mend_store_change_own_way (fixture->store, changed, way);
  assert_conflict (fixture);
}

static void
test_store_ways_changed_unseen (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autoptr (MendOwnWay) changed = mend_own_way_copy (way);

  g_test_summary ("Nor is what it has changed a moment ago.");

  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  change_outside (fixture, way, "\"title\": \"C\"");

  changed->title[0] = 'B';
  mend_store_change_own_way (fixture->store, changed, way);
  assert_conflict (fixture);
}

static void
test_store_ways_undo_keeps_what_failed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autoptr (MendOwnWay) changed = mend_own_way_copy (way);

  g_test_summary ("A change that never got to the disk is not lost by a deletion that is undone.");

  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);

  changed->title[0] = 'B';
  fault_syscalls_install ();
  fault_syscalls_arm (FAULT_WRITE, ENOSPC, 1, TRUE);
  mend_store_change_own_way (fixture->store, changed, way);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  mend_store_delete_own_way (fixture->store, way->id);
  store_fixture_settle (fixture);
  fault_syscalls_remove ();

  mend_store_restore_own_way (fixture->store, changed);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_titles (fixture, "B");
}

static void
test_store_ways_undo_at_once_is_newer (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autofree char *name = get_name (way);
  g_autofree char *path = store_fixture_get_path (fixture, name);
  g_autofree char *text = NULL;

  g_test_summary ("What comes back is newer, also if it was still on its way to the trash.");

  store_fixture_open (fixture);
  mend_store_save_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  mend_store_delete_own_way (fixture->store, way->id);
  mend_store_restore_own_way (fixture->store, way);
  store_fixture_settle (fixture);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"rev\": 2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/ways/are-kept", test_store_ways_are_kept);
  g_test_add_func ("/store/ways/come-back", test_store_ways_come_back);
  g_test_add_func ("/store/ways/changed-meanwhile", test_store_ways_changed_meanwhile);
  g_test_add_func ("/store/ways/changed-unseen", test_store_ways_changed_unseen);
  g_test_add_func ("/store/ways/undo-keeps-what-failed", test_store_ways_undo_keeps_what_failed);
  g_test_add_func ("/store/ways/undo-at-once-is-newer", test_store_ways_undo_at_once_is_newer);
  g_test_add_func ("/store/ways/name-what-cannot-be-read",
                   test_store_ways_name_what_cannot_be_read);

  return g_test_run ();
}
