// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MendBackupSource MendBackupSource;

MendBackupSource *
mend_backup_source_new (int backup, int history, const char *day) G_GNUC_WARN_UNUSED_RESULT;
MendBackupSource *mend_backup_source_new_of_day (int backup,
                                                 const char *day) G_GNUC_WARN_UNUSED_RESULT;
void mend_backup_source_free (MendBackupSource *self);

GStrv mend_backup_source_list (MendBackupSource *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes *mend_backup_source_find (MendBackupSource *self,
                                 const char *kind,
                                 const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_backup_source_put_back (
    MendBackupSource *self, int store, const char *kind, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendBackupSource, mend_backup_source_free)

G_END_DECLS
