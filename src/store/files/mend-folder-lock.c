// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-folder-lock.h"

#include "files/mend-syscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

static int
lock (int fd)
{
  guint n_interruptions = 0;
  int result = 0;

  do
    result = mend_syscalls_get ()->flock (fd, LOCK_EX | LOCK_NB);
  while (mend_syscalls_was_interrupted (result, &n_interruptions));

  return result == 0 ? 0 : errno;
}

/* Named after the folder itself, so that it is the same by whatever way the folder was reached, and
   in a place that belongs to this computer and is emptied when people log out. */
static char *
make_lock_path (int folder)
{
  struct stat status = { 0 };
  g_autofree char *name = NULL;

  if (mend_syscalls_get ()->fstat (folder, &status) != 0)
    return NULL;

  name = g_strdup_printf ("mend-%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x.lock",
                          (guint64) status.st_dev, (guint64) status.st_ino);

  return g_build_filename (g_get_user_runtime_dir (), name, NULL);
}

static int
open_lock_file (int folder)
{
  g_autofree char *path = make_lock_path (folder);

  if (path == NULL)
    return -1;

  return mend_syscalls_get ()->openat (AT_FDCWD, path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                                       0600);
}

/**
 * mend_folder_lock_take:
 * @folder: the descriptor of a folder
 * @lock_file: (out): a descriptor to be kept open as long as the folder; -1 if none is needed
 *
 * Tries to have a folder alone, without waiting. The lock ends with the process, however that ends.
 *
 * The folder itself is locked, so that no lock file travels to another computer; only where its
 * file system has no locks, a file elsewhere stands for it. Where even that cannot be had, the
 * folder counts as ours: people must be able to use it, and each save still looks at what it
 * replaces.
 *
 * Returns: whether it is ours
 */
MendFolderLock
mend_folder_lock_take (int folder, int *lock_file)
{
  int problem = 0;

  g_return_val_if_fail (folder >= 0, MEND_FOLDER_LOCK_TAKEN);
  g_return_val_if_fail (lock_file != NULL, MEND_FOLDER_LOCK_TAKEN);

  *lock_file = -1;

  problem = lock (folder);
  if (problem == 0 || problem == EWOULDBLOCK)
    return problem == 0 ? MEND_FOLDER_LOCK_HELD : MEND_FOLDER_LOCK_TAKEN;

  *lock_file = open_lock_file (folder);
  if (*lock_file >= 0 && lock (*lock_file) == EWOULDBLOCK)
    {
      mend_syscalls_get ()->close (*lock_file);
      *lock_file = -1;
      return MEND_FOLDER_LOCK_TAKEN;
    }

  return MEND_FOLDER_LOCK_HELD;
}

/**
 * mend_folder_lock_remove_file:
 * @folder: the descriptor of a folder
 *
 * Removes the file that may have stood for the lock, when the folder is not needed any more.
 */
void
mend_folder_lock_remove_file (int folder)
{
  g_autofree char *path = make_lock_path (folder);

  if (path != NULL)
    mend_syscalls_get ()->unlinkat (AT_FDCWD, path, 0);
}

/**
 * mend_folder_lock_give_up:
 * @folder: the descriptor of a folder
 * @lock_file: (inout): what [func@folder_lock_take] gave
 *
 * Ends the lock, though the folder stays open.
 */
void
mend_folder_lock_give_up (int folder, int *lock_file)
{
  g_return_if_fail (folder >= 0 && lock_file != NULL);

  mend_syscalls_get ()->flock (folder, LOCK_UN);
  if (*lock_file >= 0)
    mend_syscalls_get ()->close (*lock_file);
  *lock_file = -1;
}
