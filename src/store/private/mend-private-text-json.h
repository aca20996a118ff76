// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "private/mend-private-text.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_PRIVATE_TEXT_JSON_FORMAT  "mend private text"
#define MEND_PRIVATE_TEXT_JSON_VERSION 1

MendPrivateText *mend_private_text_json_read (JsonNode *root,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_private_text_json_write (const MendPrivateText *text,
                                        const char *author,
                                        JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
