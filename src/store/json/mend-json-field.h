// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"

G_BEGIN_DECLS

typedef struct _MendJsonField MendJsonField;

/**
 * MendJsonField:
 * @object: the member
 * @holder: what holds the value
 * @name: the name of the value in it
 *
 * A member that both computers may change is `{value, rev}`. In files of an earlier time the value
 * stands alone. A value for the stack.
 */
struct _MendJsonField
{
  MendJsonMember object;
  const MendJsonMember *holder;
  const char *name;
};

gboolean mend_json_field_find (const MendJsonMember *root,
                               const char *name,
                               MendJsonField *field,
                               GError **error);
void
mend_json_field_add (JsonObject *object, const char *name, const char *text, JsonNode *earlier);

G_END_DECLS
