// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean mend_backup_maker_make (
    int store, int backup, const char *day, GCancellable *cancellable, GError **error);
gboolean mend_backup_maker_renew (
    int store, int backup, const char *day, const char *const *entries, GError **error);

G_END_DECLS
