// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-helper.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_HELPER_JSON_VERSION 1

MendHelper *mend_helper_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_helper_json_write (const MendHelper *helper,
                                  GDateTime *modified,
                                  JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
