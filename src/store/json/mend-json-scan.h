// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-record-error.h"

G_BEGIN_DECLS

/* What a record may hold at most; ours stay far below. */
#define MEND_JSON_SCAN_MAX_LENGTH  (4 * 1024 * 1024)
#define MEND_JSON_SCAN_MAX_DEPTH   32
#define MEND_JSON_SCAN_MAX_VALUES  200000
#define MEND_JSON_SCAN_MAX_MEMBERS 4096
#define MEND_JSON_SCAN_MAX_INTEGER (G_GINT64_CONSTANT (1) << 53)

gboolean mend_json_scan (const char *text, gsize length, GError **error);

G_END_DECLS
