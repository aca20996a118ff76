// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "files/mend-folder-copy.h"
#include "files/mend-folder-lock.h"
#include "files/mend-syscalls.h"
#include "mend-store-place.h"
#include "records/mend-record-kinds.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <unistd.h>

/*
 * How the store comes to be in another folder, and how one that is already somewhere becomes ours.
 *
 * A copy is made, made safe on disk, read back and compared; then the name of the store goes over
 * to it in one step; and only then what was the store is removed. So at each moment one whole store
 * is in use, and a move that was cut off is completed, or begun anew, the next time.
 *
 * It begins when nothing is on its way to the disk, and what is to be saved meanwhile is saved
 * after it.
 */

/* So often another program may change something while it is copied. */
#define MOST_COPIES 3

struct _MendStoreMove
{
  GTask *task;
  GCancellable *cancellable;

  MendStoreFolders *folders;
  char *folder;
  gboolean is_join;
  gboolean removes_old;
  gboolean is_running;

  MendFolderCopyProgress progress;
  char *old_path;
  GError *open_error;
};

static void
mend_store_move_free (MendStoreMove *self)
{
  g_clear_object (&self->cancellable);
  g_clear_error (&self->open_error);
  mend_store_folders_unref (self->folders);
  g_free (self->folder);
  g_free (self->old_path);
  g_free (self);
}

static const char *
get_data_path (const MendStoreMove *self)
{
  return mend_store_folders_get_data_path (self->folders);
}

/* What a crash has left half-way in each folder is looked at before it is copied. */
static int
open_all (const MendStoreMove *self, gboolean *has_records)
{
  const char *const *kinds = mend_record_kinds_get ();
  int store = mend_store_folders_get_fd (self->folders, NULL, NULL);
  int trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL);

  *has_records |= trash >= 0 && mend_folder_copy_has_files (trash);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      int fd = -1;

      /* None is made for a kind of which there is nothing. */
      if (store >= 0 && faccessat (store, kinds[i], F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        fd = mend_store_folders_get_fd (self->folders, kinds[i], NULL);

      *has_records |= fd >= 0 && mend_folder_copy_has_files (fd);
    }

  return store;
}

static int
open_folder (const char *path)
{
  return mend_syscalls_get ()->openat (AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
}

static gboolean
copy_till_same (MendStoreMove *self, int from, int to, GError **error)
{
  for (guint i = 0; i < MOST_COPIES; i++)
    {
      if (!mend_folder_copy_run (from, to, &self->progress, self->cancellable, error))
        return FALSE;
      if (mend_folder_copy_is_whole (from, to))
        return TRUE;
    }

  g_set_error_literal (error, MEND_STORE_PLACE_ERROR, MEND_STORE_PLACE_ERROR_UNSTABLE,
                       "Another program changes the store");

  return FALSE;
}

/* What was copied in vain goes again, but nothing that had been there before: another computer may
 * have it too, and would lose it. */
static gboolean
copy_to (MendStoreMove *self, int from, const char *path, GError **error)
{
  int to = open_folder (path);
  gboolean was_empty;
  gboolean is_copied;

  if (to < 0)
    {
      g_set_error_literal (error, MEND_STORE_PLACE_ERROR, MEND_STORE_PLACE_ERROR_UNREADABLE,
                           "The folder could not be opened");
      return FALSE;
    }

  was_empty = !mend_folder_copy_has_files (to);
  is_copied = copy_till_same (self, from, to, error);
  if (!is_copied && was_empty)
    mend_folder_copy_remove_same (to, from);
  close (to);

  return is_copied;
}

/* A link to itself would be no store at all, nor may what is there be removed then. */
static gboolean
check_is_other (int store, const char *path, GError **error)
{
  int other = open_folder (path);
  const gboolean is_other =
      other < 0 || store < 0 || !mend_folder_copy_is_same_folder (store, other);

  if (!is_other)
    g_set_error_literal (error, MEND_STORE_PLACE_ERROR, MEND_STORE_PLACE_ERROR_SAME,
                         "The store is there already");
  if (other >= 0)
    close (other);

  return is_other;
}

static gboolean
move (MendStoreMove *self, GError **error)
{
  gboolean has_records = FALSE;
  int from = open_all (self, &has_records);
  g_autofree char *path = NULL;

  mend_store_place_tidy (get_data_path (self));
  path = self->is_join ? mend_store_place_find (self->folder, error)
                       : mend_store_place_prepare (get_data_path (self), self->folder, error);
  if (path == NULL || !check_is_other (from, path, error))
    return FALSE;

  if (self->is_join && has_records)
    {
      g_set_error_literal (error, MEND_STORE_PLACE_ERROR, MEND_STORE_PLACE_ERROR_IN_USE,
                           "There is something in the store of now");
      return FALSE;
    }

  if (!self->is_join && !copy_to (self, from, path, error))
    return FALSE;

  if (!mend_store_place_is_standard (get_data_path (self)))
    self->old_path = mend_store_place_get_path (get_data_path (self));

  return mend_store_place_switch (get_data_path (self), self->folder != NULL ? path : NULL, error);
}

static void
move_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MendStoreMove *self = data;
  GError *error = NULL;

  if (!move (self, &error))
    {
      if (self->folder == NULL)
        mend_store_place_tidy (get_data_path (self));
      g_task_return_error (task, error);
      return;
    }

  mend_store_folders_reopen (self->folders, self->is_join, &self->open_error);
  g_task_return_boolean (task, TRUE);
}

