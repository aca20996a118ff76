// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-file-place.h"

#include "files/mend-file-name.h"
#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"
#include "files/mend-temp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

/*
 * The names of files, and how they change. None of this waits for the disk.
 */

static int
rename_file (int from, const char *name, int to, const char *new_name, unsigned int flags)
{
  guint n_interruptions = 0;
  int result = 0;

  do
    result = mend_syscalls_get ()->renameat2 (from, name, to, new_name, flags);
  while (mend_syscalls_was_interrupted (result, &n_interruptions));

  return result == 0 ? 0 : errno;
}

/**
 * mend_file_place_look:
 * @folder: the descriptor of a folder
 * @name: a name in it
 * @stamp: (out caller-allocates): what bears the name, though it be a link
 *
 * Looks at a file without opening it.
 *
 * Returns: 0, or what the system said, and then @stamp is as it was
 */
int
mend_file_place_look (int folder, const char *name, MendFileStamp *stamp)
{
  struct stat status = { 0 };
  guint n_interruptions = 0;
  int result = 0;

  do
    result = mend_syscalls_get ()->fstatat (folder, name, &status, AT_SYMLINK_NOFOLLOW);
  while (mend_syscalls_was_interrupted (result, &n_interruptions));

  if (result != 0)
    return errno;

  mend_file_stamp_init (stamp, &status);

  return 0;
}

/**
 * mend_file_place_is_not_here:
 * @error_number: what the system said
 *
 * Tells whether a call failed because this file system does not know it.
 *
 * Returns: whether there is reason to try another call
 */
gboolean
mend_file_place_is_not_here (int error_number)
{
  return error_number == ENOSYS || error_number == EINVAL || error_number == EPERM ||
         error_number == EOPNOTSUPP || error_number == EMLINK;
}

/**
 * mend_file_place_link:
 * @from: the descriptor of a folder
 * @name: a name in it
 * @to: the descriptor of a folder
 * @new_name: a name that nothing in it bears
 *
 * Gives a file a second name.
 *
 * Returns: 0, or what the system said
 */
int
mend_file_place_link (int from, const char *name, int to, const char *new_name)
{
  guint n_interruptions = 0;
  int result = 0;

  do
    result = mend_syscalls_get ()->linkat (from, name, to, new_name, 0);
  while (mend_syscalls_was_interrupted (result, &n_interruptions));

  return result == 0 ? 0 : errno;
}

/**
 * mend_file_place_remove:
 * @folder: the descriptor of a folder
 * @name: a name in it
 *
 * Takes a name away.
 *
 * Returns: 0, or what the system said
 */
int
mend_file_place_remove (int folder, const char *name)
{
  guint n_interruptions = 0;
  int result = 0;

  do
    result = mend_syscalls_get ()->unlinkat (folder, name, 0);
  while (mend_syscalls_was_interrupted (result, &n_interruptions));

  return result == 0 ? 0 : errno;
}

/**
 * mend_file_place_new:
 * @from: the descriptor of a folder
 * @name: the name of a file for the meantime
 * @to: the descriptor of a folder on the same file system
 * @new_name: a name that nothing in it bears
 * @means: (out): how it was done
 *
 * Gives a new file its name. If it has both names at the end, that is no failure.
 *
 * Returns: 0, or what the system said; `EEXIST` if the name is taken
 */
int
mend_file_place_new (int from, const char *name, int to, const char *new_name, MendSaveMeans *means)
{
  int problem = rename_file (from, name, to, new_name, RENAME_NOREPLACE);

  *means = MEND_SAVE_MEANS_NO_REPLACE;
  if (!mend_file_place_is_not_here (problem))
    return problem;

  problem = mend_file_place_link (from, name, to, new_name);
  if (problem == 0)
    {
      *means = MEND_SAVE_MEANS_LINK;
      mend_file_place_remove (from, name);
    }

  return problem;
}

