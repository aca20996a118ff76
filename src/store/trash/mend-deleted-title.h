// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *mend_deleted_title_read (const char *kind, JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;
char *mend_deleted_title_read_sort (const char *kind,
                                    JsonNode *root,
                                    GDateTime **starts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
