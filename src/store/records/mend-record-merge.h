// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-fields.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _MendRecordShape MendRecordShape;

/**
 * MendRecordShape:
 * @order: the names of the members that are known, as they are written
 * @fields: the names of those among them that are `{value, rev}`; in files of an earlier time the
 * value may stand alone, and then bears the number of the record
 *
 * How a kind of record is made that two computers may change.
 */
struct _MendRecordShape
{
  const char *const *order;
  const char *const *fields;
};

MendFields *mend_record_merge_read (const MendRecordShape *shape,
                                    JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_record_merge_write (const MendRecordShape *shape,
                                   MendFields *fields) G_GNUC_WARN_UNUSED_RESULT;

JsonNode *mend_record_merge (const MendRecordShape *shape,
                             JsonNode *a,
                             JsonNode *b) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_record_merge_choose (const MendRecordShape *shape,
                                    JsonNode *chosen,
                                    JsonNode *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
