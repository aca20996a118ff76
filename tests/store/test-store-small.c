// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "store-fixture.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/small/keeps-what-others-added",
                   test_store_small_keeps_what_others_added);
  g_test_add_func ("/store/small/deletes-what-was-never-saved",
                   test_store_small_deletes_what_was_never_saved);
  g_test_add_func ("/store/small/is-in-order", test_store_small_is_in_order);

  return g_test_run ();
}
