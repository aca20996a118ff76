// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "backup/mend-backup-folder.h"
#include "files/mend-file-name.h"
#include "files/mend-file-place.h"
#include "files/mend-folder-lock.h"
#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"
#include "json/mend-store-json.h"
#include "mend-store-place.h"
#include "records/mend-record-kinds.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>

/*
 * How nothing of Mend's is left on this computer. Its own two folders go with all that is in them.
 * In a folder that people have chosen there may be things of others, so there only the records go
 * and what says that it is a store.
 */

/* The folder that is made where there are other things in the one that people have chosen. */
#define OWN_FOLDER "Mend"

static int
open_folder (const char *path)
{
  return mend_syscalls_get ()->openat (AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
}

static void
close_folder (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

static gboolean
fail (GError **error, int problem, const char *path, char **rest)
{
  mend_guarded_file_set_error (error, problem, "Not all could be removed");
  *rest = g_strdup (path);

  return FALSE;
}

/* So that a power cut does not bring it back. */
static void
sync_parent (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  int fd = open_folder (parent);

  if (fd >= 0)
    mend_syscalls_get ()->fsync (fd);
  close_folder (fd);
}

static gboolean
remove_whole (const char *path, char **rest, GError **error)
{
  int fd = open_folder (path);
  int problem = 0;

  if (fd >= 0)
    mend_backup_folder_empty (fd);
  close_folder (fd);

  if (mend_syscalls_get ()->unlinkat (AT_FDCWD, path, AT_REMOVEDIR) != 0)
    problem = errno;
  if (problem != 0 && problem != ENOENT)
    return fail (error, problem, path, rest);

  sync_parent (path);

  return TRUE;
}

static gboolean
remove_below (int folder, const char *name)
{
  int below = mend_backup_folder_open (folder, name, FALSE);

  if (below >= 0)
    {
      mend_backup_folder_empty (below);
      mend_backup_folder_close (below);
      mend_backup_folder_remove (folder, name);
    }

  return faccessat (folder, name, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
}

/* Also the copies of it that programs make which keep folders in step: "store.sync-conflict-...",
 * "store (conflicted copy ...)". */
static gboolean
says_store (const char *name)
{
  return g_str_has_suffix (name, ".json") &&
         (g_str_has_prefix (name, "store.") || g_str_has_prefix (name, "store ("));
}

static void
remove_heads (int folder, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL;
       name = g_dir_read_name (dir))
    if (says_store (name) || mend_file_name_classify (name) == MEND_FILE_NAME_LEFTOVER)
      mend_file_place_remove (folder, name);
}

static gboolean
remove_records (const char *place, char **rest, GError **error)
{
  const char *const *kinds = mend_record_kinds_get ();
  g_autofree char *name = g_path_get_basename (place);
  int folder = open_folder (place);
  gboolean is_good;

  if (folder < 0)
    return fail (error, errno, place, rest);

  is_good = remove_below (folder, MEND_STORE_TRASH);
  for (guint i = 0; kinds[i] != NULL; i++)
    is_good &= remove_below (folder, kinds[i]);
  if (is_good)
    remove_heads (folder, place);
  is_good &= faccessat (folder, MEND_STORE_FILE, F_OK, AT_SYMLINK_NOFOLLOW) != 0;

  mend_syscalls_get ()->fsync (folder);
  close_folder (folder);

  /* Where there is something else in it, it stays. */
  if (is_good && g_str_equal (name, OWN_FOLDER) &&
      mend_syscalls_get ()->unlinkat (AT_FDCWD, place, AT_REMOVEDIR) == 0)
    sync_parent (place);

  return is_good || fail (error, EIO, place, rest);
}

static gboolean
check_reachable (const char *data_dir, char **rest, GError **error)
{
  g_autofree char *place = mend_store_place_get_path (data_dir);
  int fd;

  if (mend_store_place_is_standard (data_dir))
    return TRUE;

  fd = open_folder (place);
  close_folder (fd);
  if (fd >= 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "The records are not there");
  *rest = g_steal_pointer (&place);

  return FALSE;
}

/* The records go last: should it be cut off, they are no more than there, and nobody is asked
 * whether they are missing. */
static gboolean
erase (const char *data_dir, const char *state_dir, char **rest, GError **error)
{
  g_autofree char *place = mend_store_place_get_path (data_dir);

  if (!check_reachable (data_dir, rest, error) || !remove_whole (state_dir, rest, error))
    return FALSE;
  if (!mend_store_place_is_standard (data_dir) && !remove_records (place, rest, error))
    return FALSE;

  return remove_whole (data_dir, rest, error);
}

/**
 * mend_store_erase:
 * @data_dir: the folder of Mend's data
 * @state_dir: the folder of Mend's state
 * @rest: (out) (nullable): on failure, the folder in which something is left
 * @error: return location for a [error@Gio.IOErrorEnum]: %G_IO_ERROR_BUSY if another program has
 *   the store, %G_IO_ERROR_NOT_MOUNTED if it is on a disk that is away; then all is as it was
 *
 * Removes all that Mend has written on this computer, where it is and with every copy that Mend has
 * made, as well as what one of the two has kept alone. Files that people have exported stay, and so
 * does what is not Mend's in a folder that they have chosen. Blocks.
 *
 * Returns: whether nothing is left
 */
gboolean
mend_store_erase (const char *data_dir, const char *state_dir, char **rest, GError **error)
{
  int store;
  int lock_file = -1;
  gboolean is_gone;

  g_return_val_if_fail (data_dir != NULL && state_dir != NULL && rest != NULL, FALSE);

  *rest = NULL;
  store = mend_store_place_open_to_read (data_dir);
  if (store >= 0 && mend_folder_lock_take (store, &lock_file) != MEND_FOLDER_LOCK_HELD)
    {
      close_folder (store);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");
      return FALSE;
    }

  is_gone = erase (data_dir, state_dir, rest, error);
  if (store >= 0)
    mend_folder_lock_remove_file (store);
  close_folder (lock_file);
  close_folder (store);

  return is_gone;
}

static gboolean
erase_alone (MendStoreFolders *folders, gpointer data, GError **error)
{
  return erase (mend_store_folders_get_data_path (folders),
                mend_store_folders_get_state_path (folders), data, error);
}

static void
free_rest (gpointer data)
{
  char **rest = data;

  g_free (*rest);
  g_free (rest);
}

/**
 * mend_store_erase_async:
 * @self: a store
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Removes all that Mend has written on this computer: see [func@store_erase]. Whatever comes of it,
 * nothing is saved any more afterwards. It may be tried again when it has failed.
 */
void
mend_store_erase_async (MendStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MEND_IS_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mend_store_erase_async);
  g_task_set_task_data (task, g_new0 (char *, 1), free_rest);

  if (self->access == MEND_STORE_IN_USE || self->move != NULL ||
      !mend_store_alone_start (self, erase_alone, NULL, task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");
}

/**
 * mend_store_erase_finish:
 * @self: a store
 * @result: the result
 * @rest: (out) (transfer full) (nullable): on failure, the folder in which something is left
 * @error: return location for an error, as of [func@store_erase]
 *
 * Finishes [method@Store.erase_async].
 *
 * Returns: whether nothing is left
 */
gboolean
mend_store_erase_finish (MendStore *self, GAsyncResult *result, char **rest, GError **error)
{
  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *rest = g_strdup (*(char **) g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_boolean (G_TASK (result), error);
}
