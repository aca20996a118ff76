// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"

G_BEGIN_DECLS

#define MEND_STORE_JSON_VERSION 1

/* Where it is, in the folder of which it speaks. */
#define MEND_STORE_FILE "store.json"

char *mend_store_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_store_json_write (const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
