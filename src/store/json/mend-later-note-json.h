// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-later-note.h"
#include "records/mend-record-header.h"

G_BEGIN_DECLS

#define MEND_LATER_NOTE_JSON_VERSION 1

MendLaterNote *mend_later_note_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_later_note_json_write (MendLaterNote *note,
                                      const char *author,
                                      JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
