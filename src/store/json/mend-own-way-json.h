// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "ways/mend-own-way.h"

G_BEGIN_DECLS

#define MEND_OWN_WAY_JSON_VERSION 1

/* A record of the store. */
MendOwnWay *mend_own_way_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_own_way_json_write (const MendOwnWay *way,
                                   GDateTime *modified,
                                   JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

/* A file that goes from hand to hand. */
MendOwnWay *mend_own_way_json_import (JsonNode *root,
                                      GDateTime *now,
                                      GPtrArray *mistakes) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_own_way_json_export (const MendOwnWay *way) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
