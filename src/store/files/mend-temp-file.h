// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MendTempFile:
 * @folder: the descriptor of the folder, which belongs to the caller
 * @name: (nullable): its name there, or `NULL` if there is none any more
 * @fd: the open file, or -1
 *
 * New content that is safe on disk but does not bear its name yet.
 */
typedef struct
{
  int folder;
  char *name;
  int fd;
} MendTempFile;

#define MEND_TEMP_FILE_INIT                                                                        \
  {                                                                                                \
    .folder = -1, .name = NULL, .fd = -1,                                                          \
  }

gboolean mend_temp_file_create (MendTempFile *self, int folder, GBytes *bytes, GError **error);
gboolean mend_temp_file_create_named (
    MendTempFile *self, int folder, const char *name, GBytes *bytes, GError **error);

void mend_temp_file_clear (MendTempFile *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MendTempFile, mend_temp_file_clear)

G_END_DECLS
