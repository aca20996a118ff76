// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "records/mend-record-header.h"
#include "records/mend-record-merge.h"

G_BEGIN_DECLS

#define MEND_PERSON_JSON_VERSION 1

/* There is one earlier record of a person for each store that was joined. */
#define MEND_PERSON_JSON_MOST_SAME 1000

MendPerson *mend_person_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_person_json_write (MendPerson *person,
                                  GDateTime *modified,
                                  JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;

char *mend_person_json_read_same (JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_person_json_write_same (JsonNode *root,
                                       const char *id,
                                       GDateTime *modified,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

const MendRecordShape *mend_person_json_get_shape (void);

G_END_DECLS
