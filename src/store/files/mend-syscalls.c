// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-syscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

/* A call may be interrupted now and then, but not for ever. */
#define MAX_INTERRUPTIONS 100

static int
open_for_real (int folder, const char *name, int flags, mode_t mode)
{
  return openat (folder, name, flags, mode);
}

static const MendSyscalls real_syscalls = {
  .openat = open_for_real,
  .read = read,
  .write = write,
  .fsync = fsync,
  .close = close,
  .fchmod = fchmod,
  .flock = flock,
  .mkdirat = mkdirat,
  .fstat = fstat,
  .fstatat = fstatat,
  .renameat2 = renameat2,
  .linkat = linkat,
  .unlinkat = unlinkat,
};

static const MendSyscalls *current = &real_syscalls;

/**
 * mend_syscalls_get:
 *
 * Gets the calls to make.
 *
 * Returns: (transfer none): the table; callable from any thread
 */
const MendSyscalls *
mend_syscalls_get (void)
{
  return g_atomic_pointer_get (&current);
}

/**
 * mend_syscalls_get_default:
 *
 * Gets the calls of the operating system, for a test that forwards to them.
 *
 * Returns: (transfer none): the table
 */
const MendSyscalls *
mend_syscalls_get_default (void)
{
  return &real_syscalls;
}

/**
 * mend_syscalls_was_interrupted:
 * @result: what a call returned
 * @n_interruptions: (inout): a counter of the caller, 0 at first
 *
 * Tells whether to make a call once more because a signal came in between; not for `fsync` and
 * `close`, which must never be repeated.
 *
 * Returns: `FALSE` if the call succeeded, failed in another way, or was interrupted too often;
 * errno is as it was
 */
gboolean
mend_syscalls_was_interrupted (gssize result, guint *n_interruptions)
{
  return result < 0 && errno == EINTR && ++(*n_interruptions) < MAX_INTERRUPTIONS;
}

/**
 * mend_syscalls_write_all:
 * @fd: a descriptor
 * @bytes: (array length=length): bytes
 * @length: how many
 *
 * Writes all of them, in as many calls as it takes.
 *
 * Returns: 0, or the errno of what failed; `EIO` if nothing more is taken
 */
int
mend_syscalls_write_all (int fd, const void *bytes, gsize length)
{
  const char *data = bytes;
  guint n_interruptions = 0;

  while (length > 0)
    {
      gssize n_written = mend_syscalls_get ()->write (fd, data, length);

      if (n_written < 0 && !mend_syscalls_was_interrupted (n_written, &n_interruptions))
        return errno;
      if (n_written == 0)
        return EIO;
      if (n_written > 0)
        {
          data += n_written;
          length -= (gsize) n_written;
        }
    }

  return 0;
}

/**
 * mend_syscalls_replace:
 * @syscalls: (nullable): a table that outlives its use; `NULL` for the operating system's own
 *
 * Lets tests come between the file layer and the operating system.
 */
void
mend_syscalls_replace (const MendSyscalls *syscalls)
{
  g_atomic_pointer_set (&current, syscalls != NULL ? syscalls : &real_syscalls);
}
