// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-temp-file.h"

#include "files/mend-file-name.h"
#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#define MODE         0600
#define MAX_ATTEMPTS 100

/* Opens for reading too, so that what was written can be read back. */
static int
open_exclusively (int folder, const char *name)
{
  guint n_interruptions = 0;
  int fd = -1;

  do
    fd = mend_syscalls_get ()->openat (folder, name,
                                       O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, MODE);
  while (mend_syscalls_was_interrupted (fd, &n_interruptions));

  return fd;
}

static gboolean
write_whole (int fd, const char *data, gsize length, GError **error)
{
  int problem = mend_syscalls_write_all (fd, data, length);

  if (problem != 0)
    mend_guarded_file_set_error (error, problem, "The file could not be written");

  return problem == 0;
}

static gboolean
compare_whole (int fd, const char *data, gsize length, GError **error)
{
  g_autoptr (GByteArray) buffer = g_byte_array_sized_new ((guint) length + 1);
  gsize n_done = 0;
  guint n_interruptions = 0;
  gboolean is_at_end = lseek (fd, 0, SEEK_SET) != 0;

  while (!is_at_end && n_done <= length)
    {
      ssize_t n_read = mend_syscalls_get ()->read (fd, buffer->data + n_done, length + 1 - n_done);

      is_at_end = n_read == 0;
      if (n_read > 0)
        {
          n_done += (gsize) n_read;
        }
      else if (n_read < 0 && !mend_syscalls_was_interrupted (n_read, &n_interruptions))
        {
          mend_guarded_file_set_error (error, errno, "The written file could not be read back");
          return FALSE;
        }
    }

  if (n_done != length || memcmp (buffer->data, data, length) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           "The file does not hold what was written");
      return FALSE;
    }

  return TRUE;
}

/* A failed fsync is never repeated: the system may have forgotten by then what it could not write.
 */
static gboolean
fill (int fd, GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!write_whole (fd, data, length, error))
    return FALSE;

  if (mend_syscalls_get ()->fsync (fd) != 0)
    {
      mend_guarded_file_set_error (error, errno, "The file could not be made safe on disk");
      return FALSE;
    }

  return compare_whole (fd, data, length, error);
}

/**
 * mend_temp_file_create_named:
 * @self: (out caller-allocates): a file that is clear
 * @folder: the descriptor of a folder
 * @name: a name that nothing in the folder bears
 * @bytes: the content
 * @error: return location for a [error@Gio.IOErrorEnum]; %G_IO_ERROR_EXISTS if the name is taken
 *
 * Writes new content under a given name, waits until the disk has it and reads it back.
 *
 * Returns: `TRUE` on success; on failure nothing is left
 */
gboolean
mend_temp_file_create_named (
    MendTempFile *self, int folder, const char *name, GBytes *bytes, GError **error)
{
  int fd = -1;

  g_return_val_if_fail (self != NULL && self->fd == -1, FALSE);
  g_return_val_if_fail (folder >= 0, FALSE);
  g_return_val_if_fail (name != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  fd = open_exclusively (folder, name);
  if (fd < 0)
    {
      mend_guarded_file_set_error (error, errno, "The file could not be created");
      return FALSE;
    }

  self->folder = folder;
  self->name = g_strdup (name);
  self->fd = fd;

  if (!fill (fd, bytes, error))
    {
      mend_temp_file_clear (self);
      return FALSE;
    }

  return TRUE;
}

/**
 * mend_temp_file_create:
 * @self: (out caller-allocates): a file that is clear
 * @folder: the descriptor of a folder
 * @bytes: the content
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Writes new content under a name for the meantime, as [func@temp_file_create_named] does.
 *
 * Returns: `TRUE` on success; on failure nothing is left
 */
gboolean
mend_temp_file_create (MendTempFile *self, int folder, GBytes *bytes, GError **error)
{
  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autofree char *name = mend_file_name_make_leftover ();
      g_autoptr (GError) local_error = NULL;

      if (mend_temp_file_create_named (self, folder, name, bytes, &local_error))
        return TRUE;

      if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "No name was free for a new file");

  return FALSE;
}

/**
 * mend_temp_file_clear:
 * @self: a file
 *
 * Closes the file and removes it, if it still has its name.
 */
void
mend_temp_file_clear (MendTempFile *self)
{
  guint n_interruptions = 0;
  int result = 0;

  g_return_if_fail (self != NULL);

  if (self->name != NULL)
    do
      result = mend_syscalls_get ()->unlinkat (self->folder, self->name, 0);
    while (mend_syscalls_was_interrupted (result, &n_interruptions));

  if (self->fd >= 0)
    mend_syscalls_get ()->close (self->fd);

  g_clear_pointer (&self->name, g_free);
  self->fd = -1;
  self->folder = -1;
}
