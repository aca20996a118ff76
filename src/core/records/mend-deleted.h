// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_DELETED (mend_deleted_get_type ())

G_DECLARE_FINAL_TYPE (MendDeleted, mend_deleted, MEND, DELETED, GObject)

MendDeleted *mend_deleted_new (const char *kind_folder,
                               const char *sort,
                               const char *id,
                               const char *file_name,
                               const char *title,
                               GDateTime *created,
                               guint n_days_left) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_deleted_get_kind_folder (MendDeleted *self);
const char *mend_deleted_get_sort (MendDeleted *self);
const char *mend_deleted_get_id (MendDeleted *self);
const char *mend_deleted_get_file_name (MendDeleted *self);
const char *mend_deleted_get_title (MendDeleted *self);
GDateTime *mend_deleted_get_created (MendDeleted *self);
guint mend_deleted_get_n_days_left (MendDeleted *self);

G_END_DECLS
