// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "archive/mend-archive-reader.h"
#include "files/mend-guarded-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <unistd.h>

/* How an archive is looked into, and brought here while the window is open. */

typedef struct
{
  char *path;
  gboolean is_replacing;
  GDateTime *now;
  MendArchiveCounts counts;
} Restoring;

typedef struct
{
  int store;
  MendArchiveContents *contents;
} Inspection;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_date_time_unref (restoring->now);
  g_free (restoring->path);
  g_free (restoring);
}

void
mend_archive_contents_clear (MendArchiveContents *self)
{
  g_clear_pointer (&self->first, g_date_time_unref);
  g_clear_pointer (&self->last, g_date_time_unref);
  *self = (MendArchiveContents){ 0 };
}

static void
take_time (MendArchiveContents *contents, GDateTime *time)
{
  if (contents->first == NULL || g_date_time_compare (time, contents->first) < 0)
    {
      g_clear_pointer (&contents->first, g_date_time_unref);
      contents->first = g_date_time_ref (time);
    }
  if (contents->last == NULL || g_date_time_compare (time, contents->last) > 0)
    {
      g_clear_pointer (&contents->last, g_date_time_unref);
      contents->last = g_date_time_ref (time);
    }
}

static gboolean
count (const char *kind, const MendRecordVersion *version, gpointer data, GError **error)
{
  Inspection *inspection = data;
  MendArchiveContents *contents = inspection->contents;
  g_autofree char *path = g_build_filename (kind, version->name, NULL);

  if (version->talk != NULL)
    {
      contents->n_talks++;
      take_time (contents, version->created);
    }
  else
    {
      contents->n_others++;
    }

  contents->n_here +=
      inspection->store >= 0 && faccessat (inspection->store, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0;

  return TRUE;
}

/**
 * mend_store_inspect_archive:
 * @data_dir: the folder of Mend's data
 * @path: an archive
 * @contents: (out caller-allocates): what is in it; to be cleared with
 *   mend_archive_contents_clear()
 * @error: return location for a [error@ArchiveError] or a [error@Gio.IOErrorEnum]
 *
 * Reads all of an archive, as before it is brought here, and changes nothing. Blocks; may be called
 * from any thread.
 *
 * Returns: whether it could be brought here
 */
gboolean
mend_store_inspect_archive (const char *data_dir,
                            const char *path,
                            MendArchiveContents *contents,
                            GError **error)
{
  Inspection inspection = { .contents = contents };
  guint n_records = 0;
  gboolean is_good;
  int fd;

  g_return_val_if_fail (data_dir != NULL && path != NULL && contents != NULL, FALSE);

  *contents = (MendArchiveContents){ 0 };
  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    {
      mend_guarded_file_set_error (error, errno, "The archive could not be opened");
      return FALSE;
    }

  inspection.store = mend_store_folders_open_to_read (data_dir, NULL);
  is_good = mend_archive_reader_measure (fd, error) &&
            mend_archive_reader_read (fd, count, &inspection, &n_records, error);
  if (inspection.store >= 0)
    close (inspection.store);
  close (fd);
  if (!is_good)
    mend_archive_contents_clear (contents);

  return is_good;
}

static gboolean
restore_alone (MendStoreFolders *folders, gpointer data, GError **error)
{
  Restoring *restoring = data;

  return mend_store_take_archive (folders, restoring->path, restoring->is_replacing, restoring->now,
                                  &restoring->counts, error);
}

/* The rest is found by the next look, as if another computer had brought it. */
static void
restored (MendStore *self)
{
  if (mend_store_load_persons (self))
    mend_store_emit_people_changed (self);
  mend_store_forget_small (self);
}

/**
 * mend_store_read_archive_async:
 * @self: a store
 * @path: an archive
 * @is_replacing: whether the store is to hold what is in the archive, and nothing else
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Brings an archive to the store as [method@Store.read_archive] does, in a worker. What is saved
 * meanwhile is on its way until then.
 */
void
mend_store_read_archive_async (MendStore *self,
                               const char *path,
                               gboolean is_replacing,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Restoring *restoring;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (path != NULL);

  restoring = g_new0 (Restoring, 1);
  restoring->path = g_strdup (path);
  restoring->is_replacing = is_replacing;
  restoring->now = mend_clock_get_wall_time (self->clock);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mend_store_read_archive_async);
  g_task_set_task_data (task, restoring, restoring_free);

  if (!mend_store_check_can_restore (self, &error))
    g_task_return_error (task, error);
  else if (self->move != NULL || !mend_store_alone_start (self, restore_alone, restored, task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");
}

/**
 * mend_store_read_archive_finish:
 * @self: a store
 * @result: the result
 * @counts: (out caller-allocates): what has come of it
 * @error: return location for an error, as of [method@Store.read_archive]
 *
 * Finishes [method@Store.read_archive_async].
 *
 * Returns: whether it is there; if not, all is as it was
 */
gboolean
mend_store_read_archive_finish (MendStore *self,
                                GAsyncResult *result,
                                MendArchiveCounts *counts,
                                GError **error)
{
  const Restoring *restoring;

  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  restoring = g_task_get_task_data (G_TASK (result));
  *counts = restoring->counts;

  return g_task_propagate_boolean (G_TASK (result), error);
}
