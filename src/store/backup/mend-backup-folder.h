// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

int mend_backup_folder_open (int parent, const char *name, gboolean is_to_be_made);
void mend_backup_folder_close (int fd);
GStrv mend_backup_folder_list_days (int backup) G_GNUC_WARN_UNUSED_RESULT;
void mend_backup_folder_empty (int folder);
void mend_backup_folder_remove (int parent, const char *name);
int mend_backup_folder_write (int folder, const char *name, GBytes *bytes);
int mend_backup_folder_sync_file (int folder, const char *name);
void mend_backup_folder_begin_turn (void);
void mend_backup_folder_end_turn (void);
void mend_backup_folder_forget (
    int parent, const char *kind, const char *member, const char *id, GHashTable *others);

G_END_DECLS
