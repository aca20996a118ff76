// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The folder, below that of Mend's data and never in the store. */
#define MEND_PRIVATE_FOLDER "private"

GPtrArray *mend_private_folder_list (const char *data_dir,
                                     const char *person_id,
                                     const char *format,
                                     guint *n_unreadable) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_private_folder_read (const char *data_dir,
                                    const char *person_id,
                                    const char *id,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_private_folder_save (
    const char *data_dir, const char *person_id, const char *id, JsonNode *root, GError **error);
gboolean mend_private_folder_delete (const char *data_dir,
                                     const char *person_id,
                                     const char *id,
                                     GError **error);

/**
 * MendPrivateCheckFunc:
 * @root: the tree of a file
 *
 * Says whether a file is as one that is for one person has to be.
 *
 * Returns: whether it is
 */
typedef gboolean (*MendPrivateCheckFunc) (JsonNode *root);

guint mend_private_folder_count_unreadable (const char *data_dir, MendPrivateCheckFunc is_good);

G_END_DECLS
