// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-set.h"

#include "mend-syscalls.h"
#include "scratch-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_DAYS    400
#define N_RECORDS 40

typedef struct
{
  ScratchFolder *store;
  ScratchFolder *backup;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *talks = NULL;

  self->store = scratch_folder_new ();
  self->backup = scratch_folder_new ();
  talks = scratch_folder_get_path (self->store, "talks");
  g_assert_cmpint (g_mkdir (talks, 0700), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  scratch_folder_free (self->store);
  scratch_folder_free (self->backup);
}

static char *
format_day (int number)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2025, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (first, number);

  return g_date_time_format (day, "%Y-%m-%d");
}

static char *
make_name (int record)
{
  return g_strdup_printf ("talks/20250101T000000Z-%08x.json", (guint) record);
}

static char *
make_text (int record, int version)
{
  g_autofree char *filler = g_strnfill (3400, (char) ('a' + version % 26));

  return g_strdup_printf ("{\"record\":%d,\"version\":%d,\"text\":\"%s\"}", record, version,
                          filler);
}

static void
put (Fixture *self, int record, int version)
{
  g_autofree char *name = make_name (record);
  g_autofree char *path = scratch_folder_get_path (self->store, name);
  g_autofree char *text = make_text (record, version);

  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
make_set (Fixture *self, int day)
{
  g_autofree char *name = format_day (day);
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_backup_set_make (self->store->fd, self->backup->fd, name, &error));
  g_assert_no_error (error);
  g_assert_true (mend_backup_set_remove_old (self->backup->fd, &error));
  g_assert_no_error (error);
}

static guint
restore (Fixture *self, ScratchFolder *target, const char *day, GPtrArray *damaged)
{
  g_autoptr (GError) error = NULL;
  guint n_restored = 0;

  g_assert_true (mend_backup_set_restore_missing (target->fd, self->backup->fd, day, &n_restored,
                                                  damaged, &error));
  g_assert_no_error (error);

  return n_restored;
}

/* Which version a record had on a day, one record having been changed each day in turn. */
static int
get_version (int record, int day)
{
  return day < record ? 0 : day - (day - record) % N_RECORDS;
}

static void
assert_as_on (ScratchFolder *target, const char *day, GHashTable *versions)
{
  int number = 0;

  for (;; number++)
    {
      g_autofree char *other = format_day (number);

      if (g_str_equal (other, day))
        break;
      g_assert_cmpint (number, <, N_DAYS);
    }

  for (int i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *name = make_name (i);
      g_autofree char *text = make_text (i, get_version (i, number));

      scratch_folder_assert_holds (target, name, text);
      g_hash_table_add (versions, g_steal_pointer (&text));
    }
}

/* There is no power cut in this test, and four hundred days of waiting for a disk are long. */
static int
do_not_wait (int fd)
{
  return 0;
}

/* Each file once, however many names it has. */
static void
add_files (const char *path, GHashTable *seen)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GStatBuf status = { 0 };
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      gint64 inode;

      g_assert_cmpint (g_lstat (child, &status), ==, 0);
      inode = (gint64) status.st_ino;
      if (S_ISDIR (status.st_mode))
        add_files (child, seen);
      else
        g_hash_table_add (seen, g_memdup2 (&inode, sizeof inode));
    }
}

static guint
count_files (ScratchFolder *folder)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  add_files (folder->path, seen);

  return g_hash_table_size (seen);
}

static void
test_year (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) days = NULL;
  g_autoptr (GHashTable) versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MendSyscalls syscalls = *mend_syscalls_get_default ();

  g_test_summary ("Each day that is kept comes back as it was, and no version is there twice.");

  syscalls.fsync = do_not_wait;
  mend_syscalls_replace (&syscalls);

  for (int i = 0; i < N_RECORDS; i++)
    put (self, i, 0);
  for (int day = 0; day < N_DAYS; day++)
    {
      put (self, day % N_RECORDS, day);
      make_set (self, day);
    }

  days = mend_backup_set_list (self->backup->fd);
  g_assert_cmpuint (g_strv_length (days), ==, 23);
  for (guint i = 0; days[i] != NULL; i++)
    {
      g_autoptr (ScratchFolder) target = scratch_folder_new ();

      g_assert_cmpuint (restore (self, target, days[i], NULL), ==, N_RECORDS);
      assert_as_on (target, days[i], versions);
    }

  /* Each version once, and the sums of each set. */
  g_assert_cmpuint (count_files (self->backup), ==,
                    g_hash_table_size (versions) + g_strv_length (days));
  mend_syscalls_replace (NULL);
}

