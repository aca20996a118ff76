// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-shelf.h"
#include "records/mend-record-merge.h"

G_BEGIN_DECLS

#define MEND_SHELF_JSON_VERSION 1

/* A store has one shelf, so all computers give it the same id, and two that make it at the same
 * time make the same file. */
#define MEND_SHELF_JSON_ID   "6d656e64-0000-4000-8000-736865686c66"
#define MEND_SHELF_JSON_NAME "20260101T000000Z-6d656e64.json"

MendCardShelf *mend_shelf_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_shelf_json_write (MendCardShelf *shelf,
                                 GDateTime *modified,
                                 JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;
const MendRecordShape *mend_shelf_json_get_shape (void);

G_END_DECLS