/**
 * mend_file_place_move:
 * @from: the descriptor of a folder
 * @name: the name of a file in it
 * @to: the descriptor of a folder on the same file system
 * @new_name: a name that nothing in it bears
 *
 * Gives a file another name instead of its own.
 *
 * Returns: 0, or what the system said, and then the file has its own name alone unless even that
 *   could not be mended
 */
int
mend_file_place_move (int from, const char *name, int to, const char *new_name)
{
  int problem = rename_file (from, name, to, new_name, RENAME_NOREPLACE);

  if (!mend_file_place_is_not_here (problem))
    return problem;

  problem = mend_file_place_link (from, name, to, new_name);
  if (problem != 0)
    return problem;

  problem = mend_file_place_remove (from, name);
  if (problem != 0)
    mend_file_place_remove (to, new_name);

  return problem;
}

/**
 * mend_file_place_over:
 * @folder: the descriptor of a folder
 * @name: a name in it
 * @new_name: another, that may be taken
 *
 * Gives a file another name, whatever bore that before.
 *
 * Returns: 0, or what the system said
 */
int
mend_file_place_over (int folder, const char *name, const char *new_name)
{
  return rename_file (folder, name, folder, new_name, 0);
}

/**
 * mend_file_place_exchange:
 * @folder: the descriptor of a folder
 * @name: a name in it
 * @other_name: another name in it
 *
 * Lets two files change places, so that neither is gone for a moment.
 *
 * Returns: 0, or what the system said
 */
int
mend_file_place_exchange (int folder, const char *name, const char *other_name)
{
  return rename_file (folder, name, folder, other_name, RENAME_EXCHANGE);
}

/**
 * mend_file_place_copy:
 * @from: the descriptor of a folder
 * @name: the name of a file in it, no larger than a record may be
 * @to: the descriptor of a folder, on any file system
 * @new_name: a name that nothing in it bears
 *
 * Makes a second file of the same content, safe on disk but for its name.
 *
 * Returns: 0, or what the system said; `EIO` where it did not say why
 */
int
mend_file_place_copy (int from, const char *name, int to, const char *new_name)
{
  g_autoptr (GBytes) bytes = mend_guarded_file_read (from, name, NULL, NULL);
  g_auto (MendTempFile) copy = MEND_TEMP_FILE_INIT;
  MendSaveMeans means = MEND_SAVE_MEANS_NO_REPLACE;
  int problem = 0;

  if (bytes == NULL || !mend_temp_file_create (&copy, to, bytes, NULL))
    return EIO;

  problem = mend_file_place_new (to, copy.name, to, new_name, &means);
  if (problem == 0)
    g_clear_pointer (&copy.name, g_free);

  return problem;
}

static gboolean
create_empty (int folder, const char *name)
{
  int fd = mend_syscalls_get ()->openat (
      folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd >= 0)
    mend_syscalls_get ()->close (fd);

  return fd >= 0;
}

/**
 * mend_file_place_find_means:
 * @folder: the descriptor of a folder that is ours to write
 *
 * Finds out, by two empty files for the meantime, how a new version takes the place of an old one.
 *
 * Returns: by exchange where that can be, else by rename
 */
MendSaveMeans
mend_file_place_find_means (int folder)
{
  g_autofree char *name = mend_file_name_make_leftover ();
  g_autofree char *other_name = mend_file_name_make_leftover ();
  MendSaveMeans means = MEND_SAVE_MEANS_RENAME;

  g_return_val_if_fail (folder >= 0, MEND_SAVE_MEANS_RENAME);

  if (create_empty (folder, name))
    {
      if (create_empty (folder, other_name))
        {
          if (mend_file_place_exchange (folder, name, other_name) == 0)
            means = MEND_SAVE_MEANS_EXCHANGE;
          mend_file_place_remove (folder, other_name);
        }
      mend_file_place_remove (folder, name);
    }

  return means;
}
