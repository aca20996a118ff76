// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-folders-private.h"

#include "mend-store-place.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <unistd.h>

/* How the folders are read while they may be moved, and by the command line. */

/**
 * mend_store_folders_get_data_path:
 * @self: folders
 *
 * Gets the folder of Mend's data, in which the store is, or a link to it.
 *
 * Returns: the path
 */
const char *
mend_store_folders_get_data_path (MendStoreFolders *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data_path;
}

/**
 * mend_store_folders_get_state_path:
 * @self: folders
 *
 * Gets the folder of Mend's state, in which there is one for each store.
 *
 * Returns: the path
 */
const char *
mend_store_folders_get_state_path (MendStoreFolders *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->state_path;
}

/**
 * mend_store_folders_begin_reading:
 * @self: folders
 *
 * Keeps what was the store from being removed while it is read, from any thread, until
 * [method@StoreFolders.end_reading].
 */
void
mend_store_folders_begin_reading (MendStoreFolders *self)
{
  g_return_if_fail (self != NULL);

  g_rw_lock_reader_lock (&self->reading);
}

/**
 * mend_store_folders_end_reading:
 * @self: folders
 *
 * Ends what [method@StoreFolders.begin_reading] began.
 */
void
mend_store_folders_end_reading (MendStoreFolders *self)
{
  g_return_if_fail (self != NULL);

  g_rw_lock_reader_unlock (&self->reading);
}

/**
 * mend_store_folders_wait_for_readers:
 * @self: folders
 *
 * Waits until nobody reads what was the store before. Blocks.
 */
void
mend_store_folders_wait_for_readers (MendStoreFolders *self)
{
  g_return_if_fail (self != NULL);

  g_rw_lock_writer_lock (&self->reading);
  g_rw_lock_writer_unlock (&self->reading);
}

/**
 * mend_store_folders_open_to_read:
 * @data_dir: the folder of Mend's data
 * @kind: (nullable): a kind of record
 *
 * Opens a folder for the command line, which makes, locks and changes nothing.
 *
 * Returns: a descriptor for the caller to close; -1 if there is no such folder
 */
int
mend_store_folders_open_to_read (const char *data_dir, const char *kind)
{
  int root = mend_store_place_open_to_read (data_dir);
  int fd = root;

  if (root >= 0 && kind != NULL)
    {
      fd = openat (root, kind, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      close (root);
    }

  return fd;
}
