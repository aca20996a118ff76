// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-journal.h"

#include "files/mend-file-name.h"
#include "files/mend-file-place.h"
#include "files/mend-guarded-file.h"
#include "files/mend-leftovers.h"
#include "files/mend-syscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <unistd.h>

/* An archive that is to take the place of all is copied beside the state first. As long as the copy
 * is there the store is neither what it was nor what it is to be, and the next start goes on. */

#define REPLACING  "replacing.jsonl.gz"
#define FILE_MODE  0600
#define BLOCK_SIZE 65536

/* So long what was before can be had back. */
#define BEFORE_US (30 * G_TIME_SPAN_DAY)

static int
copy_blocks (int archive, int fd)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  off_t offset = 0;
  ssize_t n_read;

  while ((n_read = pread (archive, block, BLOCK_SIZE, offset)) > 0)
    {
      int problem = mend_syscalls_write_all (fd, block, (gsize) n_read);

      if (problem != 0)
        return problem;
      offset += n_read;
    }

  if (n_read < 0 || mend_syscalls_get ()->fsync (fd) != 0)
    return errno;

  return 0;
}

/**
 * mend_archive_journal_begin:
 * @folder: the descriptor of the folder of the journal
 * @archive: the descriptor of an archive that can be read from its beginning
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Notes that the archive is to take the place of all records, and keeps it until that is done.
 * Blocks.
 *
 * Returns: whether it is noted; if not, nothing may be begun
 */
gboolean
mend_archive_journal_begin (int folder, int archive, GError **error)
{
  g_autofree char *draft = NULL;
  int problem = 0;
  int fd;

  g_return_val_if_fail (folder >= 0 && archive >= 0, FALSE);

  g_strfreev (mend_leftovers_clean (folder, -1, MEND_LEFTOVERS_POLICY_REMOVE, NULL, NULL));
  draft = mend_file_name_make_leftover ();
  fd = mend_syscalls_get ()->openat (
      folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
  problem = fd < 0 ? errno : copy_blocks (archive, fd);

  if (fd >= 0 && mend_syscalls_get ()->close (fd) != 0 && problem == 0)
    problem = errno;
  if (problem == 0)
    problem = mend_file_place_over (folder, draft, REPLACING);
  if (problem == 0 && mend_syscalls_get ()->fsync (folder) != 0)
    problem = errno;
  if (problem == 0)
    return TRUE;

  mend_file_place_remove (folder, draft);
  mend_file_place_remove (folder, REPLACING);
  mend_guarded_file_set_error (error, problem, "The archive could not be kept");

  return FALSE;
}

/**
 * mend_archive_journal_open:
 * @folder: the descriptor of the folder of the journal
 *
 * Opens an archive that was to take the place of all records, if that was cut off.
 *
 * Returns: a descriptor for the caller to close; -1 if nothing was cut off
 */
int
mend_archive_journal_open (int folder)
{
  g_return_val_if_fail (folder >= 0, -1);

  return mend_syscalls_get ()->openat (folder, REPLACING,
                                       O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
}

/**
 * mend_archive_journal_end:
 * @folder: the descriptor of the folder of the journal
 *
 * Notes that it is done, or taken back. Blocks.
 */
void
mend_archive_journal_end (int folder)
{
  g_return_if_fail (folder >= 0);

  mend_file_place_remove (folder, REPLACING);
  mend_syscalls_get ()->fsync (folder);
}

/**
 * mend_archive_journal_forget_before:
 * @folder: the descriptor of the folder of the journal
 * @now: what time it is, in microseconds
 *
 * Removes what was before the last archive came, when it was kept long enough. Blocks.
 */
void
mend_archive_journal_forget_before (int folder, gint64 now)
{
  MendFileStamp stamp = { 0 };

  g_return_if_fail (folder >= 0);

  if (mend_file_place_look (folder, MEND_ARCHIVE_JOURNAL_BEFORE, &stamp) == 0 &&
      now - stamp.modified_ns / 1000 > BEFORE_US)
    mend_file_place_remove (folder, MEND_ARCHIVE_JOURNAL_BEFORE);
}
