// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-stamp.h"
#include "files/mend-name-list.h"

#include <glib-object.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define MEND_TYPE_FOLDER (mend_folder_get_type ())

G_DECLARE_FINAL_TYPE (MendFolder, mend_folder, MEND, FOLDER, GObject)

MendFolder *mend_folder_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_folder_get_path (MendFolder *self);
gboolean mend_folder_take (MendFolder *self);
gboolean mend_folder_make_again (MendFolder *self, GError **error);
void mend_folder_give_up (MendFolder *self);
gboolean mend_folder_is_writable (MendFolder *self);

int mend_folder_get_fd (MendFolder *self, const char *kind, GError **error);
void mend_folder_sync_later (MendFolder *self, int fd);
gboolean mend_folder_sync (MendFolder *self);

GStrv mend_folder_list (MendFolder *self, const char *kind, guint name_kinds, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_folder_read (MendFolder *self,
                            const char *kind,
                            const char *name,
                            MendFileStamp *stamp,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
