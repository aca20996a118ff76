// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-assent.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_ASSENT_JSON_VERSION 1

MendAssent *mend_assent_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_assent_json_write (MendAssent *assent, JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
