// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-name-list.h"

#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>

/* A descriptor of its own, since reading moves the place in the folder and closing closes it. */
static DIR *
open_list (int folder, GError **error)
{
  guint n_interruptions = 0;
  int fd = -1;
  DIR *dir = NULL;

  do
    fd = mend_syscalls_get ()->openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  while (mend_syscalls_was_interrupted (fd, &n_interruptions));

  dir = fd >= 0 ? fdopendir (fd) : NULL;
  if (dir == NULL)
    {
      mend_guarded_file_set_error (error, errno, "The folder could not be read");
      if (fd >= 0)
        mend_syscalls_get ()->close (fd);
    }

  return dir;
}

static gboolean
is_wanted (const struct dirent *entry, guint kinds)
{
  /* Some file systems do not say; then opening the file will tell. */
  if (entry->d_type != DT_REG && entry->d_type != DT_UNKNOWN)
    return FALSE;

  return (kinds & MEND_NAME_LIST_KIND (mend_file_name_classify (entry->d_name))) != 0;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * mend_name_list_read:
 * @folder: the descriptor of a folder
 * @kinds: which kinds of [enum@FileName] are wanted, each by `MEND_NAME_LIST_KIND`
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Lists the files in a folder that are ours, oldest first. Links, folders, pipes and whatever has
 * another kind of name are passed over; nothing is opened.
 *
 * Returns: (transfer full): the names
 */
GStrv
mend_name_list_read (int folder, guint kinds, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DIR *dir = NULL;
  int problem = 0;

  g_return_val_if_fail (folder >= 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  dir = open_list (folder, error);
  if (dir == NULL)
    return NULL;

  errno = 0;
  for (struct dirent *entry = readdir (dir); entry != NULL; entry = readdir (dir))
    {
      if (is_wanted (entry, kinds))
        g_ptr_array_add (names, g_strdup (entry->d_name));
      errno = 0;
    }
  problem = errno;
  closedir (dir);

  /* Half a list would look as if the other half had been removed. */
  if (problem != 0)
    {
      mend_guarded_file_set_error (error, problem, "The folder could not be read");
      return NULL;
    }

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_steal (names, NULL);
}
