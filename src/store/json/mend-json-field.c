// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-field.h"

#include "records/mend-record-header.h"

/**
 * mend_json_field_find:
 * @root: the place of a record
 * @name: the name of a member
 * @field: (out): return location for where the value is; it points into itself, so it is not to be
 *   copied
 * @error: return location for a [error@RecordError]
 *
 * Looks where the value of a member is that both computers may change.
 *
 * Returns: whether the member is made as it has to be
 */
gboolean
mend_json_field_find (const MendJsonMember *root,
                      const char *name,
                      MendJsonField *field,
                      GError **error)
{
  gint64 rev = 0;

  g_return_val_if_fail (root != NULL && name != NULL && field != NULL, FALSE);

  field->holder = root;
  field->name = name;

  if (!mend_json_member_find (root, name, &field->object) ||
      !JSON_NODE_HOLDS_OBJECT (field->object.node))
    return TRUE;

  field->holder = &field->object;
  field->name = "value";

  return mend_json_member_get_integer (&field->object, "rev", 1, G_MAXINT32, &rev, error);
}

/* The number goes up only if the value is another one. */
static gint64
get_rev (JsonNode *earlier, const char *name, const char *text)
{
  MendJsonMember root = { 0 };
  MendJsonField field = { 0 };
  const char *earlier_text = NULL;
  gint64 rev = 1;

  if (earlier == NULL)
    return 1;

  mend_json_member_init_root (&root, earlier);
  if (!mend_json_field_find (&root, name, &field, NULL) ||
      !mend_json_member_get_string (field.holder, field.name, MEND_RECORD_LONGEST_TEXT,
                                    &earlier_text, NULL))
    return mend_record_header_get_next_rev (earlier);

  mend_json_member_get_optional_integer (field.holder, "rev", 1, G_MAXINT32, &rev, NULL);

  return g_str_equal (earlier_text, text) ? rev : rev + 1;
}

/**
 * mend_json_field_add:
 * @object: an object
 * @name: a name
 * @text: the value
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Adds a member that both computers may change, with the number of the change that set it.
 */
void
mend_json_field_add (JsonObject *object, const char *name, const char *text, JsonNode *earlier)
{
  JsonObject *field;

  g_return_if_fail (object != NULL && name != NULL && text != NULL);

  field = json_object_new ();
  json_object_set_string_member (field, "value", text);
  json_object_set_int_member (field, "rev", get_rev (earlier, name, text));
  json_object_set_object_member (object, name, field);
}
