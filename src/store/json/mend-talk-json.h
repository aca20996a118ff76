// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"
#include "json/mend-json-member.h"

G_BEGIN_DECLS

#define MEND_TALK_JSON_VERSION 1

MendTalkRecord *mend_talk_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_talk_json_write (MendTalkRecord *record,
                                GDateTime *modified,
                                JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
