// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-folder.h"

#include "files/mend-folder-lock.h"
#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#define FOLDER_MODE 0700
#define FILE_MODE   0600
#define OTHERS_MASK 0077

/**
 * MendFolder:
 *
 * A folder of ours on disk, with a folder below it for each kind of record.
 *
 * Everything is reached by descriptors from the one that was opened first, so that whatever becomes
 * of the path meanwhile, no file outside is touched. Only the first folder may be a link. Nobody
 * else on the computer may look into any of them.
 *
 * One process has a folder alone; for a second one it is there, but not to be written to until
 * [method@Folder.take] succeeds.
 *
 * The descriptors may be asked for from any thread.
 */
struct _MendFolder
{
  GObject parent_instance;

  char *path;
  int root;
  int lock_file;
  gint is_writable;

  GMutex mutex;
  GHashTable *kinds;

  /* Of folders that were removed under us; somebody may still be using them. */
  GArray *stale;

  /* Of folders in which something is new or gone that the disk has not confirmed yet. */
  GMutex unsynced_mutex;
  GArray *unsynced;
};

G_DEFINE_FINAL_TYPE (MendFolder, mend_folder, G_TYPE_OBJECT)

static void
close_descriptor (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

/* Other programs may have made it readable for others; a mode that cannot be set does no harm. */
static void
tighten (int fd, mode_t mode)
{
  struct stat status = { 0 };

  if (mend_syscalls_get ()->fstat (fd, &status) == 0 && (status.st_mode & OTHERS_MASK) != 0)
    mend_syscalls_get ()->fchmod (fd, mode);
}

static void
tighten_file (int folder, const char *name)
{
  struct stat status = { 0 };
  int fd = -1;

  if (mend_syscalls_get ()->fstatat (folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
      !S_ISREG (status.st_mode) || (status.st_mode & OTHERS_MASK) == 0)
    return;

  fd = mend_syscalls_get ()->openat (folder, name,
                                     O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  if (fd >= 0)
    tighten (fd, FILE_MODE);
  close_descriptor (fd);
}

/* Names that are not ours stay as they are, but for files like store.json. */
static gboolean
is_to_be_tightened (const char *name)
{
  return mend_file_name_classify (name) != MEND_FILE_NAME_FOREIGN ||
         g_str_has_suffix (name, ".json");
}

static void
tighten_all (int folder)
{
  g_auto (GStrv) names = NULL;

  tighten (folder, FOLDER_MODE);

  names = mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (is_to_be_tightened (names[i]))
      tighten_file (folder, names[i]);
}

static gboolean
is_kind (const char *kind)
{
  return g_regex_match_simple ("^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*$", kind,
                               G_REGEX_DOLLAR_ENDONLY, 0);
}

static int
open_folder (int parent, const char *name, GError **error)
{
  guint n_interruptions = 0;
  int fd = -1;

  do
    fd = mend_syscalls_get ()->openat (parent, name,
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
  while (mend_syscalls_was_interrupted (fd, &n_interruptions));

  if (fd < 0)
    mend_guarded_file_set_error (error, errno, "The folder could not be opened");

  return fd;
}

/* A folder that is new has to be made safe before the files in it are, see mend_folder_sync(). */
static int
open_or_create_folder (MendFolder *self, int parent, const char *name, GError **error)
{
  if (mend_folder_is_writable (self))
    {
      if (mend_syscalls_get ()->mkdirat (parent, name, FOLDER_MODE) == 0)
        {
          mend_folder_sync_later (self, parent);
        }
      else if (errno != EEXIST)
        {
          mend_guarded_file_set_error (error, errno, "The folder could not be created");
          return -1;
        }
    }

  return open_folder (parent, name, error);
}

static void
note_unsynced (GArray *unsynced, const char *path)
{
  int fd = mend_syscalls_get ()->openat (AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0)
    g_array_append_val (unsynced, fd);
}

/* Where it is, or is to be, with those above it. Each new one has to be made safe in the one that
 * it is in, or a power cut would take it away with all that was saved in it. */
static gboolean
make_folder (const char *path, GArray *unsynced)
{
  g_autofree char *above = g_path_get_dirname (path);
  int result = mend_syscalls_get ()->mkdirat (AT_FDCWD, path, FOLDER_MODE);

  if (result != 0 && errno == ENOENT && !g_str_equal (above, path) && make_folder (above, unsynced))
    result = mend_syscalls_get ()->mkdirat (AT_FDCWD, path, FOLDER_MODE);

  if (result == 0)
    note_unsynced (unsynced, above);

  return result == 0 || errno == EEXIST;
}

/* Step by step, so that none of the folders on the way is a link either. */
static int
open_kind (MendFolder *self, const char *kind, GError **error)
{
  g_auto (GStrv) steps = g_strsplit (kind, "/", -1);
  int fd = self->root;

  for (guint i = 0; steps[i] != NULL && fd >= 0; i++)
    {
      int parent = fd;

      fd = open_or_create_folder (self, parent, steps[i], error);
      if (parent != self->root)
        close_descriptor (parent);
    }

  if (fd >= 0 && mend_folder_is_writable (self))
    tighten_all (fd);

  return fd;
}

static gboolean
is_removed (int fd)
{
  struct stat status = { 0 };

  return mend_syscalls_get ()->fstat (fd, &status) == 0 && status.st_nlink == 0;
}

static void
close_all (GArray *fds)
{
  for (guint i = 0; i < fds->len; i++)
    close_descriptor (g_array_index (fds, int, i));
  g_array_unref (fds);
}

static void
mend_folder_finalize (GObject *object)
{
  MendFolder *self = MEND_FOLDER (object);
  GHashTableIter iter = { 0 };
  gpointer fd = NULL;

  g_hash_table_iter_init (&iter, self->kinds);
  while (g_hash_table_iter_next (&iter, NULL, &fd))
    close_descriptor (GPOINTER_TO_INT (fd));

  close_all (self->stale);
  close_all (self->unsynced);
  close_descriptor (self->lock_file);
  close_descriptor (self->root);
  g_hash_table_unref (self->kinds);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->unsynced_mutex);
  g_free (self->path);

  G_OBJECT_CLASS (mend_folder_parent_class)->finalize (object);
}

static void
mend_folder_class_init (MendFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_folder_finalize;
}

static void
mend_folder_init (MendFolder *self)
{
  self->root = -1;
  self->lock_file = -1;
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stale = g_array_new (FALSE, FALSE, sizeof (int));
  self->unsynced = g_array_new (FALSE, FALSE, sizeof (int));
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->unsynced_mutex);
}

/**
 * mend_folder_open:
 * @path: where it is, or is to be
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Opens a folder, creates it if it is not there, and tries to have it alone.
 *
 * That another process has it is no failure: see [method@Folder.is_writable].
 *
 * Returns: (transfer full): the folder
 */
MendFolder *
mend_folder_open (const char *path, GError **error)
{
  g_autoptr (MendFolder) self = NULL;

  g_return_val_if_fail (path != NULL && g_path_is_absolute (path), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (MEND_TYPE_FOLDER, NULL);
  self->path = g_strdup (path);
  if (!make_folder (path, self->unsynced))
    {
      mend_guarded_file_set_error (error, errno, "The folder could not be created");
      return NULL;
    }

  self->root = mend_syscalls_get ()->openat (AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (self->root < 0)
    {
      mend_guarded_file_set_error (error, errno, "The folder could not be opened");
      return NULL;
    }

  mend_folder_take (self);

  return g_steal_pointer (&self);
}

/**
 * mend_folder_take:
 * @self: a folder
 *
 * Tries once more to have a folder alone, as when another process had it. Does not wait.
 *
 * Returns: whether this process has it now
 */
gboolean
mend_folder_take (MendFolder *self)
{
  GHashTableIter iter = { 0 };
  gpointer fd = NULL;

  g_return_val_if_fail (MEND_IS_FOLDER (self), FALSE);

  g_mutex_lock (&self->mutex);

  if (!mend_folder_is_writable (self) &&
      mend_folder_lock_take (self->root, &self->lock_file) == MEND_FOLDER_LOCK_HELD)
    {
      tighten_all (self->root);
      g_hash_table_iter_init (&iter, self->kinds);
      while (g_hash_table_iter_next (&iter, NULL, &fd))
        tighten_all (GPOINTER_TO_INT (fd));
      g_atomic_int_set (&self->is_writable, TRUE);
    }

  g_mutex_unlock (&self->mutex);

  return mend_folder_is_writable (self);
}

static gboolean
is_at (int fd, const char *path)
{
  struct stat found = { 0 };
  struct stat open_one = { 0 };

  return stat (path, &found) == 0 && mend_syscalls_get ()->fstat (fd, &open_one) == 0 &&
         found.st_dev == open_one.st_dev && found.st_ino == open_one.st_ino;
}

/* With the lock held. Whoever holds the descriptor of the folder has the new one by it. */
static gboolean
take_place (MendFolder *self, int fd)
{
  int lock_file = -1;
  GHashTableIter iter = { 0 };
  gpointer kind_fd = NULL;

  if (mend_folder_lock_take (fd, &lock_file) != MEND_FOLDER_LOCK_HELD ||
      dup3 (fd, self->root, O_CLOEXEC) < 0)
    {
      close_descriptor (lock_file);
      return FALSE;
    }

  close_descriptor (self->lock_file);
  self->lock_file = lock_file;

  g_hash_table_iter_init (&iter, self->kinds);
  while (g_hash_table_iter_next (&iter, NULL, &kind_fd))
    {
      int stale = GPOINTER_TO_INT (kind_fd);

      g_array_append_val (self->stale, stale);
    }
  g_hash_table_remove_all (self->kinds);

  return TRUE;
}

/**
 * mend_folder_make_again:
 * @self: a folder that this process has alone
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Makes a folder where it was, if it is not there any more or there is another one in its place,
 * and goes on with that. Who works in the one that was there does no harm.
 *
 * Returns: whether the folder is where it should be
 */
gboolean
mend_folder_make_again (MendFolder *self, GError **error)
{
  gboolean is_good;
  int fd = -1;

  g_return_val_if_fail (MEND_IS_FOLDER (self) && mend_folder_is_writable (self), FALSE);

  if (is_at (self->root, self->path))
    return TRUE;

  g_mutex_lock (&self->unsynced_mutex);
  if (make_folder (self->path, self->unsynced))
    fd = mend_syscalls_get ()->openat (AT_FDCWD, self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  g_mutex_unlock (&self->unsynced_mutex);

  g_mutex_lock (&self->mutex);
  is_good = fd >= 0 && take_place (self, fd);
  g_mutex_unlock (&self->mutex);

  if (!is_good)
    mend_guarded_file_set_error (error, fd < 0 ? errno : EBUSY, "The folder could not be made");
  close_descriptor (fd);

  return is_good;
}

/**
 * mend_folder_give_up:
 * @self: a folder
 *
 * Lets another process have a folder, though it may still be read here.
 */
void
mend_folder_give_up (MendFolder *self)
{
  g_return_if_fail (MEND_IS_FOLDER (self));

  g_mutex_lock (&self->mutex);
  g_atomic_int_set (&self->is_writable, FALSE);
  mend_folder_lock_give_up (self->root, &self->lock_file);
  g_mutex_unlock (&self->mutex);
}

/**
 * mend_folder_get_path:
 * @self: a folder
 *
 * Gets the path by which the folder was opened, for people to see.
 *
 * Returns: the path
 */
const char *
mend_folder_get_path (MendFolder *self)
{
  g_return_val_if_fail (MEND_IS_FOLDER (self), NULL);

  return self->path;
}

/**
 * mend_folder_is_writable:
 * @self: a folder
 *
 * Tells whether this process has the folder alone and so may change what is in it.
 *
 * Returns: `FALSE` if another process has it
 */
gboolean
mend_folder_is_writable (MendFolder *self)
{
  g_return_val_if_fail (MEND_IS_FOLDER (self), FALSE);

  return g_atomic_int_get (&self->is_writable) != FALSE;
}

/**
 * mend_folder_sync_later:
 * @self: a folder
 * @fd: a descriptor of it or of a folder below it
 *
 * Notes that something is new or gone in a folder. Nobody waits for the disk here, so this may be
 * called by the window.
 */
void
mend_folder_sync_later (MendFolder *self, int fd)
{
  int copy = -1;

  g_return_if_fail (MEND_IS_FOLDER (self));
  g_return_if_fail (fd >= 0);

  copy = mend_syscalls_get ()->openat (fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (copy < 0)
    return;

  g_mutex_lock (&self->unsynced_mutex);
  g_array_append_val (self->unsynced, copy);
  g_mutex_unlock (&self->unsynced_mutex);
}

/**
 * mend_folder_sync:
 * @self: a folder
 *
 * Makes the folders safe that are new. To be called by whoever saves, before anything is saved in
 * them: else a power cut could take away a folder with all that was said to be saved in it. Waits
 * for the disk.
 *
 * Returns: whether the disk has confirmed all; what it has not is not asked for again
 */
gboolean
mend_folder_sync (MendFolder *self)
{
  GArray *unsynced = NULL;
  gboolean is_safe = TRUE;

  g_return_val_if_fail (MEND_IS_FOLDER (self), FALSE);

  g_mutex_lock (&self->unsynced_mutex);
  unsynced = self->unsynced;
  self->unsynced = g_array_new (FALSE, FALSE, sizeof (int));
  g_mutex_unlock (&self->unsynced_mutex);

  for (guint i = 0; i < unsynced->len; i++)
    is_safe &= mend_syscalls_get ()->fsync (g_array_index (unsynced, int, i)) == 0;
  close_all (unsynced);

  return is_safe;
}

/* With the lock held. */
static int
find_or_open_kind (MendFolder *self, const char *kind, GError **error)
{
  gpointer found = NULL;
  int fd = -1;

  if (g_hash_table_lookup_extended (self->kinds, kind, NULL, &found))
    {
      fd = GPOINTER_TO_INT (found);
      if (!is_removed (fd))
        return fd;

      g_array_append_val (self->stale, fd);
      g_hash_table_remove (self->kinds, kind);
    }

  fd = open_kind (self, kind, error);
  if (fd >= 0)
    g_hash_table_insert (self->kinds, g_strdup (kind), GINT_TO_POINTER (fd));

  return fd;
}

/**
 * mend_folder_get_fd:
 * @self: a folder
 * @kind: (nullable): the folder below it, as in `talks` or `backup/2026-01-31`: small letters,
 * digits and hyphens; `NULL` for @self itself
 * @error: return location for a [error@Gio.IOErrorEnum]; %G_IO_ERROR_NOT_FOUND if there is none and
 *   @self is not writable
 *
 * Gets a descriptor, for the functions that work on files. A folder that is not there is created.
 *
 * Returns: a descriptor that belongs to @self; -1 on failure
 */
int
mend_folder_get_fd (MendFolder *self, const char *kind, GError **error)
{
  int fd;

  g_return_val_if_fail (MEND_IS_FOLDER (self), -1);
  g_return_val_if_fail (kind == NULL || is_kind (kind), -1);
  g_return_val_if_fail (error == NULL || *error == NULL, -1);

  if (kind == NULL)
    return self->root;

  g_mutex_lock (&self->mutex);
  fd = find_or_open_kind (self, kind, error);
  g_mutex_unlock (&self->mutex);

  return fd;
}
