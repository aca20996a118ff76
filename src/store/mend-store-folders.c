// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-folders-private.h"

#include "files/mend-guarded-file.h"
#include "files/mend-leftovers.h"
#include "files/mend-seen-list.h"
#include "files/mend-syscalls.h"
#include "json/mend-store-json.h"
#include "mend-store-place.h"
#include "records/mend-record-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <unistd.h>

static void
tidiness_init (Tidiness *tidiness, MendLeftoversPolicy policy)
{
  g_mutex_init (&tidiness->mutex);
  tidiness->done = g_hash_table_new (NULL, NULL);
  tidiness->policy = policy;
}

static void
tidiness_clear (Tidiness *tidiness)
{
  g_mutex_clear (&tidiness->mutex);
  g_hash_table_unref (tidiness->done);
}

static void
mend_store_folders_clear (MendStoreFolders *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->state);
  g_ptr_array_unref (self->stale);
  g_rw_lock_clear (&self->reading);
  tidiness_clear (&self->store_tidiness);
  tidiness_clear (&self->state_tidiness);
  g_mutex_clear (&self->mutex);
  g_free (self->new_id);
  g_free (self->data_path);
  g_free (self->store_path);
  g_free (self->state_path);
  g_free (self->lost_id);
  g_clear_pointer (&self->same, mend_same_people_unref);
}

/* A new folder gets an id, which is saved later: here somebody may be waiting for a window. One in
 * which all is to be as it was gets the one that was there. */
static char *
ensure_id (MendStoreFolders *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  int folder = mend_folder_get_fd (self->store, NULL, error);
  g_autoptr (JsonNode) root = mend_record_file_read (folder, MEND_STORE_FILE, NULL, &local_error);

  if (root != NULL)
    return mend_store_json_read (root, error);

  if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      !mend_folder_is_writable (self->store))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (self->new_id == NULL)
    self->new_id = self->wants_lost && self->lost_id != NULL ? g_strdup (self->lost_id)
                                                             : g_uuid_string_random ();

  return g_strdup (self->new_id);
}

static gboolean
check_access (int folder, GError **error)
{
  if (faccessat (folder, ".", W_OK | X_OK, AT_EACCESS) == 0)
    return TRUE;

  mend_guarded_file_set_error (error, errno, "The folder cannot be written");

  return FALSE;
}

static gboolean
fail_in_use (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");

  return FALSE;
}

static gboolean
open_state (MendStoreFolders *self, const char *id, GError **error)
{
  g_autofree char *path = g_build_filename (self->state_path, id, NULL);

  mend_store_folders_adopt (self, id);
  if (self->state == NULL)
    self->state = mend_folder_open (path, error);
  if (self->state == NULL)
    return FALSE;

  if (!mend_folder_take (self->state))
    return fail_in_use (error);

  return check_access (mend_folder_get_fd (self->state, NULL, NULL), error);
}

static void
tidy (MendFolder *folder, int fd, MendLeftoversPolicy policy)
{
  gboolean has_changed = FALSE;

  g_strfreev (mend_leftovers_clean (fd, -1, policy, &has_changed, NULL));
  if (has_changed)
    mend_folder_sync_later (folder, fd);
}

/* Where a store was that held talks, none is made anew by itself: it may be on a disk that is away.
 */
static gboolean
check_lost (MendStoreFolders *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->store_path, MEND_STORE_FILE, NULL);
  guint n_seen = 0;

  self->n_lost = 0;
  if (self->accepts_lost || g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_clear_pointer (&self->lost_id, g_free);
  n_seen = mend_seen_list_count_of_store (self->state_path, self->store_path, &self->lost_id);
  if (!mend_seen_list_is_too_much (n_seen, n_seen))
    return TRUE;

  self->n_lost = n_seen;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "The records are not there");

  return FALSE;
}

static void
set_aside (MendStoreFolders *self, MendFolder **folder)
{
  if (*folder != NULL)
    g_ptr_array_add (self->stale, g_steal_pointer (folder));
}

static gboolean
is_in_its_place (MendFolder *folder)
{
  struct stat open_status = { 0 };
  struct stat status = { 0 };

  return mend_syscalls_get ()->fstat (mend_folder_get_fd (folder, NULL, NULL), &open_status) == 0 &&
         mend_syscalls_get ()->fstatat (AT_FDCWD, mend_folder_get_path (folder), &status, 0) == 0 &&
         status.st_dev == open_status.st_dev && status.st_ino == open_status.st_ino;
}

/* While this one waited, the other Mend may have moved the store: what was open is none any more.
 */
static void
leave_old_place (MendStoreFolders *self)
{
  if (self->store == NULL || is_in_its_place (self->store))
    return;

  set_aside (self, &self->store);
  set_aside (self, &self->state);
  for (guint i = 0; i < self->stale->len; i++)
    mend_folder_give_up (self->stale->pdata[i]);
}

