// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-record-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

GBytes *mend_json_writer_write (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
