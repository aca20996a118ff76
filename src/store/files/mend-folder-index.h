// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-stamp.h"

G_BEGIN_DECLS

typedef struct _MendFolderIndex MendFolderIndex;
typedef struct _MendFolderChanges MendFolderChanges;

/**
 * MendFolderChanges:
 * @added: (element-type filename): what was not there
 * @changed: (element-type filename): what was there, but is another file or has another content
 * @removed: (element-type filename): what is gone
 *
 * What has happened in a folder between two looks.
 */
struct _MendFolderChanges
{
  GPtrArray *added;
  GPtrArray *changed;
  GPtrArray *removed;
};

MendFolderIndex *mend_folder_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mend_folder_index_free (MendFolderIndex *self);

void mend_folder_index_look (MendFolderIndex *self, int folder, MendFolderChanges *changes);

guint mend_folder_index_get_n_names (const MendFolderIndex *self);
GStrv mend_folder_index_list (const MendFolderIndex *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean
mend_folder_index_find (const MendFolderIndex *self, const char *name, MendFileStamp *stamp);
void mend_folder_index_mark_ours (MendFolderIndex *self, const char *name);
gboolean mend_folder_index_is_ours (const MendFolderIndex *self, const char *name);

void mend_folder_changes_init (MendFolderChanges *self);
void mend_folder_changes_clear (MendFolderChanges *self);
gboolean mend_folder_changes_is_empty (const MendFolderChanges *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendFolderIndex, mend_folder_index_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MendFolderChanges, mend_folder_changes_clear)

G_END_DECLS
