// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * MendFileStamp:
 * @device: the file system
 * @inode: the file in it
 * @size: bytes
 * @modified_ns: when the content changed, as the file system says
 * @changed_ns: when anything about the file changed, its name too
 *
 * What a file looked like when it was read, to notice that another program has changed it since.
 *
 * All zero: no file.
 */
typedef struct
{
  guint64 device;
  guint64 inode;
  gint64 size;
  gint64 modified_ns;
  gint64 changed_ns;
} MendFileStamp;

void mend_file_stamp_init (MendFileStamp *self, const struct stat *status);
gboolean mend_file_stamp_is_set (const MendFileStamp *self);
gboolean mend_file_stamp_equal (const MendFileStamp *self, const MendFileStamp *other);
gboolean mend_file_stamp_is_same_content (const MendFileStamp *self, const MendFileStamp *other);

G_END_DECLS
