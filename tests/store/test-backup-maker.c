// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: backup-set, backup-folder, backup-source, record-kinds. */
#include "backup/mend-backup-maker.h"

#include "backup/mend-backup-set.h"
#include "backup/mend-backup-source.h"
#include "scratch-folder.h"

#include <glib/gstdio.h>

typedef struct
{
  ScratchFolder *store;
  ScratchFolder *backup;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  self->store = scratch_folder_new ();
  self->backup = scratch_folder_new ();
  path = scratch_folder_get_path (self->store, "talks");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  scratch_folder_free (self->store);
  scratch_folder_free (self->backup);
}

static char *
make_name (int record)
{
  return g_strdup_printf ("20250101T000000Z-%08x.json", (guint) record);
}

static char *
make_text (int record, int version)
{
  return g_strdup_printf ("{\"record\":%d,\"version\":%d}", record, version);
}

static void
put_text (ScratchFolder *folder, const char *below, int record, const char *text)
{
  g_autofree char *base = make_name (record);
  g_autofree char *name = g_build_filename (below, base, NULL);
  g_autofree char *path = scratch_folder_get_path (folder, name);

  /* Not in place: the file may have another name in another set. */
  g_remove (path);
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
put (Fixture *self, int record, int version)
{
  g_autofree char *text = make_text (record, version);

  put_text (self->store, "talks", record, text);
}

static void
make_set (Fixture *self, const char *day)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_backup_maker_make (self->store->fd, self->backup->fd, day, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (mend_backup_set_remove_old (self->backup->fd, &error));
  g_assert_no_error (error);
}

static void
assert_found (Fixture *self, const char *today, int record, int version)
{
  g_autoptr (MendBackupSource) source = mend_backup_source_new (self->backup->fd, -1, today);
  g_autofree char *name = make_name (record);
  g_autofree char *text = version >= 0 ? make_text (record, version) : NULL;
  g_autoptr (GBytes) bytes = mend_backup_source_find (source, "talks", name);
  g_autofree char *found =
      bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;

  g_assert_cmpstr (found, ==, text);
}

static guint64
get_inode (Fixture *self, const char *day, int record)
{
  g_autofree char *base = make_name (record);
  g_autofree char *name = g_build_filename (day, "talks", base, NULL);
  g_autofree char *path = scratch_folder_get_path (self->backup, name);
  GStatBuf status = { 0 };

  g_assert_cmpint (g_lstat (path, &status), ==, 0);

  return status.st_ino;
}

static void
test_shares (Fixture *self, gconstpointer data)
{
  g_test_summary ("What has not changed is the same file in both sets.");

  put (self, 0, 0);
  put (self, 1, 0);
  make_set (self, "2025-01-01");
  put (self, 1, 1);
  make_set (self, "2025-01-02");

  g_assert_cmpuint (get_inode (self, "2025-01-01", 0), ==, get_inode (self, "2025-01-02", 0));
  g_assert_cmpuint (get_inode (self, "2025-01-01", 1), !=, get_inode (self, "2025-01-02", 1));
  assert_found (self, "2025-01-02", 1, 1);
  assert_found (self, "2025-01-01", 1, 0);
}

static void
test_damaged_copy (Fixture *self, gconstpointer data)
{
  g_test_summary ("A damaged copy is noticed, another set is used, and the next set is sound.");

  put (self, 0, 0);
  make_set (self, "2025-01-01");
  put (self, 0, 1);
  make_set (self, "2025-01-02");
  put_text (self->backup, "2025-01-02/talks", 0, "{\"record\":0,\"version\":7}");

  assert_found (self, "2025-01-02", 0, 0);
  make_set (self, "2025-01-03");
  assert_found (self, "2025-01-03", 0, 1);
}

static void
test_damaged_record (Fixture *self, gconstpointer data)
{
  g_test_summary ("What is damaged in the store does not take the place of a sound copy.");

  put (self, 0, 3);
  make_set (self, "2025-01-01");
  put_text (self->store, "talks", 0, "{\"record\":0,\"ver");
  make_set (self, "2025-01-01");
  assert_found (self, "2025-01-01", 0, 3);
  make_set (self, "2025-01-02");
  assert_found (self, "2025-01-02", 0, 3);
}

static void
test_same_day (Fixture *self, gconstpointer data)
{
  g_test_summary ("A second time on a day brings what is new, and keeps what is gone since.");

  put (self, 0, 0);
  put (self, 1, 0);
  make_set (self, "2025-01-01");
  put (self, 1, 1);
  put (self, 2, 0);
  make_set (self, "2025-01-01");

  assert_found (self, "2025-01-01", 0, 0);
  assert_found (self, "2025-01-01", 1, 1);
  assert_found (self, "2025-01-01", 2, 0);
}

static void
test_renewed (Fixture *self, gconstpointer data)
{
  g_autofree char *name = make_name (1);
  g_autofree char *entry = g_build_filename ("talks", name, NULL);
  const char *entries[] = { entry, "talks/20250101T000000Z-0000ffff.json", NULL };
  g_autoptr (GError) error = NULL;

  g_test_summary (
      "What is saved later on a day comes to its set, and one that is gone does no harm.");

  g_assert_true (
      mend_backup_maker_renew (self->store->fd, self->backup->fd, "2025-01-01", entries, &error));
  put (self, 1, 0);
  make_set (self, "2025-01-01");
  put (self, 1, 1);
  g_assert_true (
      mend_backup_maker_renew (self->store->fd, self->backup->fd, "2025-01-01", entries, &error));
  g_assert_no_error (error);
  assert_found (self, "2025-01-01", 1, 1);
}

static void
test_half_made (Fixture *self, gconstpointer data)
{
  g_autofree char *mark = scratch_folder_get_path (self->backup, "2025-01-01/whole");
  g_autofree char *folder = scratch_folder_get_path (self->backup, "2025-01-01");
  g_auto (GStrv) days = NULL;

  g_test_summary ("A set that a crash left half-made does not count, is completed, or goes.");

  put (self, 0, 0);
  make_set (self, "2025-01-01");
  g_assert_cmpint (g_remove (mark), ==, 0);
  days = mend_backup_set_list (self->backup->fd);
  g_assert_cmpuint (g_strv_length (days), ==, 0);

  put_text (self->backup, "2025-01-01/talks", 0, "{\"rec");
  put (self, 1, 0);
  make_set (self, "2025-01-01");
  assert_found (self, "2025-01-01", 0, 0);
  assert_found (self, "2025-01-01", 1, 0);

  g_assert_cmpint (g_remove (mark), ==, 0);
  make_set (self, "2025-01-02");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  put (self, 0, 0);
  g_cancellable_cancel (cancellable);
  g_assert_false (mend_backup_maker_make (self->store->fd, self->backup->fd, "2025-01-01",
                                          cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_found (self, "2025-01-01", 0, -1);
  make_set (self, "2025-01-01");
  assert_found (self, "2025-01-01", 0, 0);
}

static void
test_wrong_clock (Fixture *self, gconstpointer data)
{
  g_test_summary ("A set from a day that is to come is older than what was made since.");

  put (self, 0, 0);
  make_set (self, "2099-01-01");
  put (self, 0, 1);
  make_set (self, "2025-01-01");
  assert_found (self, "2025-01-01", 0, 1);
}

static void
test_put_back (Fixture *self, gconstpointer data)
{
  g_autoptr (MendBackupSource) source = NULL;
  g_autofree char *name = make_name (0);
  g_autofree char *path = NULL;
  g_autofree char *entry = g_build_filename ("talks", name, NULL);
  g_autofree char *text = make_text (0, 0);
  g_autofree char *other = make_text (0, 5);
  g_auto (GStrv) entries = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("What is missing comes back byte by byte, and what is there stays.");

  put (self, 0, 0);
  make_set (self, "2025-01-01");
  source = mend_backup_source_new_of_day (self->backup->fd, "2025-01-01");
  entries = mend_backup_source_list (source);
  g_assert_cmpuint (g_strv_length (entries), ==, 1);
  g_assert_cmpstr (entries[0], ==, entry);

  path = scratch_folder_get_path (self->store, entry);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_true (mend_backup_source_put_back (source, self->store->fd, "talks", name, &error));
  scratch_folder_assert_holds (self->store, entry, text);

  put (self, 0, 5);
  g_assert_true (mend_backup_source_put_back (source, self->store->fd, "talks", name, &error));
  scratch_folder_assert_holds (self->store, entry, other);
  g_assert_false (mend_backup_source_put_back (source, self->store->fd, "notes", name, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_leaves_out (Fixture *self, gconstpointer data)
{
  g_autofree char *trash = scratch_folder_get_path (self->store, "trash");
  g_autofree char *private = scratch_folder_get_path (self->store, "private");
  g_auto (GStrv) entries = NULL;
  g_autoptr (MendBackupSource) source = NULL;

  g_test_summary ("What is deleted is in no set, nor what is in any other folder.");

  g_assert_cmpint (g_mkdir (trash, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (private, 0700), ==, 0);
  put_text (self->store, "trash", 0, "{}");
  put_text (self->store, "private", 1, "{}");
  make_set (self, "2025-01-01");
  source = mend_backup_source_new (self->backup->fd, -1, "2025-01-01");
  entries = mend_backup_source_list (source);
  g_assert_cmpuint (g_strv_length (entries), ==, 0);
}

static void
test_forgets (Fixture *self, gconstpointer data)
{
  const char *text = "{\"id\":\"00000001-6f8e-4d3e-9b57-6f1e8a6d0c11\"}";
  const char *other_text = "{\"id\":\"00000001-ffff-4d3e-9b57-6f1e8a6d0c11\"}";
  g_autofree char *base = make_name (1);
  g_autofree char *first = g_build_filename ("2025-01-01/talks", base, NULL);
  g_autofree char *second = g_build_filename ("2025-01-02/talks", base, NULL);
  g_autofree char *path = scratch_folder_get_path (self->backup, first);
  g_autofree char *second_path = scratch_folder_get_path (self->backup, second);
  g_autofree char *third = g_build_filename ("2025-01-03/talks", base, NULL);
  g_autofree char *third_path = scratch_folder_get_path (self->backup, third);
  g_autofree char *other_base = make_name (2);
  g_autofree char *strange = g_build_filename ("2025-01-04/talks", other_base, NULL);
  g_autofree char *strange_path = scratch_folder_get_path (self->backup, strange);

  g_test_summary ("What is deleted for good is in no set any more; the id inside decides.");

  put_text (self->store, "talks", 1, text);
  make_set (self, "2025-01-01");
  put_text (self->store, "talks", 1, other_text);
  make_set (self, "2025-01-02");
  make_set (self, "2025-01-03");
  put_text (self->store, "talks", 2, text);
  make_set (self, "2025-01-04");
  mend_backup_set_forget (self->backup->fd, "talks", "id", "00000001-6F8E-4d3e-9b57-6f1e8a6d0c11");

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second_path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (third_path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (strange_path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/store/backup-maker/shares", test_shares },
    { "/store/backup-maker/damaged-copy", test_damaged_copy },
    { "/store/backup-maker/damaged-record", test_damaged_record },
    { "/store/backup-maker/same-day", test_same_day },
    { "/store/backup-maker/renewed", test_renewed },
    { "/store/backup-maker/half-made", test_half_made },
    { "/store/backup-maker/cancelled", test_cancelled },
    { "/store/backup-maker/wrong-clock", test_wrong_clock },
    { "/store/backup-maker/put-back", test_put_back },
    { "/store/backup-maker/leaves-out", test_leaves_out },
    { "/store/backup-maker/forgets", test_forgets },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
