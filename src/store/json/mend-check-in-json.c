// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-check-in-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend check-in"

/* By side, as the seats are. */
static const char *const side_names[] = { "left", "right" };

static gboolean
read_person (const MendJsonMember *root, guint side, MendCheckIn *fields, GError **error)
{
  MendJsonMember place = { 0 };
  const char *id = NULL;
  const char *name = NULL;

  if (!mend_json_member_get_object (root, side_names[side], &place, error) ||
      !mend_json_member_get_string (&place, "id", MEND_RECORD_LONGEST_ID, &id, error) ||
      !mend_json_member_get_string (&place, "name", MEND_RECORD_LONGEST_NAME, &name, error))
    return FALSE;

  fields->person_ids[side] = (char *) id;
  fields->names[side] = (char *) name;

  return TRUE;
}

static gboolean
read_answer (const MendJsonMember *place, MendCheckInAnswer *answer, GError **error)
{
  const char *id = NULL;
  const char *text = NULL;

  if (!mend_json_member_as_object (place, error) ||
      !mend_json_member_get_string (place, "id", MEND_RECORD_LONGEST_ID, &id, error) ||
      !mend_json_member_get_string (place, "text", MEND_RECORD_LONGEST_TEXT, &text, error))
    return FALSE;

  answer->item_id = (char *) id;
  answer->text = (char *) text;

  for (guint side = 0; side < 2; side++)
    {
      gint64 value = MEND_CHECK_IN_EMPTY;

      if (!mend_json_member_get_optional_integer (place, side_names[side], 0, MEND_CHECK_IN_MOST,
                                                  &value, error))
        return FALSE;

      answer->values[side] = (int) value;
    }

  return TRUE;
}

static gboolean
read_answers (const MendJsonMember *root, MendCheckIn *fields, GError **error)
{
  MendJsonMember array = { 0 };

  if (!mend_json_member_get_array (root, "answers", MEND_CHECK_IN_MOST_ITEMS, &array, error))
    return FALSE;

  fields->n_answers = mend_json_member_get_n_elements (&array);

  for (guint i = 0; i < fields->n_answers; i++)
    {
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&array, i, &element);
      if (!read_answer (&element, &fields->answers[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_check_in_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a check-in from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the check-in
 */
MendCheckIn *
mend_check_in_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  MendCheckInAnswer answers[MEND_CHECK_IN_MOST_ITEMS] = { 0 };
  MendCheckIn fields = { .answers = answers };
  MendJsonMember place = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_CHECK_IN_JSON_VERSION, error) ||
      !read_person (&place, 0, &fields, error) || !read_person (&place, 1, &fields, error) ||
      !read_answers (&place, &fields, error))
    return NULL;

  fields.id = header.id;
  fields.created = header.created;

  return mend_check_in_new (&fields);
}

static JsonObject *
make_person (const MendCheckIn *check_in, guint side)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", check_in->person_ids[side]);
  json_object_set_string_member (object, "name", check_in->names[side]);

  return object;
}

static JsonArray *
make_answers (const MendCheckIn *check_in)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < check_in->n_answers; i++)
    {
      const MendCheckInAnswer *answer = &check_in->answers[i];
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", answer->item_id);
      json_object_set_string_member (object, "text", answer->text);

      for (guint side = 0; side < 2; side++)
        {
          if (answer->values[side] != MEND_CHECK_IN_EMPTY)
            json_object_set_int_member (object, side_names[side], answer->values[side]);
          else
            json_object_set_null_member (object, side_names[side]);
        }

      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * mend_check_in_json_write:
 * @check_in: a check-in
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a check-in. It is of both: each has said it, and both have shown it.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_check_in_json_write (const MendCheckIn *check_in, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (check_in != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = check_in->id,
    .created = check_in->created,
    .modified = check_in->created,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_CHECK_IN_JSON_VERSION);
  json_object_set_object_member (object, side_names[0], make_person (check_in, 0));
  json_object_set_object_member (object, side_names[1], make_person (check_in, 1));
  json_object_set_array_member (object, "answers", make_answers (check_in));
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
