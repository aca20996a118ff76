// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MendBackupSet MendBackupSet;

MendBackupSet *mend_backup_set_open (int backup,
                                     const char *day,
                                     gboolean is_to_be_made,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mend_backup_set_free (MendBackupSet *self);

const char *mend_backup_set_get_day (const MendBackupSet *self);
gboolean mend_backup_set_is_whole (const MendBackupSet *self);
int mend_backup_set_get_fd (MendBackupSet *self, const char *kind, gboolean is_to_be_made);

void mend_backup_set_note (MendBackupSet *self, const char *kind, const char *name, GBytes *bytes);
GBytes *mend_backup_set_read (MendBackupSet *self,
                              const char *kind,
                              const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_backup_set_write_sums (MendBackupSet *self, MendBackupSet *before, GError **error);
gboolean mend_backup_set_seal (MendBackupSet *self, int backup, GError **error);

GStrv mend_backup_set_list (int backup) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_backup_set_remove_old (int backup, GError **error);
void mend_backup_set_forget (int backup, const char *kind, const char *member, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendBackupSet, mend_backup_set_free)

G_END_DECLS
