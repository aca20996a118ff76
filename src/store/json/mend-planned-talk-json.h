// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "plans/mend-planned-talk.h"

G_BEGIN_DECLS

#define MEND_PLANNED_TALK_JSON_VERSION 1

MendPlannedTalk *mend_planned_talk_json_read (JsonNode *root,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_planned_talk_json_write (const MendPlannedTalk *plan,
                                        GDateTime *modified,
                                        JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
