// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A store lives for four hundred days, with a change on each; then each set that was kept comes
 * back byte by byte. And whatever part of a store is gone at once, all of it comes back from what
 * is kept.
 */
#include "backup/mend-backup-set.h"
#include "backup/mend-backup-source.h"
#include "figure.h"
#include "files/mend-syscalls.h"
#include "random-records.h"
#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define N_DAYS       400
#define N_DAYS_SHORT 70
#define N_TALKS      40
#define DAY          (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

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

static void
settle (StoreFixture *fixture)
{
  store_fixture_settle (fixture);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
}

/* There is no power cut in this test, and hundreds of days of waiting for a disk are long. */
static int
do_not_wait (int fd)
{
  return 0;
}

static void
set_waits (gboolean is_to_wait)
{
  static MendSyscalls syscalls;

  syscalls = *mend_syscalls_get_default ();
  syscalls.fsync = do_not_wait;
  mend_syscalls_replace (is_to_wait ? NULL : &syscalls);
}

/* The content of all records below a folder, by their kind and name. */
static GHashTable *
read_all (const char *path)
{
  static const char *const kinds[] = { "people", "talks", "notes" };
  GHashTable *all =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *folder = g_build_filename (path, kinds[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *file = g_build_filename (folder, name, NULL);
          char *text = NULL;
          gsize length = 0;

          g_assert_true (g_file_get_contents (file, &text, &length, NULL));
          g_hash_table_insert (all, g_build_filename (kinds[i], name, NULL),
                               g_bytes_new_take (text, length));
        }
    }

  return all;
}

static void
assert_same (GHashTable *found, GHashTable *wanted)
{
  GHashTableIter iter = { 0 };
  gpointer name = NULL;
  gpointer bytes = NULL;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      GBytes *other = g_hash_table_lookup (found, name);

      g_assert_nonnull (other);
      g_assert_true (g_bytes_equal (bytes, other));
    }

  g_assert_cmpuint (g_hash_table_size (found), ==, g_hash_table_size (wanted));
}

/* Each file once, however many names it has. */
static guint64
measure (const char *path, GHashTable *seen)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint64 size = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      GStatBuf status = { 0 };
      gint64 inode;

      g_assert_cmpint (g_lstat (child, &status), ==, 0);
      inode = (gint64) status.st_ino;
      if (S_ISDIR (status.st_mode))
        size += measure (child, seen);
      else if (g_hash_table_add (seen, g_memdup2 (&inode, sizeof inode)))
        size += (guint64) status.st_size;
    }

  return size;
}

static void
edit (StoreFixture *fixture, GRand *rand, int day)
{
  MendPerson *left = mend_store_get_person (fixture->store, MEND_SEAT_LEFT);
  MendPerson *right = mend_store_get_person (fixture->store, MEND_SEAT_RIGHT);
  g_autofree char *name = g_strdup_printf ("Anna %d", day);
  g_autoptr (MendPerson) changed =
      mend_person_new (left != NULL ? left->id : NULL, name, MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) other = right != NULL
                                     ? mend_person_ref (right)
                                     : mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, NULL);

  mend_store_set_persons (fixture->store, changed, other);
  if (day % 10 == 0)
    {
      g_autoptr (MendTalkRecord) talk = random_talk_record (rand);

      mend_store_finish_talk (fixture->store, talk);
    }

  settle (fixture);
}

static char *
format_day (int number)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 11, 3, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (first, number);

  return g_date_time_format (day, "%Y-%m-%d");
}

static GHashTable *
live (StoreFixture *fixture, int n_days)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *store = store_fixture_get_path (fixture, "");
  GHashTable *days =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  store_fixture_open (fixture);
  for (int day = 0; day < n_days; day++)
    {
      look (fixture);
      edit (fixture, rand, day);
      g_hash_table_insert (days, format_day (day), read_all (store));
      mend_manual_clock_jump (fixture->clock, DAY);
    }

  return days;
}

/* Into a folder that is empty. */
static void
restore_day (int backup, const char *day, GHashTable *wanted)
{
  g_autoptr (ScratchFolder) target = scratch_folder_new ();
  g_autoptr (MendBackupSource) source = mend_backup_source_new_of_day (backup, day);
  g_auto (GStrv) entries = mend_backup_source_list (source);
  g_autoptr (GHashTable) found = NULL;

  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_auto (GStrv) steps = g_strsplit (entries[i], "/", 2);

      g_assert_true (mend_backup_source_put_back (source, target->fd, steps[0], steps[1], NULL));
    }

  found = read_all (target->path);
  assert_same (found, wanted);
}

/* One file of the newest set is damaged: the day before has it as it was, for it has not changed.
 */
static void
damage_one (int backup, const char *path, const char *day, GHashTable *wanted)
{
  g_autoptr (MendBackupSource) source = NULL;
  GHashTableIter iter = { 0 };
  gpointer name = NULL;
  gpointer bytes = NULL;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      g_autofree char *file = g_build_filename (path, day, name, NULL);
      g_auto (GStrv) steps = g_strsplit (name, "/", 2);
      g_autoptr (GBytes) found = NULL;

      if (!g_str_equal (steps[0], "talks"))
        continue;

      /* Of this set alone: under its other names it stays as it was. */
      g_assert_cmpint (g_remove (file), ==, 0);
      g_assert_true (g_file_set_contents (file, "{\"format\": \"mend talk\"}", -1, NULL));
      source = mend_backup_source_new (backup, -1, day);
      found = mend_backup_source_find (source, steps[0], steps[1]);
      g_assert_nonnull (found);
      g_assert_true (g_bytes_equal (found, bytes));
      return;
    }

  g_assert_not_reached ();
}