/* Somebody else may have taken it for a store of theirs meanwhile. */
static void
empty_old (const char *path, int store)
{
  int lock_file = -1;
  int old = open_folder (path);

  if (old >= 0 && mend_folder_lock_take (old, &lock_file) == MEND_FOLDER_LOCK_HELD)
    mend_folder_copy_remove_same (old, store);

  if (lock_file >= 0)
    close (lock_file);
  if (old >= 0)
    close (old);
}

/* Other people's folders stay as they are unless they are asked for: another computer may have
 * them in step. As long as it is not certain that the store is where it is to be, nothing goes. */
static void
remove_old_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MendStoreMove *self = data;
  int store = mend_store_folders_get_fd (self->folders, NULL, NULL);

  mend_store_folders_wait_for_readers (self->folders);

  if (self->open_error == NULL && store >= 0)
    {
      if (self->old_path != NULL && self->removes_old)
        empty_old (self->old_path, store);
      mend_store_place_tidy (get_data_path (self));
    }

  g_task_return_boolean (task, TRUE);
}

static void
end (MendStore *self, GError *error)
{
  MendStoreMove *move = g_steal_pointer (&self->move);
  g_autoptr (GTask) task = g_steal_pointer (&move->task);

  mend_store_move_free (move);
  mend_store_release_held (self);
  mend_store_rescan (self);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);

  mend_store_check_all (self);
  end (self, NULL);
}

static MendStoreAccess
get_access (const GError *error)
{
  if (error == NULL)
    return MEND_STORE_WRITABLE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return MEND_STORE_IN_USE;

  return error->domain == MEND_RECORD_ERROR ? MEND_STORE_NOT_OURS : MEND_STORE_IN_MEMORY;
}

static void
take_other_store (MendStore *self)
{
  if (self->beat_fd >= 0)
    close (self->beat_fd);
  self->beat_fd = -1;

  mend_store_backup_forget (self);
  if (mend_store_load_persons (self))
    mend_store_emit_people_changed (self);
  mend_store_load_current (self);
  mend_store_forget_small (self);
  mend_store_cards_forget (self);
}

static void
run_in_thread (MendStore *self, GTaskThreadFunc function, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, NULL);

  g_task_set_task_data (task, self->move, NULL);
  g_task_run_in_thread (task, function);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      end (self, error);
      return;
    }

  mend_store_outside_forget (self, self->move->is_join);
  if (self->move->is_join)
    take_other_store (self);
  mend_store_set_access (self, get_access (self->move->open_error));
  mend_store_wait_for_lock (self);
  run_in_thread (self, remove_old_in_thread, removed_cb);
}

/* The talk on the screen lies elsewhere, and goes on being saved. */
gboolean
mend_store_holds (MendStore *self, const MendStoreChange *change)
{
  return self->alone != NULL || (self->move != NULL && (self->move->is_join || !change->is_state));
}

/* Begins, or goes on, as soon as nothing is on its way. */
void
mend_store_move_continue (MendStore *self)
{
  mend_store_alone_continue (self);

  if (self->move == NULL || self->move->is_running || self->n_pending > 0 ||
      mend_store_is_looking (self))
    return;

  self->move->is_running = TRUE;
  run_in_thread (self, move_in_thread, moved_cb);
}

