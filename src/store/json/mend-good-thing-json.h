// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_GOOD_THING_JSON_VERSION 1

MendGoodThing *mend_good_thing_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_good_thing_json_write (const MendGoodThing *moment,
                                      JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
