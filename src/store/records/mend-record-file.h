// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-stamp.h"
#include "records/mend-record-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *mend_record_file_read (int folder, const char *name, MendFileStamp *stamp, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_record_file_parse (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
