// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-promise-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend promise"

/* Not all of them come out of a talk. */
static gboolean
read_talk_id (const MendJsonMember *place, char **talk_id, GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (place, "talk_id", &member))
    return TRUE;

  return mend_record_header_read_id (place, "talk_id", talk_id, error);
}

static gboolean
read_day (const MendJsonMember *place, char **day, GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (place, "day", &member))
    return TRUE;

  if (!mend_json_value_read_text (place, "day", MEND_RECORD_LONGEST_ID, day, error))
    return FALSE;

  return mend_promise_is_day (*day) || mend_json_member_fail (&member, "no day", error);
}

/* Who is not known by an id wrote as one of the two. */
static char *
get_person_id (const MendRecordHeader *header)
{
  return g_str_equal (header->author, "both") ? NULL : header->author;
}

/**
 * mend_promise_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a promise from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the promise
 */
MendPromise *
mend_promise_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autofree char *talk_id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *when = NULL;
  g_autofree char *day = NULL;
  g_autofree char *sign = NULL;
  MendJsonMember place = { 0 };
  MendPromise fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_PROMISE_JSON_VERSION, error) ||
      !read_talk_id (&place, &talk_id, error) ||
      !mend_json_value_read_side (&place, "seat", &fields.seat, error) ||
      !mend_json_value_read_text (&place, "name", MEND_RECORD_LONGEST_NAME, &name, error) ||
      !mend_json_value_read_text (&place, "text", MEND_RECORD_LONGEST_TEXT, &text, error) ||
      !mend_json_value_read_text (&place, "when", MEND_RECORD_LONGEST_TEXT, &when, error) ||
      !read_day (&place, &day, error) ||
      !mend_json_value_read_text (&place, "sign", MEND_RECORD_LONGEST_TEXT, &sign, error))
    return NULL;

  fields.id = header.id;
  fields.created = header.created;
  fields.person_id = get_person_id (&header);
  fields.talk_id = talk_id;
  fields.name = name;
  fields.text = text;
  fields.when = when;
  fields.day = day;
  fields.sign = sign;

  return mend_promise_new (&fields);
}

/**
 * mend_promise_json_write:
 * @promise: a promise
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a promise. Its author is the one who wrote it.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_promise_json_write (MendPromise *promise, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (promise != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = promise->id,
    .created = promise->created,
    .modified = promise->created,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) (promise->person_id != NULL ? promise->person_id : "both"),
  };

  mend_record_header_add (&header, object, FORMAT, MEND_PROMISE_JSON_VERSION);
  mend_json_value_add_text (object, "talk_id", promise->talk_id);
  json_object_set_string_member (object, "seat", mend_seat_to_string (promise->seat));
  json_object_set_string_member (object, "name", promise->name);
  json_object_set_string_member (object, "text", promise->text);
  json_object_set_string_member (object, "when", promise->when);
  mend_json_value_add_text (object, "day", promise->day);
  json_object_set_string_member (object, "sign", promise->sign);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
