// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendFolderLock:
 * @MEND_FOLDER_LOCK_HELD: the folder is ours alone, on this computer
 * @MEND_FOLDER_LOCK_TAKEN: another process has it
 *
 * Whether a folder could be had alone.
 */
typedef enum
{
  MEND_FOLDER_LOCK_HELD,
  MEND_FOLDER_LOCK_TAKEN,
} MendFolderLock;

MendFolderLock mend_folder_lock_take (int folder, int *lock_file);
void mend_folder_lock_remove_file (int folder);
void mend_folder_lock_give_up (int folder, int *lock_file);

G_END_DECLS
