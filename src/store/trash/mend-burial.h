// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store-folders.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *mend_burial_get_name (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GBytes *mend_burial_make_tombstone (const char *kind,
                                    int trash,
                                    const char *id,
                                    const char *name,
                                    GDateTime *now,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_burial_bury (MendStoreFolders *folders,
                           const char *kind,
                           const char *id,
                           const char *name,
                           GDateTime *now,
                           GError **error);
gboolean mend_burial_has_tombstone (MendStoreFolders *folders, const char *id, const char *name);
gboolean mend_burial_remove_copies (MendStoreFolders *folders,
                                    const char *kind,
                                    const char *id,
                                    GDateTime *now);

G_END_DECLS
