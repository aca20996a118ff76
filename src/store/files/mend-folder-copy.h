// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MendFolderCopyProgress:
 * @n_done: how many files are copied
 * @n_all: of how many; 0 as long as that is not known
 *
 * How far a copy has come; to be read and written atomically.
 */
typedef struct
{
  gint n_done;
  gint n_all;
} MendFolderCopyProgress;

gboolean mend_folder_copy_run (
    int from, int to, MendFolderCopyProgress *progress, GCancellable *cancellable, GError **error);
gboolean mend_folder_copy_is_whole (int from, int to);
gboolean mend_folder_copy_has_files (int folder);
gboolean mend_folder_copy_is_same_folder (int folder, int other);
void mend_folder_copy_remove_same (int folder, int other);

G_END_DECLS
