// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-file-stamp.h"

static gint64
to_nanoseconds (struct timespec time)
{
  return (gint64) time.tv_sec * 1000000000 + (gint64) time.tv_nsec;
}

/**
 * mend_file_stamp_init:
 * @self: (out caller-allocates): a stamp
 * @status: what the system says of a file
 *
 * Takes a stamp of a file.
 */
void
mend_file_stamp_init (MendFileStamp *self, const struct stat *status)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (status != NULL);

  self->device = (guint64) status->st_dev;
  self->inode = (guint64) status->st_ino;
  self->size = (gint64) status->st_size;
  self->modified_ns = to_nanoseconds (status->st_mtim);
  self->changed_ns = to_nanoseconds (status->st_ctim);
}

/**
 * mend_file_stamp_is_set:
 * @self: a stamp
 *
 * Tells whether @self is of a file at all.
 *
 * Returns: `FALSE` if all of it is zero
 */
gboolean
mend_file_stamp_is_set (const MendFileStamp *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->inode != 0;
}

/**
 * mend_file_stamp_equal:
 * @self: a stamp
 * @other: another
 *
 * Tells whether nothing at all happened to a file between two stamps.
 *
 * Returns: whether they are the same in all
 */
gboolean
mend_file_stamp_equal (const MendFileStamp *self, const MendFileStamp *other)
{
  return mend_file_stamp_is_same_content (self, other) && self->changed_ns == other->changed_ns;
}

/**
 * mend_file_stamp_is_same_content:
 * @self: a stamp
 * @other: another
 *
 * Tells whether the content is the same, though the file may have got another name or mode.
 *
 * To give a file another name changes its time of change, so after a rename only this can be asked.
 *
 * Returns: whether they are the same but for the time of change
 */
gboolean
mend_file_stamp_is_same_content (const MendFileStamp *self, const MendFileStamp *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->device == other->device && self->inode == other->inode &&
         self->size == other->size && self->modified_ns == other->modified_ns;
}
