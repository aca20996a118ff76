// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-promise.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_PROMISE_JSON_VERSION 1

MendPromise *mend_promise_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_promise_json_write (MendPromise *promise,
                                   JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