/* Does not wait for the copy, but for the disk to be in order. Blocks. */
void
mend_store_move_wait (MendStore *self)
{
  mend_store_cancel_move (self);

  while (self->move != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
start (MendStore *self, const char *folder, gboolean is_join, gboolean removes_old, GTask *task)
{
  if (self->access != MEND_STORE_WRITABLE || self->move != NULL || self->alone != NULL ||
      self->n_missing > 0)
    {
      g_task_return_new_error (task, MEND_STORE_PLACE_ERROR, MEND_STORE_PLACE_ERROR_IN_USE,
                               "The store cannot be written");
      return;
    }

  /* What says that it is a store belongs to what is moved. */
  if (!is_join)
    mend_store_introduce (self);

  self->move = g_new0 (MendStoreMove, 1);
  self->move->task = g_object_ref (task);
  self->move->cancellable = g_cancellable_new ();
  self->move->folders = mend_store_folders_ref (self->folders);
  self->move->folder = g_strdup (folder);
  self->move->is_join = is_join;
  self->move->removes_old = removes_old;
  mend_store_update_state (self);
  mend_store_move_continue (self);
}

/**
 * mend_store_move_async:
 * @self: a store
 * @folder: (nullable): a folder that people have chosen; `NULL` for the place where a store is when
 *   people do not want it elsewhere
 * @removes_old: whether a folder that people have chosen before is emptied; the other place always
 *   is
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Moves the store. What is saved meanwhile is on its way until then.
 */
void
mend_store_move_async (MendStore *self,
                       const char *folder,
                       gboolean removes_old,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MEND_IS_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mend_store_move_async);
  start (self, folder, FALSE, removes_old, task);
}

/**
 * mend_store_join_async:
 * @self: a store in which there is nothing yet
 * @folder: a folder that people have chosen
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Takes a store that is there already, as of another computer, for ours. If there is none in the
 * folder, nothing changes anywhere.
 */
void
mend_store_join_async (MendStore *self,
                       const char *folder,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (folder != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mend_store_join_async);
  start (self, folder, TRUE, FALSE, task);
}

/**
 * mend_store_move_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a [error@StorePlaceError], %G_IO_ERROR_CANCELLED, or another
 *   [error@Gio.IOErrorEnum] such as %G_IO_ERROR_NO_SPACE
 *
 * Finishes [method@Store.move_async] and [method@Store.join_async].
 *
 * Returns: whether the store is where it was to be; if not, it is where it was
 */
gboolean
mend_store_move_finish (MendStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mend_store_cancel_move:
 * @self: a store
 *
 * Ends a move, as long as it is not too late: then the store stays where it is.
 */
void
mend_store_cancel_move (MendStore *self)
{
  g_return_if_fail (MEND_IS_STORE (self));

  if (self->move != NULL)
    g_cancellable_cancel (self->move->cancellable);
}

/**
 * mend_store_get_move_progress:
 * @self: a store
 *
 * Gets how far a move has come.
 *
 * Returns: from 0 to 1; below 0 if none is going on
 */
double
mend_store_get_move_progress (MendStore *self)
{
  int n_done;
  int n_all;

  g_return_val_if_fail (MEND_IS_STORE (self), -1);

  if (self->move == NULL)
    return -1;

  n_done = g_atomic_int_get (&self->move->progress.n_done);
  n_all = g_atomic_int_get (&self->move->progress.n_all);

  return n_all > 0 ? CLAMP ((double) n_done / n_all, 0, 1) : 0;
}

/**
 * mend_store_get_place:
 * @self: a store
 *
 * Gets the folder in which the store is, for people to see.
 *
 * Returns: (transfer full): the path
 */
char *
mend_store_get_place (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_place_get_path (mend_store_folders_get_data_path (self->folders));
}

/**
 * mend_store_is_in_standard_place:
 * @self: a store
 *
 * Tells whether the store is where it is as long as people do not want it elsewhere.
 *
 * Returns: whether it is
 */
gboolean
mend_store_is_in_standard_place (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), TRUE);

  return mend_store_place_is_standard (mend_store_folders_get_data_path (self->folders));
}

/**
 * mend_store_find_means:
 * @self: a store
 *
 * Finds out how a new version takes the place of an old one in the folder of the store.
 *
 * Returns: the means; %MEND_SAVE_MEANS_RENAME as long as the folder cannot be written
 */
MendSaveMeans
mend_store_find_means (MendStore *self)
{
  int fd;

  g_return_val_if_fail (MEND_IS_STORE (self), MEND_SAVE_MEANS_RENAME);

  fd = mend_store_folders_get_fd (self->folders, NULL, NULL);

  return fd >= 0 && self->access == MEND_STORE_WRITABLE ? mend_file_place_find_means (fd)
                                                        : MEND_SAVE_MEANS_RENAME;
}
