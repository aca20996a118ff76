// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-guarded-file.h"

#include "files/mend-syscalls.h"
#include "json/mend-json-scan.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

/* How often a file may change under our eyes before we give up. */
#define MAX_ATTEMPTS 3

static int
open_guarded (int folder, const char *name, GError **error)
{
  const MendSyscalls *sys = mend_syscalls_get ();
  guint n_interruptions = 0;
  int fd = -1;

  do
    fd = sys->openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  while (mend_syscalls_was_interrupted (fd, &n_interruptions));

  if (fd >= 0)
    return fd;

  /* A link gives ELOOP; a socket, or a device without a driver, ENXIO or ENODEV. */
  if (errno == ELOOP || errno == ENXIO || errno == ENODEV)
    g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE,
                         "This is not a regular file");
  else
    mend_guarded_file_set_error (error, errno, "The file could not be opened");

  return -1;
}

static gboolean
take_stamp (int fd, MendFileStamp *stamp, GError **error)
{
  struct stat status = { 0 };

  if (mend_syscalls_get ()->fstat (fd, &status) != 0)
    {
      mend_guarded_file_set_error (error, errno, "The file could not be looked at");
      return FALSE;
    }

  if (!S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE,
                           "This is not a regular file");
      return FALSE;
    }

  if (status.st_size <= 0)
    {
      g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_EMPTY, "The file is empty");
      return FALSE;
    }

  if (status.st_size > MEND_JSON_SCAN_MAX_LENGTH)
    {
      g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_TOO_LARGE,
                           "The file is too large");
      return FALSE;
    }

  mend_file_stamp_init (stamp, &status);

  return TRUE;
}

/* Reads on until the end, but never more than one byte beyond what was announced. */
static GBytes *
read_whole (int fd, gsize size, GError **error)
{
  g_autofree char *buffer = g_malloc (size + 1);
  gsize length = 0;
  guint n_interruptions = 0;

  while (length < size + 1)
    {
      ssize_t n_read = mend_syscalls_get ()->read (fd, buffer + length, size + 1 - length);

      if (n_read == 0)
        break;

      if (n_read > 0)
        {
          length += (gsize) n_read;
        }
      else if (!mend_syscalls_was_interrupted (n_read, &n_interruptions))
        {
          mend_guarded_file_set_error (error, errno, "The file could not be read");
          return NULL;
        }
    }

  return g_bytes_new_take (g_steal_pointer (&buffer), length);
}

static GBytes *
read_stable (int fd, MendFileStamp *stamp, GError **error)
{
  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      MendFileStamp before = { 0 };
      MendFileStamp after = { 0 };

      if (!take_stamp (fd, &before, error))
        return NULL;
      if (lseek (fd, 0, SEEK_SET) != 0)
        {
          mend_guarded_file_set_error (error, errno, "The file could not be read");
          return NULL;
        }

      bytes = read_whole (fd, (gsize) before.size, error);
      if (bytes == NULL || !take_stamp (fd, &after, error))
        return NULL;

      if (mend_file_stamp_equal (&before, &after) &&
          (gint64) g_bytes_get_size (bytes) == before.size)
        {
          if (stamp != NULL)
            *stamp = before;
          return g_steal_pointer (&bytes);
        }
    }

  g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_UNSTABLE,
                       "The file changed while it was read");

  return NULL;
}

/**
 * mend_guarded_file_set_error:
 * @error: (nullable): return location for the error
 * @error_number: what the system said
 * @what: what failed, without the name of a file
 *
 * Sets a [error@Gio.IOErrorEnum] with our own words before those of the system.
 */
void
mend_guarded_file_set_error (GError **error, int error_number, const char *what)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (error_number), "%s: %s", what,
               g_strerror (error_number));
}

/**
 * mend_guarded_file_read:
 * @folder: the descriptor of a folder
 * @name: a name in it
 * @stamp: (out caller-allocates) (optional): what the file looked like when it was read
 * @error: return location for a [error@RecordError], or a [error@Gio.IOErrorEnum] for what the
 *   system says; %G_IO_ERROR_NOT_FOUND if there is no such name
 *
 * Reads a small regular file whole into memory.
 *
 * Whatever bears the name does no harm: links are not followed, pipes and devices are not waited
 * for, nothing is mapped and no more is read than a record may have. Not a byte of it is trusted.
 *
 * Returns: (transfer full): the bytes, at least one; on failure @stamp is as it was
 */
GBytes *
mend_guarded_file_read (int folder, const char *name, MendFileStamp *stamp, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  int fd = -1;

  g_return_val_if_fail (folder >= 0, NULL);
  g_return_val_if_fail (name != NULL && strchr (name, '/') == NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fd = open_guarded (folder, name, error);
  if (fd < 0)
    return NULL;

  bytes = read_stable (fd, stamp, error);
  mend_syscalls_get ()->close (fd);

  return g_steal_pointer (&bytes);
}
