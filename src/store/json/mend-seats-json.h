// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"

G_BEGIN_DECLS

gboolean mend_seats_json_read (JsonNode *root, char **left_id, char **right_id, GError **error);
JsonNode *mend_seats_json_write (const char *left_id,
                                 const char *right_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
