// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The file that makes a set a whole one; `sha256sum -c` reads it. */
#define MEND_BACKUP_SET_SUMS "sums"

int mend_backup_set_open_folder (int parent, const char *name, gboolean is_to_be_made);

GStrv mend_backup_set_list (int backup) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *
mend_backup_set_read_sums (int backup, const char *day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_backup_set_make (int store, int backup, const char *day, GError **error);
gboolean mend_backup_set_remove_old (int backup, GError **error);

gboolean mend_backup_set_restore_missing (
    int store, int backup, const char *day, guint *n_restored, GPtrArray *damaged, GError **error);

G_END_DECLS