static void
test_daily_sets_year (void)
{
  const int n_days = figure_is_long () ? N_DAYS : N_DAYS_SHORT;
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GHashTable) days = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) other_seen =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *path = NULL;
  g_autofree char *store = store_fixture_get_path (fixture, "");
  g_auto (GStrv) kept = NULL;
  guint64 size, store_size;
  int backup;

  set_waits (FALSE);
  days = live (fixture, n_days);
  set_waits (TRUE);

  path = store_fixture_get_state_path (fixture, "backup");
  backup = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpint (backup, >=, 0);
  kept = mend_backup_set_list (backup);
  if (n_days == N_DAYS)
    g_assert_cmpuint (g_strv_length (kept), >=, 7 + 7 + 9);

  for (guint i = 0; kept[i] != NULL; i++)
    restore_day (backup, kept[i], g_hash_table_lookup (days, kept[i]));

  damage_one (backup, path, kept[0], g_hash_table_lookup (days, kept[0]));
  size = measure (path, seen);
  store_size = measure (store, other_seen);
  g_assert_cmpuint (size, <, 3 * store_size);
  close (backup);

  figure_reached ("P13",
                  "%d days with a change each: %u sets kept, all restored byte by byte; a damaged "
                  "copy noticed and taken from another set; %.1f times the size of the store",
                  n_days, g_strv_length (kept), (double) size / (double) store_size);
}

static void
fill (StoreFixture *fixture)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  store_fixture_open (fixture);
  look (fixture);
  edit (fixture, rand, 1);

  for (guint i = 0; i < N_TALKS; i++)
    {
      g_autoptr (MendTalkRecord) talk = random_talk_record (rand);
      g_autoptr (MendLaterNote) note = random_note (rand, talk->id);

      /* Half of them come from the other computer. */
      if (i % 2 == 0)
        mend_store_finish_talk (fixture->store, talk);
      else
        put_talk (fixture, talk);
      if (i % 4 == 0)
        mend_store_add_note (fixture->store, note);
    }

  settle (fixture);
  look (fixture);
  settle (fixture);
}

static void
take_away (const char *store, GHashTable *all, guint percent)
{
  GHashTableIter iter = { 0 };
  gpointer name = NULL;
  guint n_left = g_hash_table_size (all) * percent / 100;

  g_hash_table_iter_init (&iter, all);
  while (n_left-- > 0 && g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *path = g_build_filename (store, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* More than everything is the folder itself. */
static void
lose (const char *store, GHashTable *all, guint percent)
{
  g_autofree char *plain = g_canonicalize_filename (store, NULL);
  g_autofree char *elsewhere = g_strconcat (plain, "-elsewhere", NULL);

  if (percent <= 100)
    take_away (store, all, percent);
  else
    g_assert_cmpint (g_rename (plain, elsewhere), ==, 0);
}

/* While it is not known what is meant, nothing goes to the store. */
static void
assert_not_written (StoreFixture *fixture, GHashTable *before)
{
  g_autofree char *store = store_fixture_get_path (fixture, "");
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  g_autoptr (MendTalkRecord) talk = random_talk_record (rand);
  g_autoptr (GHashTable) after = NULL;

  mend_store_finish_talk (fixture->store, talk);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  after = read_all (store);
  assert_same (after, before);
}

static void
restore (StoreFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_lost = 0;

  mend_store_restore_missing (fixture->store, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (mend_store_restore_missing_finish (fixture->store, result, &n_lost, &error), >,
                    0);
  g_assert_no_error (error);
  g_assert_cmpuint (n_lost, ==, 0);
  g_clear_object (&result);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
  settle (fixture);
}

static guint
lose_and_restore (guint percent, gboolean is_closed)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *store = store_fixture_get_path (fixture, "");
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GHashTable) left = NULL;
  g_autoptr (GHashTable) back = NULL;
  GHashTableIter iter = { 0 };
  gpointer name = NULL;

  fill (fixture);
  all = read_all (store);
  g_assert_cmpuint (g_hash_table_size (all), ==, 2 + N_TALKS + N_TALKS / 4);

  if (is_closed)
    store_fixture_close (fixture);
  lose (store, all, percent);
  if (is_closed)
    store_fixture_open (fixture);
  left = read_all (store);
  look (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), >, 0);

  assert_not_written (fixture, left);
  restore (fixture);
  g_assert_cmpuint (mend_store_get_missing (fixture->store), ==, 0);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);

  /* And by now what had to wait is there too. */
  back = read_all (store);
  g_hash_table_iter_init (&iter, back);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (all, name))
      {
        g_assert_true (g_str_has_prefix (name, "talks/"));
        g_hash_table_iter_remove (&iter);
      }
  assert_same (back, all);

  return g_hash_table_size (all);
}

static void
test_daily_sets_lost (void)
{
  static const guint percents[] = { 25, 90, 100, 101 };
  guint n_records = 0;

  set_waits (FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      n_records += lose_and_restore (percents[i], FALSE);
      n_records += lose_and_restore (percents[i], TRUE);
    }
  set_waits (TRUE);

  figure_reached (
      "P11",
      "a quarter, nine tenths, all of the records and the whole folder gone, while Mend "
      "runs and while it is closed: nothing written before, all of %u records back byte "
      "by byte",
      n_records);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reliability/daily-sets/year", test_daily_sets_year);
  g_test_add_func ("/reliability/daily-sets/lost", test_daily_sets_lost);

  return g_test_run ();
}