static gboolean
open_both (MendStoreFolders *self, gboolean is_moved, GError **error)
{
  g_autofree char *id = NULL;

  leave_old_place (self);

  if (self->store == NULL && !mend_store_place_recover (self->data_path))
    return fail_in_use (error);
  if (self->store == NULL && !check_lost (self, error))
    return FALSE;
  if (self->store == NULL)
    self->store = mend_folder_open (self->store_path, error);
  if (self->store == NULL)
    return FALSE;

  if (!mend_folder_take (self->store))
    return fail_in_use (error);

  /* What was moved just now may still be read by somebody. */
  if (!is_moved)
    mend_store_place_tidy (self->data_path);
  /* Beside the folders there is only what says whose they are: nothing of people is left there. */
  tidy (self->store, mend_folder_get_fd (self->store, NULL, NULL), MEND_LEFTOVERS_POLICY_REMOVE);
  id = ensure_id (self, error);

  return id != NULL && check_access (mend_folder_get_fd (self->store, NULL, NULL), error) &&
         open_state (self, id, error);
}

/* What a crash left half-way goes before anything else is done in a folder: of a running talk
 * nothing may stay behind, while of a record nothing may be lost. */
static int
get_fd (
    MendFolder *folder, const char *kind, Tidiness *tidiness, gboolean can_write, GError **error)
{
  int fd;

  if (folder == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The folder is not there");
      return -1;
    }

  g_mutex_lock (&tidiness->mutex);

  fd = mend_folder_get_fd (folder, kind, error);

  if (fd >= 0 && can_write && g_hash_table_add (tidiness->done, GINT_TO_POINTER (fd)))
    tidy (folder, fd, tidiness->policy);

  g_mutex_unlock (&tidiness->mutex);

  return fd;
}

/**
 * mend_store_folders_new:
 * @data_dir: the folder of Mend's data, in which the store lies
 * @state_dir: the folder of Mend's state
 *
 * Makes a set of folders of which none is open yet.
 *
 * Returns: (transfer full): the folders
 */
MendStoreFolders *
mend_store_folders_new (const char *data_dir, const char *state_dir)
{
  MendStoreFolders *self = g_atomic_rc_box_new0 (MendStoreFolders);

  self->data_path = g_strdup (data_dir);
  self->store_path = g_build_filename (data_dir, "store", NULL);
  self->state_path = g_strdup (state_dir);
  tidiness_init (&self->store_tidiness, MEND_LEFTOVERS_POLICY_ADOPT);
  tidiness_init (&self->state_tidiness, MEND_LEFTOVERS_POLICY_REMOVE);
  g_mutex_init (&self->mutex);
  g_rw_lock_init (&self->reading);
  self->stale = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * mend_store_folders_ref:
 * @self: folders
 *
 * Takes a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MendStoreFolders *
mend_store_folders_ref (MendStoreFolders *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_store_folders_unref:
 * @self: (transfer full): folders
 *
 * Drops a reference. The last one closes the folders, which frees the lock.
 */
void
mend_store_folders_unref (MendStoreFolders *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_store_folders_clear);
}

/**
 * mend_store_folders_open:
 * @self: folders
 * @error: return location for an error: %G_IO_ERROR_BUSY if another program has the lock, a
 *   [error@RecordError] if the store is not ours to write, or what the system says
 *
 * Makes what is missing and takes the lock, if that has not been done. Blocks; may be called from
 * any thread, and again after a failure.
 *
 * Returns: whether the store can be written
 */
gboolean
mend_store_folders_open (MendStoreFolders *self, GError **error)
{
  gboolean can_write;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);

  if (!self->can_write)
    self->can_write = open_both (self, FALSE, error);

  can_write = self->can_write;
  g_mutex_unlock (&self->mutex);

  return can_write;
}

/**
 * mend_store_folders_reopen:
 * @self: folders
 * @is_other: whether it is another store, with a state of its own
 * @error: return location for an error, as of [method@StoreFolders.open]
 *
 * Opens what is the store now, as after it was moved. Nothing may be on its way there.
 * Blocks.
 *
 * Returns: whether the store can be written
 */
gboolean
mend_store_folders_reopen (MendStoreFolders *self, gboolean is_other, GError **error)
{
  gboolean can_write;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  set_aside (self, &self->store);
  if (is_other)
    set_aside (self, &self->state);
  g_clear_pointer (&self->new_id, g_free);
  for (guint i = 0; i < self->stale->len; i++)
    mend_folder_give_up (self->stale->pdata[i]);
  can_write = self->can_write = open_both (self, TRUE, error);
  g_mutex_unlock (&self->mutex);

  return can_write;
}

/**
 * mend_store_folders_get_new_id:
 * @self: folders
 *
 * Gets the id of a store that was made here, as long as the file that says so is not there. It has
 * to be saved before all else.
 *
 * Returns: (transfer full) (nullable): an id
 */
char *
mend_store_folders_get_new_id (MendStoreFolders *self)
{
  char *id;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  id = self->can_write ? g_strdup (self->new_id) : NULL;
  g_mutex_unlock (&self->mutex);

  return id;
}

