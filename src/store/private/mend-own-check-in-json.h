// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-own-check-in.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_OWN_CHECK_IN_JSON_FORMAT  "mend own check-in"
#define MEND_OWN_CHECK_IN_JSON_VERSION 1

MendOwnCheckIn *mend_own_check_in_json_read (JsonNode *root,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_own_check_in_json_write (const MendOwnCheckIn *own,
                                        const char *author,
                                        GDateTime *created) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
