// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-folder.h"

#include "records/mend-record-file.h"

#include <gio/gio.h>

/* What is read of a folder, by its kinds. */

/**
 * mend_folder_list:
 * @self: a folder
 * @kind: (nullable): the folder below it
 * @name_kinds: which names are wanted, as `MEND_NAME_LIST_RECORDS`
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Lists the files of one kind, see [func@name_list_read].
 *
 * Returns: (transfer full): the names, oldest first; none if the folder is not there
 */
GStrv
mend_folder_list (MendFolder *self, const char *kind, guint name_kinds, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  int fd = mend_folder_get_fd (self, kind, &local_error);

  if (fd >= 0)
    return mend_name_list_read (fd, name_kinds, error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_new0 (char *, 1);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * mend_folder_read:
 * @self: a folder
 * @kind: (nullable): the folder below it
 * @name: the name of a file
 * @stamp: (out caller-allocates) (optional): what the file looked like when it was read
 * @error: return location for a [error@RecordError], or a [error@Gio.IOErrorEnum]
 *
 * Reads a record, see [func@record_file_read].
 *
 * Returns: (transfer full): a node that holds an object
 */
JsonNode *
mend_folder_read (
    MendFolder *self, const char *kind, const char *name, MendFileStamp *stamp, GError **error)
{
  int fd = mend_folder_get_fd (self, kind, error);

  return fd >= 0 ? mend_record_file_read (fd, name, stamp, error) : NULL;
}
