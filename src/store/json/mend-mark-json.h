// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-mark.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_MARK_JSON_VERSION 1

MendMark *mend_mark_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_mark_json_write (MendMark *mark, JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
