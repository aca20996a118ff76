// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "archive/mend-archive-journal.h"
#include "archive/mend-archive-reader.h"
#include "archive/mend-archive-writer.h"
#include "backup/mend-backup-folder.h"
#include "files/mend-file-place.h"
#include "files/mend-guarded-file.h"
#include "files/mend-seen-list.h"
#include "json/mend-store-json.h"
#include "mend-store-place.h"
#include "records/mend-record-file.h"
#include "records/mend-record-kinds.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <unistd.h>

/* All records in one file, and back. */

static guint
count_missing (int store, const char *kind, MendSeenList *seen)
{
  g_auto (GStrv) names = mend_seen_list_list (seen);
  guint n_missing = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (kind, names[i], NULL);
      g_autofree char *trash_path = g_build_filename (MEND_STORE_TRASH, names[i], NULL);

      n_missing += faccessat (store, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0 &&
                   faccessat (store, trash_path, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
    }

  return n_missing;
}

/* The same measure as where the window is open: see [property@Store:missing]. */
static gboolean
is_too_much_missing (int store, const char *state_dir, const char *id)
{
  const char *const *kinds = mend_record_kinds_get ();
  g_autofree char *path = g_build_filename (state_dir, id, MEND_SEEN_LIST_FOLDER, NULL);
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  guint n_missing = 0;
  guint n_seen = 0;

  for (guint i = 0; folder >= 0 && kinds[i] != NULL; i++)
    {
      MendSeenList *seen = mend_seen_list_new (kinds[i]);

      mend_seen_list_load (seen, folder);
      n_missing += count_missing (store, kinds[i], seen);
      n_seen += mend_seen_list_get_n_names (seen);
      mend_seen_list_free (seen);
    }

  if (folder >= 0)
    close (folder);

  return mend_seen_list_is_too_much (n_missing, n_seen);
}

static char *
read_id (int store)
{
  g_autoptr (JsonNode) root = mend_record_file_read (store, MEND_STORE_FILE, NULL, NULL);

  return root != NULL ? mend_store_json_read (root, NULL) : NULL;
}

/* Nobody looks at what a timer writes over the last good copy while a disk is away. */
static gboolean
check_there (int store, const char *data_dir, const char *state_dir, GError **error)
{
  g_autofree char *store_path = g_build_filename (data_dir, "store", NULL);
  g_autofree char *id = store >= 0 ? read_id (store) : NULL;
  guint n_seen = 0;
  gboolean is_away;

  if (id != NULL)
    {
      is_away = is_too_much_missing (store, state_dir, id);
    }
  else
    {
      n_seen = mend_seen_list_count_of_store (state_dir, store_path, NULL);
      is_away = mend_seen_list_is_too_much (n_seen, n_seen) ||
                (store < 0 && !mend_store_place_is_standard (data_dir));
    }

  if (is_away)
    g_set_error_literal (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_AWAY,
                         "The records are not there");
  else if (store < 0)
    g_set_error_literal (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_EMPTY, "There is no store");

  return !is_away && store >= 0;
}

/**
 * mend_store_write_archive:
 * @data_dir: the folder of Mend's data
 * @state_dir: the folder of Mend's state
 * @path: where the archive is to be
 * @now: what time it is
 * @n_records: (out): how many records are in it
 * @left_out: (element-type filename): gets the records that cannot be read, as in `talks/NAME`
 * @error: return location for %MEND_ARCHIVE_ERROR_AWAY if records are gone that were here,
 *   %MEND_ARCHIVE_ERROR_EMPTY, or a [error@Gio.IOErrorEnum]
 *
 * Writes all records to an archive. No lock is taken, and nothing else is written; may be called
 * from any thread. Blocks.
 *
 * Returns: whether it was written; if not, nothing of it is left
 */
gboolean
mend_store_write_archive (const char *data_dir,
                          const char *state_dir,
                          const char *path,
                          GDateTime *now,
                          guint *n_records,
                          GPtrArray *left_out,
                          GError **error)
{
  gboolean is_good;
  int store;

  g_return_val_if_fail (data_dir != NULL && state_dir != NULL, FALSE);
  g_return_val_if_fail (path != NULL && now != NULL, FALSE);

  store = mend_store_folders_open_to_read (data_dir, NULL);
  is_good = check_there (store, data_dir, state_dir, error) &&
            mend_archive_writer_write (store, path, now, n_records, left_out, error);
  if (store >= 0)
    close (store);

  return is_good;
}

gboolean
mend_store_check_can_restore (MendStore *self, GError **error)
{
  if (self->access == MEND_STORE_IN_USE)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");
  else if (self->access == MEND_STORE_APART || self->access == MEND_STORE_NOT_OURS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "The folder is not ours");
  else if (self->access == MEND_STORE_IN_MEMORY && self->save_error != NULL)
    g_propagate_error (error, g_error_copy (self->save_error));
  else if (self->access == MEND_STORE_IN_MEMORY)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The folder cannot be written");

  return self->access == MEND_STORE_WRITABLE;
}

/* What a crash has left half-way gets its name, so that it is moved away with the rest. */
static void
tidy_all (MendStoreFolders *folders)
{
  const char *const *kinds = mend_record_kinds_get ();
  int store = mend_store_folders_get_fd (folders, NULL, NULL);

  for (guint i = 0; store >= 0 && kinds[i] != NULL; i++)
    if (faccessat (store, kinds[i], F_OK, AT_SYMLINK_NOFOLLOW) == 0)
      mend_store_folders_get_fd (folders, kinds[i], NULL);

  mend_store_folders_sync (folders);
}

static gboolean
run_merge (MendStoreFolders *folders,
           int archive,
           gboolean is_replacing,
           MendArchiveCounts *counts,
           GError **error)
{
  int store = mend_store_folders_get_fd (folders, NULL, NULL);
  int history = mend_store_folders_get_state_fd (folders, MEND_STORE_EARLIER, NULL);
  g_autoptr (MendArchiveMerge) merge = NULL;
  gboolean is_good;

  tidy_all (folders);
  merge = mend_archive_merge_new (store, history, is_replacing);
  is_good = mend_archive_merge_run (merge, archive, error);

  *counts = *mend_archive_merge_get_counts (merge);

  return is_good;
}

static char *
make_before_path (MendStoreFolders *folders)
{
  return g_build_filename (mend_folder_get_path (mend_store_folders_get_state (folders)),
                           MEND_ARCHIVE_JOURNAL_FOLDER, MEND_ARCHIVE_JOURNAL_BEFORE, NULL);
}

/* Where there was nothing there is nothing to be had back. */
static gboolean
keep_before (MendStoreFolders *folders, GDateTime *now, int journal, GError **error)
{
  g_autofree char *path = make_before_path (folders);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;
  guint n_records = 0;

  if (mend_archive_writer_write (mend_store_folders_get_fd (folders, NULL, NULL), path, now,
                                 &n_records, left_out, &local_error))
    return TRUE;

  if (g_error_matches (local_error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_EMPTY))
    {
      mend_file_place_remove (journal, MEND_ARCHIVE_JOURNAL_BEFORE);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
replace_all (
    MendStoreFolders *folders, int archive, int journal, MendArchiveCounts *counts, GError **error)
{
  gboolean is_good = mend_archive_journal_begin (journal, archive, error);

  if (is_good)
    {
      is_good = run_merge (folders, archive, TRUE, counts, error);
      mend_archive_journal_end (journal);
    }

  return is_good;
}

/* All of it is checked before, so that no file is written for an archive that is not taken. Blocks,
 * for a worker or the command line. */
gboolean
mend_store_take_archive (MendStoreFolders *folders,
                         const char *path,
                         gboolean is_replacing,
                         GDateTime *now,
                         MendArchiveCounts *counts,
                         GError **error)
{
  int state = mend_store_folders_get_state_fd (folders, NULL, NULL);
  int archive = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  const int problem = errno;
  int journal = -1;
  gboolean is_good;
  guint n_records = 0;

  if (archive < 0)
    {
      mend_guarded_file_set_error (error, problem, "The archive could not be opened");
      return FALSE;
    }

  is_good = mend_archive_reader_measure (archive, error) &&
            mend_archive_reader_read (archive, NULL, NULL, &n_records, error);
  if (is_good && state >= 0)
    journal = mend_backup_folder_open (state, MEND_ARCHIVE_JOURNAL_FOLDER, TRUE);
  if (is_good && journal < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The folder could not be made");
      is_good = FALSE;
    }

  is_good = is_good && keep_before (folders, now, journal, error) &&
            (is_replacing ? replace_all (folders, archive, journal, counts, error)
                          : run_merge (folders, archive, FALSE, counts, error));
  mend_backup_folder_close (journal);
  close (archive);

  return is_good;
}

/* Goes on with an archive that was to take the place of all when Mend was killed, before anything
 * of the store is read. What cannot be done now is not done later either: by then people have gone
 * on writing. Blocks. */
void
mend_store_complete_archive (MendStoreFolders *folders)
{
  int state = mend_store_folders_get_state_fd (folders, NULL, NULL);
  int journal =
      state >= 0 ? mend_backup_folder_open (state, MEND_ARCHIVE_JOURNAL_FOLDER, FALSE) : -1;
  int archive = journal >= 0 ? mend_archive_journal_open (journal) : -1;
  MendArchiveCounts counts = { 0 };

  if (archive >= 0)
    {
      run_merge (folders, archive, TRUE, &counts, NULL);
      mend_archive_journal_end (journal);
      close (archive);
    }

  mend_backup_folder_close (journal);
}

/**
 * mend_store_get_archive_before:
 * @self: a store
 *
 * Gets the archive of what there was before the last one was brought here: to let that take the
 * place of all takes it back. It is kept for a month.
 *
 * Returns: (transfer full) (nullable): the path; `NULL` if there is none
 */
char *
mend_store_get_archive_before (MendStore *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  if (mend_store_folders_get_state (self->folders) != NULL)
    path = make_before_path (self->folders);

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

/**
 * mend_store_read_archive:
 * @self: a store
 * @path: an archive
 * @is_replacing: whether the store is to hold what is in the archive, and nothing else; else both
 *   are merged
 * @counts: (out caller-allocates): what has come of it
 * @error: return location for a [error@ArchiveError] or a [error@Gio.IOErrorEnum];
 *   %G_IO_ERROR_BUSY if another program has the folder
 *
 * Brings an archive to the store, once all of it was checked. What it takes the place of goes to
 * the earlier versions or to the trash, and see [method@Store.get_archive_before]. Should Mend be
 * killed while the archive takes the place of all, the next start goes on. Blocks, for the command
 * line.
 *
 * Returns: whether it is there; if not, all is as it was
 */
gboolean
mend_store_read_archive (MendStore *self,
                         const char *path,
                         gboolean is_replacing,
                         MendArchiveCounts *counts,
                         GError **error)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL && counts != NULL, FALSE);

  if (!mend_store_check_can_restore (self, error))
    return FALSE;

  now = mend_clock_get_wall_time (self->clock);
  mend_store_flush (self);

  return mend_store_take_archive (self->folders, path, is_replacing, now, counts, error);
}