static void
test_damage (Fixture *self, gconstpointer data)
{
  g_autoptr (ScratchFolder) target = scratch_folder_new ();
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *entry = make_name (1);
  g_autofree char *name = g_build_filename ("2025-01-01", entry, NULL);
  g_autofree char *path = scratch_folder_get_path (self->backup, name);
  g_autofree char *text = make_text (1, 7);

  g_test_summary ("A copy that is not what was copied is named, and the others come back.");

  for (int i = 0; i < 3; i++)
    put (self, i, 0);
  make_set (self, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  g_assert_cmpuint (restore (self, target, "2025-01-01", damaged), ==, 2);
  g_assert_cmpuint (damaged->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (damaged, 0), ==, entry);

  /* The next day has a sound one again. */
  make_set (self, 1);
  g_ptr_array_set_size (damaged, 0);
  g_assert_cmpuint (restore (self, target, "2025-01-02", damaged), ==, 1);
  g_assert_cmpuint (damaged->len, ==, 0);
}

static void
test_what_is_there (Fixture *self, gconstpointer data)
{
  g_autofree char *name = make_name (0);
  g_autofree char *deleted = make_name (1);
  g_autofree char *path = scratch_folder_get_path (self->store, deleted);
  g_autofree char *trash = scratch_folder_get_path (self->store, "trash");
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *new_path = g_build_filename (trash, base, NULL);
  g_autofree char *text = make_text (0, 5);

  g_test_summary ("What is in the store stays as it is, and what is in the trash stays there.");

  for (int i = 0; i < 3; i++)
    put (self, i, 0);
  make_set (self, 0);
  put (self, 0, 5);
  g_assert_cmpint (g_mkdir (trash, 0700), ==, 0);
  g_assert_cmpint (g_rename (path, new_path), ==, 0);

  g_assert_cmpuint (restore (self, self->store, "2025-01-01", NULL), ==, 0);
  scratch_folder_assert_holds (self->store, name, text);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_half_made (Fixture *self, gconstpointer data)
{
  g_autofree char *first = scratch_folder_get_path (self->backup, "2025-01-01/sums");
  g_autofree char *folder = scratch_folder_get_path (self->backup, "2025-01-01");
  g_autoptr (ScratchFolder) target = scratch_folder_new ();
  g_auto (GStrv) days = NULL;

  g_test_summary ("A set that a crash left half-made does not count, is completed, or goes.");

  put (self, 0, 0);
  make_set (self, 0);
  g_assert_cmpint (g_remove (first), ==, 0);
  days = mend_backup_set_list (self->backup->fd);
  g_assert_cmpuint (g_strv_length (days), ==, 0);

  put (self, 0, 3);
  put (self, 1, 0);
  make_set (self, 0);
  g_assert_cmpuint (restore (self, target, "2025-01-01", NULL), ==, 2);

  g_assert_cmpint (g_remove (first), ==, 0);
  make_set (self, 1);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_climbing_names (Fixture *self, gconstpointer data)
{
  g_autofree char *sums = scratch_folder_get_path (self->backup, "2025-01-01/sums");
  g_autofree char *sum = g_strnfill (64, 'a');
  g_autofree char *text =
      g_strdup_printf ("%s  ../20250101T000000Z-00000000.json\n%s  talks/../../x.json\n"
                       "%s  private/20250101T000000Z-00000000.json\nx\n",
                       sum, sum, sum);
  g_autoptr (GHashTable) entries = NULL;

  put (self, 0, 0);
  make_set (self, 0);
  g_assert_true (g_file_set_contents (sums, text, -1, NULL));

  entries = mend_backup_set_read_sums (self->backup->fd, "2025-01-01", NULL);
  g_assert_nonnull (entries);
  g_assert_cmpuint (g_hash_table_size (entries), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/backup-set/year", Fixture, NULL, set_up, test_year, tear_down);
  g_test_add ("/store/backup-set/damage", Fixture, NULL, set_up, test_damage, tear_down);
  g_test_add ("/store/backup-set/what-is-there", Fixture, NULL, set_up, test_what_is_there,
              tear_down);
  g_test_add ("/store/backup-set/half-made", Fixture, NULL, set_up, test_half_made, tear_down);
  g_test_add ("/store/backup-set/climbing-names", Fixture, NULL, set_up, test_climbing_names,
              tear_down);

  return g_test_run ();
}
