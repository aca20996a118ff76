// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"
#include "talk/mend-snapshot.h"

G_BEGIN_DECLS

#define MEND_SNAPSHOT_JSON_VERSION 1

MendSnapshot *mend_snapshot_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_snapshot_json_write (MendSnapshot *snapshot,
                                    JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
