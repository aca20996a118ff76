// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-mark-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend mark"

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
read_outcome (const MendJsonMember *place, MendOutcome *outcome, GError **error)
{
  MendJsonMember member = { 0 };
  const char *word = NULL;

  if (!mend_json_member_get_string (place, "outcome", MEND_RECORD_LONGEST_ID, &word, error))
    return FALSE;

  if (mend_outcome_from_string (word, outcome) && *outcome != MEND_OUTCOME_OPEN)
    return TRUE;

  mend_json_member_find (place, "outcome", &member);

  return mend_json_member_fail (&member, "an unknown word", error);
}

/* Who is not known by an id wrote as one of the two. */
static char *
get_person_id (const MendRecordHeader *header)
{
  return g_str_equal (header->author, "both") ? NULL : header->author;
}

/**
 * mend_mark_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a mark from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the mark
 */
MendMark *
mend_mark_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autofree char *promise_id = NULL;
  g_autofree char *talk_id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *fact = NULL;
  g_autofree char *obstacle = NULL;
  g_autofree char *next = NULL;
  MendJsonMember place = { 0 };
  MendMark fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_MARK_JSON_VERSION, error) ||
      !mend_record_header_read_id (&place, "promise_id", &promise_id, error) ||
      !read_talk_id (&place, &talk_id, error) ||
      !mend_json_value_read_side (&place, "seat", &fields.seat, error) ||
      !mend_json_value_read_text (&place, "name", MEND_RECORD_LONGEST_NAME, &name, error) ||
      !read_outcome (&place, &fields.outcome, error) ||
      !mend_json_value_read_text (&place, "fact", MEND_RECORD_LONGEST_TEXT, &fact, error) ||
      !mend_json_value_read_text (&place, "obstacle", MEND_RECORD_LONGEST_TEXT, &obstacle, error) ||
      !mend_json_value_read_text (&place, "next", MEND_RECORD_LONGEST_TEXT, &next, error))
    return NULL;

  fields.id = header.id;
  fields.created = header.created;
  fields.person_id = get_person_id (&header);
  fields.promise_id = promise_id;
  fields.talk_id = talk_id;
  fields.name = name;
  fields.fact = fact;
  fields.obstacle = obstacle;
  fields.next = next;

  return mend_mark_new (&fields);
}

/**
 * mend_mark_json_write:
 * @mark: a mark
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a mark. Its author is the one who wrote it.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_mark_json_write (MendMark *mark, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (mark != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = mark->id,
    .created = mark->created,
    .modified = mark->created,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) (mark->person_id != NULL ? mark->person_id : "both"),
  };

  mend_record_header_add (&header, object, FORMAT, MEND_MARK_JSON_VERSION);
  json_object_set_string_member (object, "promise_id", mark->promise_id);
  mend_json_value_add_text (object, "talk_id", mark->talk_id);
  json_object_set_string_member (object, "seat", mend_seat_to_string (mark->seat));
  json_object_set_string_member (object, "name", mark->name);
  json_object_set_string_member (object, "outcome", mend_outcome_to_string (mark->outcome));
  json_object_set_string_member (object, "fact", mark->fact);
  json_object_set_string_member (object, "obstacle", mark->obstacle);
  json_object_set_string_member (object, "next", mark->next);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
