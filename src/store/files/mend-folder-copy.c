// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-folder-copy.h"

#include "files/mend-file-place.h"
#include "files/mend-guarded-file.h"
#include "files/mend-leftovers.h"
#include "files/mend-name-list.h"
#include "files/mend-syscalls.h"
#include "files/mend-temp-file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/*
 * A whole folder of ours, in a second place. What begins with a dot belongs to other programs, or
 * is something half-written, and stays where it is; so do links, pipes and files that are no
 * records by their size.
 */

/* Our own folders lie no deeper. */
#define DEEPEST     3
#define FOLDER_MODE 0700
#define FILE_MODE   0600

typedef struct
{
  MendFolderCopyProgress *progress;
  GCancellable *cancellable;
} Copy;

static void
close_folder (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

static int
open_below (int folder, const char *name)
{
  return mend_syscalls_get ()->openat (folder, name,
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
}

static GPtrArray *
list_folders (int folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  int fd = open_below (folder, ".");
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;

  if (dir == NULL)
    {
      close_folder (fd);
      return names;
    }

  for (struct dirent *entry = readdir (dir); entry != NULL; entry = readdir (dir))
    {
      if (entry->d_name[0] != '.' && (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN))
        g_ptr_array_add (names, g_strdup (entry->d_name));
    }

  closedir (dir);

  return names;
}

/* A file that is made in one of them is looked for in the other. */
static gboolean
shows_probe (int folder, int other)
{
  g_autofree char *name = mend_file_name_make_leftover ();
  struct stat status = { 0 };
  gboolean is_shown;
  int fd = mend_syscalls_get ()->openat (
      folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);

  if (fd < 0)
    return TRUE;

  is_shown = mend_syscalls_get ()->fstatat (other, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ||
             errno != ENOENT;
  close_folder (fd);
  mend_file_place_remove (folder, name);

  return is_shown;
}

/**
 * mend_folder_copy_is_same_folder:
 * @folder: the descriptor of a folder that is ours to write
 * @other: the descriptor of another
 *
 * Tells whether it is one folder that is reached by two ways. The numbers of the system do not tell
 * alone: a share that is mounted twice has two. So a file is made in @folder for a moment. Blocks.
 *
 * Returns: whether it is one; also if that cannot be found out, since then nothing may be removed
 */
gboolean
mend_folder_copy_is_same_folder (int folder, int other)
{
  struct stat status = { 0 };
  struct stat other_status = { 0 };

  g_return_val_if_fail (folder >= 0 && other >= 0, TRUE);

  return mend_syscalls_get ()->fstat (folder, &status) != 0 ||
         mend_syscalls_get ()->fstat (other, &other_status) != 0 ||
         (status.st_dev == other_status.st_dev && status.st_ino == other_status.st_ino) ||
         shows_probe (folder, other);
}

static gboolean
is_same_file (int folder, const char *name, int other)
{
  g_autoptr (GBytes) bytes = mend_guarded_file_read (folder, name, NULL, NULL);
  g_autoptr (GBytes) other_bytes = mend_guarded_file_read (other, name, NULL, NULL);

  return bytes != NULL && other_bytes != NULL && g_bytes_equal (bytes, other_bytes);
}

static guint
count_files (int folder, guint depth)
{
  g_auto (GStrv) names = mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL);
  g_autoptr (GPtrArray) folders = list_folders (folder);
  guint n_files = 0;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    n_files += names[i][0] != '.';

  for (guint i = 0; depth < DEEPEST && i < folders->len; i++)
    {
      int below = open_below (folder, folders->pdata[i]);

      if (below >= 0)
        n_files += count_files (below, depth + 1);
      close_folder (below);
    }

  return n_files;
}

static gboolean
copy_file (int from, const char *name, int to, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = mend_guarded_file_read (from, name, NULL, &local_error);
  g_auto (MendTempFile) copy = MEND_TEMP_FILE_INIT;
  MendSaveMeans means = MEND_SAVE_MEANS_NO_REPLACE;
  int problem;

  if (bytes == NULL && local_error->domain == MEND_RECORD_ERROR)
    return TRUE;

  if (bytes == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (is_same_file (from, name, to))
    return TRUE;

  if (!mend_temp_file_create (&copy, to, bytes, error))
    return FALSE;

  problem = mend_file_place_new (to, copy.name, to, name, &means);
  if (problem == 0)
    {
      g_clear_pointer (&copy.name, g_free);
      return TRUE;
    }

  if (mend_file_place_is_not_here (problem))
    {
      g_auto (MendTempFile) direct = MEND_TEMP_FILE_INIT;

      if (!mend_temp_file_create_named (&direct, to, name, bytes, error))
        return FALSE;

      g_clear_pointer (&direct.name, g_free);
      return TRUE;
    }

  mend_guarded_file_set_error (error, problem, "The copy could not be given its name");

  return FALSE;
}

static gboolean
copy_files (const Copy *copy, int from, int to, GError **error)
{
  g_auto (GStrv) names = mend_name_list_read (from, MEND_NAME_LIST_ALL, error);

  if (names == NULL)
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (names[i][0] == '.')
        continue;
      if (g_cancellable_set_error_if_cancelled (copy->cancellable, error) ||
          !copy_file (from, names[i], to, error))
        return FALSE;
      g_atomic_int_inc (&copy->progress->n_done);
    }

  return TRUE;
}

static int
make_below (int folder, const char *name, GError **error)
{
  int fd;

  if (mend_syscalls_get ()->mkdirat (folder, name, FOLDER_MODE) != 0 && errno != EEXIST)
    {
      mend_guarded_file_set_error (error, errno, "The folder could not be created");
      return -1;
    }

  fd = open_below (folder, name);
  if (fd < 0)
    mend_guarded_file_set_error (error, errno, "The folder could not be opened");

  return fd;
}

/* What lies below comes first: what says that this is a store is the last to be there. */
static gboolean
copy_folder (const Copy *copy, int from, int to, guint depth, GError **error)
{
  g_autoptr (GPtrArray) folders = list_folders (from);
  gboolean is_copied = TRUE;

  for (guint i = 0; is_copied && depth < DEEPEST && i < folders->len; i++)
    {
      int from_below = open_below (from, folders->pdata[i]);
      int to_below = from_below >= 0 ? make_below (to, folders->pdata[i], error) : -1;

      /* What is no folder after all stays where it is. */
      if (from_below >= 0)
        is_copied = to_below >= 0 && copy_folder (copy, from_below, to_below, depth + 1, error);

      close_folder (from_below);
      close_folder (to_below);
    }

  if (!is_copied || !copy_files (copy, from, to, error))
    return FALSE;

  if (mend_syscalls_get ()->fsync (to) == 0)
    return TRUE;

  mend_guarded_file_set_error (error, errno, "The folder could not be made safe on disk");

  return FALSE;
}

/**
 * mend_folder_copy_run:
 * @from: the descriptor of a folder
 * @to: the descriptor of a folder that is empty, or into which the same was copied in part
 * @progress: how far it has come
 * @cancellable: (nullable): ends it, with what is copied left there
 * @error: return location for a [error@Gio.IOErrorEnum]; %G_IO_ERROR_EXISTS if something else bears
 *   one of the names
 *
 * Copies all records, folder by folder. Each file is made safe on disk and read back before it gets
 * its name. Blocks.
 *
 * Returns: whether all is there
 */
gboolean
mend_folder_copy_run (
    int from, int to, MendFolderCopyProgress *progress, GCancellable *cancellable, GError **error)
{
  const Copy copy = { .progress = progress, .cancellable = cancellable };

  g_return_val_if_fail (from >= 0 && to >= 0 && progress != NULL, FALSE);

  g_atomic_int_set (&progress->n_done, 0);
  g_atomic_int_set (&progress->n_all, (gint) count_files (from, 0));

  return copy_folder (&copy, from, to, 0, error);
}

static gboolean
is_whole (int from, int to, guint depth)
{
  g_auto (GStrv) names = mend_name_list_read (from, MEND_NAME_LIST_ALL, NULL);
  g_autoptr (GPtrArray) folders = list_folders (from);
  gboolean is_same = names != NULL;

  for (guint i = 0; is_same && names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      if (names[i][0] == '.')
        continue;

      bytes = mend_guarded_file_read (from, names[i], NULL, &error);
      is_same =
          bytes != NULL ? is_same_file (from, names[i], to) : error->domain == MEND_RECORD_ERROR;
    }

  for (guint i = 0; is_same && depth < DEEPEST && i < folders->len; i++)
    {
      int from_below = open_below (from, folders->pdata[i]);
      int to_below = open_below (to, folders->pdata[i]);

      is_same = from_below < 0 || (to_below >= 0 && is_whole (from_below, to_below, depth + 1));
      close_folder (from_below);
      close_folder (to_below);
    }

  return is_same;
}

/**
 * mend_folder_copy_is_whole:
 * @from: the descriptor of a folder
 * @to: the descriptor of another
 *
 * Reads both, and compares each file. Blocks.
 *
 * Returns: whether each file of @from that can be a record is in @to, byte by byte
 */
gboolean
mend_folder_copy_is_whole (int from, int to)
{
  g_return_val_if_fail (from >= 0 && to >= 0, FALSE);

  return is_whole (from, to, 0);
}

/**
 * mend_folder_copy_has_files:
 * @folder: the descriptor of a folder
 *
 * Tells whether there is any file in a folder or in those below it but what is hidden.
 *
 * Returns: whether there is
 */
gboolean
mend_folder_copy_has_files (int folder)
{
  g_return_val_if_fail (folder >= 0, TRUE);

  return count_files (folder, 0) > 0;
}

/* Beside the folders there is only what says whose they are; below, something half-written may be
 * the only copy of what is in it. */
static void
remove_leftovers (int folder, int other, guint depth)
{
  g_strfreev (mend_leftovers_clean (
      folder, other, depth > 0 ? MEND_LEFTOVERS_POLICY_ADOPT : MEND_LEFTOVERS_POLICY_REMOVE, NULL,
      NULL));
}

static void
remove_same_files (int folder, int other)
{
  g_auto (GStrv) names = mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (is_same_file (folder, names[i], other))
      mend_file_place_remove (folder, names[i]);
}

static void
remove_same (int folder, int other, guint depth)
{
  g_autoptr (GPtrArray) folders = list_folders (folder);

  remove_leftovers (folder, other, depth);
  remove_same_files (folder, other);

  for (guint i = 0; depth < DEEPEST && i < folders->len; i++)
    {
      const char *name = folders->pdata[i];
      int below = open_below (folder, name);
      int other_below = open_below (other, name);
      const gboolean is_same =
          below < 0 || (other_below >= 0 && mend_folder_copy_is_same_folder (below, other_below));

      if (!is_same && other_below >= 0)
        remove_same (below, other_below, depth + 1);

      /* Does nothing to a folder in which there is something. */
      if (!is_same)
        mend_syscalls_get ()->unlinkat (folder, name, AT_REMOVEDIR);

      close_folder (below);
      close_folder (other_below);
    }
}

/**
 * mend_folder_copy_remove_same:
 * @folder: the descriptor of a folder
 * @other: the descriptor of another
 *
 * Removes what is in @other too, byte by byte, and the folders that are empty then. Whatever is
 * different stays, and all of it if both are the same folder. Blocks.
 */
void
mend_folder_copy_remove_same (int folder, int other)
{
  g_return_if_fail (folder >= 0 && other >= 0);

  if (!mend_folder_copy_is_same_folder (folder, other))
    remove_same (folder, other, 0);
}
