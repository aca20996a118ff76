// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"
#include "talk/mend-event.h"

G_BEGIN_DECLS

MendEvent *mend_event_json_read (const MendJsonMember *place,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mend_event_json_add (const MendEvent *event, JsonArray *array);

G_END_DECLS
