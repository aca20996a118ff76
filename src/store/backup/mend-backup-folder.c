// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-folder.h"

#include "backup/mend-backup-plan.h"
#include "files/mend-file-place.h"
#include "files/mend-name-list.h"
#include "files/mend-syscalls.h"
#include "records/mend-record-id.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>

/*
 * The folders of the daily sets. No other program looks after them, and a set that is half-made is
 * made again: so the files in it are written plainly, many at a time, and made safe at the end. To
 * wait for the disk after each of thousands would take minutes.
 */

#define FOLDER_MODE 0700
#define FILE_MODE   0600

/**
 * mend_backup_folder_open:
 * @parent: the descriptor of a folder, or -1
 * @name: a folder in it
 * @is_to_be_made: whether it is made if it is not there
 *
 * Opens a folder that is no link.
 *
 * Returns: a descriptor for the caller to close; -1 if there is none, and then `errno` says why
 */
int
mend_backup_folder_open (int parent, const char *name, gboolean is_to_be_made)
{
  if (parent < 0)
    {
      errno = ENOENT;
      return -1;
    }

  if (is_to_be_made && mend_syscalls_get ()->mkdirat (parent, name, FOLDER_MODE) == 0)
    mend_syscalls_get ()->fsync (parent);

  return mend_syscalls_get ()->openat (parent, name,
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
}

/**
 * mend_backup_folder_close:
 * @fd: a descriptor, or -1
 *
 * Closes a folder.
 */
void
mend_backup_folder_close (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_all (int folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  int fd = mend_backup_folder_open (folder, ".", FALSE);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;

  if (dir == NULL)
    {
      mend_backup_folder_close (fd);
      return names;
    }

  for (struct dirent *entry = readdir (dir); entry != NULL; entry = readdir (dir))
    {
      if (!g_str_equal (entry->d_name, ".") && !g_str_equal (entry->d_name, ".."))
        g_ptr_array_add (names, g_strdup (entry->d_name));
    }

  closedir (dir);
  g_ptr_array_sort (names, compare_newest_first);

  return names;
}

/**
 * mend_backup_folder_list_days:
 * @backup: the descriptor of the folder of all sets
 *
 * Lists the days of which there is a set, whole or not.
 *
 * Returns: (transfer full): the days, newest first
 */
GStrv
mend_backup_folder_list_days (int backup)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();

  g_return_val_if_fail (backup >= 0, NULL);

  names = list_all (backup);
  for (guint i = 0; i < names->len; i++)
    if (mend_backup_plan_is_day (g_ptr_array_index (names, i)))
      g_strv_builder_add (days, g_ptr_array_index (names, i));

  return g_strv_builder_end (days);
}

/**
 * mend_backup_folder_empty:
 * @folder: the descriptor of the folder of a set
 *
 * Removes the files in it and in the folders below; links are not followed.
 */
void
mend_backup_folder_empty (int folder)
{
  g_autoptr (GPtrArray) names = NULL;

  g_return_if_fail (folder >= 0);

  names = list_all (folder);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      int below = mend_backup_folder_open (folder, name, FALSE);

      if (below < 0)
        {
          mend_file_place_remove (folder, name);
          continue;
        }

      mend_backup_folder_empty (below);
      mend_backup_folder_close (below);
      mend_backup_folder_remove (folder, name);
    }
}

/**
 * mend_backup_folder_remove:
 * @parent: the descriptor of a folder
 * @name: a folder in it that is empty
 *
 * Removes a folder.
 */
void
mend_backup_folder_remove (int parent, const char *name)
{
  mend_syscalls_get ()->unlinkat (parent, name, AT_REMOVEDIR);
}

/**
 * mend_backup_folder_write:
 * @folder: the descriptor of a folder of a set that is not whole yet
 * @name: a name
 * @bytes: the content
 *
 * Writes a file anew, without waiting for the disk. What bore the name keeps its content, if it has
 * other names as well.
 *
 * Returns: 0, or what the system said
 */
int
mend_backup_folder_write (int folder, const char *name, GBytes *bytes)
{
  int problem = 0;
  int fd = -1;

  g_return_val_if_fail (folder >= 0 && name != NULL && bytes != NULL, EINVAL);

  problem = mend_file_place_remove (folder, name);
  if (problem != 0 && problem != ENOENT)
    return problem;

  fd = mend_syscalls_get ()->openat (
      folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
  if (fd < 0)
    return errno;

  problem = mend_syscalls_write_all (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (mend_syscalls_get ()->close (fd) != 0 && problem == 0)
    problem = errno;

  return problem;
}

/**
 * mend_backup_folder_sync_file:
 * @folder: the descriptor of a folder
 * @name: a file in it
 *
 * Waits until the disk has a file.
 *
 * Returns: 0, or what the system said
 */
int
mend_backup_folder_sync_file (int folder, const char *name)
{
  int problem = 0;
  int fd = mend_syscalls_get ()->openat (folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC, 0);

  if (fd < 0)
    return errno;

  if (mend_syscalls_get ()->fsync (fd) != 0)
    problem = errno;
  mend_backup_folder_close (fd);

  return problem;
}

static gboolean
is_of (int folder, const char *name, const char *member, const char *id)
{
  return g_str_equal (member, "id") ? mend_record_id_is_in (folder, name, id)
                                    : mend_record_id_is_at (folder, name, member, id);
}

/**
 * mend_backup_folder_forget:
 * @parent: the descriptor of a folder, or -1
 * @kind: the name of a folder in it
 * @member: `id`, or a member that says to which record another one belongs
 * @id: the id of a record
 * @others: (nullable) (element-type gint64): the files of which it is known that they are of other
 *   records, by their numbers in the file system; gets those that are found to be
 *
 * Removes all files in which there is that record, or what belongs to it, whatever they are called.
 * What has not changed from day to day is one file under many names, so that it is read once with
 * @others.
 */
void
mend_backup_folder_forget (
    int parent, const char *kind, const char *member, const char *id, GHashTable *others)
{
  int folder = mend_backup_folder_open (parent, kind, FALSE);
  g_auto (GStrv) names =
      folder >= 0 ? mend_name_list_read (folder, MEND_NAME_LIST_RECORDS, NULL) : NULL;
  gboolean is_changed = FALSE;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      MendFileStamp stamp = { 0 };
      gint64 number = 0;

      if (mend_file_place_look (folder, names[i], &stamp) != 0)
        continue;

      number = (gint64) stamp.inode;
      if (others != NULL && g_hash_table_contains (others, &number))
        continue;

      if (is_of (folder, names[i], member, id))
        is_changed |= mend_file_place_remove (folder, names[i]) == 0;
      else if (others != NULL)
        g_hash_table_add (others, g_memdup2 (&number, sizeof number));
    }

  if (is_changed)
    mend_syscalls_get ()->fsync (folder);
  mend_backup_folder_close (folder);
}

/* Two at a time would undo each other's notes. */
static GMutex turn;

/**
 * mend_backup_folder_begin_turn:
 *
 * Waits until nobody else in this program works on the copies.
 */
void
mend_backup_folder_begin_turn (void)
{
  g_mutex_lock (&turn);
}

/**
 * mend_backup_folder_end_turn:
 *
 * Lets others work on the copies.
 */
void
mend_backup_folder_end_turn (void)
{
  g_mutex_unlock (&turn);
}
