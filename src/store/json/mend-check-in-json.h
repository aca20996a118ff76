// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-check-in.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_CHECK_IN_JSON_VERSION 1

MendCheckIn *mend_check_in_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_check_in_json_write (const MendCheckIn *check_in,
                                    JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
