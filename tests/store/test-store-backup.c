// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

#define ID       "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID "4f2c1b07-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define DAY      (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

static void
look (StoreFixture *fixture)
{
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
}

static gboolean
has_copy (StoreFixture *fixture, const char *day, const char *name)
{
  g_autofree char *below = g_build_filename ("backup", day, name, NULL);
  g_autofree char *path = store_fixture_get_state_path (fixture, below);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
finish (StoreFixture *fixture, const char *id, int day)
{
  g_autoptr (MendTalkRecord) record = make_talk (id, day, "Kept", NULL);

  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
}

static void
test_store_backup_by_itself (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary (
      "Not before the store was looked at; then what is saved comes to the set at once.");

  store_fixture_open (fixture);
  finish (fixture, ID, 1);
  g_assert_false (has_copy (fixture, "2026-11-03", "whole"));
  look (fixture);
  g_assert_true (has_copy (fixture, "2026-11-03", "whole"));
  g_assert_true (has_copy (fixture, "2026-11-03", "talks/20260102T204000Z-4f2c1b06.json"));

  finish (fixture, OTHER_ID, 2);
  g_assert_true (has_copy (fixture, "2026-11-03", "talks/20260103T204000Z-4f2c1b07.json"));
}

static void
test_store_backup_another_day (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  look (fixture);
  g_assert_true (has_copy (fixture, "2026-11-03", "whole"));
  mend_manual_clock_jump (fixture->clock, DAY);
  look (fixture);
  g_assert_true (has_copy (fixture, "2026-11-04", "whole"));
}

static void
test_store_backup_of_the_other (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record = make_talk (ID, 1, "Kept", NULL);

  g_test_summary (
      "What another computer brings is copied too, also what came while Mend was closed.");

  store_fixture_open (fixture);
  look (fixture);
  put_talk (fixture, record);
  look (fixture);
  g_assert_true (has_copy (fixture, "2026-11-03", "talks/20260102T204000Z-4f2c1b06.json"));

  store_fixture_close (fixture);
  {
    g_autoptr (MendTalkRecord) other = make_talk (OTHER_ID, 2, "Kept", NULL);

    put_talk (fixture, other);
  }
  store_fixture_open (fixture);
  look (fixture);
  g_assert_true (has_copy (fixture, "2026-11-03", "talks/20260103T204000Z-4f2c1b07.json"));
}

static void
move_all (const char *from, const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (from, name, NULL);
      g_autofree char *new_path = g_build_filename (to, name, NULL);

      g_assert_cmpint (g_rename (path, new_path), ==, 0);
    }
}

static void
test_store_backup_not_of_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = store_fixture_get_path (fixture, "talks");
  g_autofree char *elsewhere = g_build_filename (fixture->home->path, "elsewhere", NULL);

  g_test_summary ("While records are missing, no set is made of what is left.");

  store_fixture_open (fixture);
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("4f2c1b%02x-6f8e-4d3e-9b57-6f1e8a6d0c11", (guint) i);

      finish (fixture, id, i);
    }
  look (fixture);

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  move_all (path, elsewhere);
  mend_manual_clock_jump (fixture->clock, DAY);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 5);
  g_assert_false (has_copy (fixture, "2026-11-04", "whole"));

  move_all (elsewhere, path);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
  g_assert_true (has_copy (fixture, "2026-11-04", "whole"));
}

static void
test_store_backup_modes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = NULL;
  GStatBuf status = { 0 };

  store_fixture_open (fixture);
  finish (fixture, ID, 1);
  look (fixture);
  path = store_fixture_get_state_path (fixture,
                                       "backup/2026-11-03/talks/20260102T204000Z-4f2c1b06.json");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-backup/by-itself", test_store_backup_by_itself);
  g_test_add_func ("/store/store-backup/another-day", test_store_backup_another_day);
  g_test_add_func ("/store/store-backup/of-the-other", test_store_backup_of_the_other);
  g_test_add_func ("/store/store-backup/not-of-nothing", test_store_backup_not_of_nothing);
  g_test_add_func ("/store/store-backup/modes", test_store_backup_modes);

  return g_test_run ();
}