/**
 * mend_store_folders_clear_new_id:
 * @self: folders
 *
 * Says that the file with the id is on its way.
 */
void
mend_store_folders_clear_new_id (MendStoreFolders *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->new_id, g_free);
  g_mutex_unlock (&self->mutex);
}

/**
 * mend_store_folders_sync:
 * @self: folders
 *
 * Makes the folders safe that are new, before something is moved into them. Waits for the disk.
 */
void
mend_store_folders_sync (MendStoreFolders *self)
{
  MendFolder *store = mend_store_folders_get_store (self);
  MendFolder *state = mend_store_folders_get_state (self);

  if (store != NULL)
    mend_folder_sync (store);
  if (state != NULL)
    mend_folder_sync (state);
}

/**
 * mend_store_folders_get_n_lost:
 * @self: folders
 *
 * Gets how many talks were in the store that was here and is not here any more.
 *
 * Returns: the number; 0 if the store is there, or there never was one
 */
guint
mend_store_folders_get_n_lost (MendStoreFolders *self)
{
  guint n_lost;

  g_return_val_if_fail (self != NULL, 0);

  g_mutex_lock (&self->mutex);
  n_lost = self->n_lost;
  g_mutex_unlock (&self->mutex);

  return n_lost;
}

/**
 * mend_store_folders_accept_lost:
 * @self: folders
 *
 * Lets a store be made where there was another one.
 */
void
mend_store_folders_accept_lost (MendStoreFolders *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->accepts_lost = TRUE;
  g_mutex_unlock (&self->mutex);
}

static gboolean
make_again (MendStoreFolders *self, GError **error)
{
  g_autofree char *state = g_path_get_basename (mend_folder_get_path (self->state));

  if (!mend_folder_make_again (self->store, error))
    return FALSE;

  g_free (self->lost_id);
  self->lost_id = g_steal_pointer (&state);
  self->wants_lost = TRUE;
  g_free (ensure_id (self, NULL));

  return TRUE;
}

/**
 * mend_store_folders_make_again:
 * @self: folders
 * @error: return location for an error, as of [method@StoreFolders.open]
 *
 * Makes the store where it was, with the id that it had, so that what is kept of it belongs to it.
 * What is there stays. Blocks; may be called from any thread.
 *
 * Returns: whether the store can be written
 */
gboolean
mend_store_folders_make_again (MendStoreFolders *self, GError **error)
{
  gboolean is_good;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);

  if (self->can_write)
    {
      is_good = make_again (self, error);
    }
  else
    {
      self->accepts_lost = self->wants_lost = TRUE;
      self->can_write = is_good = open_both (self, FALSE, error);
    }

  g_mutex_unlock (&self->mutex);

  return is_good;
}

/**
 * mend_store_folders_can_write:
 * @self: folders
 *
 * Tells whether the store can be written.
 *
 * Returns: whether it can
 */
gboolean
mend_store_folders_can_write (MendStoreFolders *self)
{
  gboolean can_write;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  can_write = self->can_write;
  g_mutex_unlock (&self->mutex);

  return can_write;
}

/**
 * mend_store_folders_get_store:
 * @self: folders
 *
 * Gets the folder of the store.
 *
 * Returns: (transfer none) (nullable): the folder; `NULL` as long as it could not be opened
 */
MendFolder *
mend_store_folders_get_store (MendStoreFolders *self)
{
  MendFolder *store;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  store = self->store;
  g_mutex_unlock (&self->mutex);

  return store;
}

/**
 * mend_store_folders_get_state:
 * @self: folders
 *
 * Gets the folder of the state.
 *
 * Returns: (transfer none) (nullable): the folder; `NULL` as long as it could not be opened
 */
MendFolder *
mend_store_folders_get_state (MendStoreFolders *self)
{
  MendFolder *state;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  state = self->state;
  g_mutex_unlock (&self->mutex);

  return state;
}

/**
 * mend_store_folders_get_fd:
 * @self: folders
 * @kind: (nullable): a kind of record
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Gets the folder of a kind. The first time this looks at each file in it, so it is for the worker
 * where there may be many.
 *
 * Returns: a descriptor that belongs to @self; -1 on failure
 */
int
mend_store_folders_get_fd (MendStoreFolders *self, const char *kind, GError **error)
{
  g_return_val_if_fail (self != NULL, -1);

  return get_fd (mend_store_folders_get_store (self), kind, &self->store_tidiness,
                 mend_store_folders_can_write (self), error);
}

/**
 * mend_store_folders_get_state_fd:
 * @self: folders
 * @kind: (nullable): a folder below the state
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Gets the folder of the running talk or of those that wait.
 *
 * Returns: a descriptor that belongs to @self; -1 on failure
 */
int
mend_store_folders_get_state_fd (MendStoreFolders *self, const char *kind, GError **error)
{
  g_return_val_if_fail (self != NULL, -1);

  return get_fd (mend_store_folders_get_state (self), kind, &self->state_tidiness,
                 mend_store_folders_can_write (self), error);
}
