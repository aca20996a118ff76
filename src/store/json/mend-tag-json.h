// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-tag.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_TAG_JSON_VERSION 1

MendTag *mend_tag_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_tag_json_write (const MendTag *tag, JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
