// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-helper-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend helper"

static gboolean
read_kind (const MendJsonMember *place, MendHelperKind *kind, GError **error)
{
  MendJsonMember member = { 0 };
  const char *word = NULL;

  if (!mend_json_member_get_string (place, "kind", MEND_RECORD_LONGEST_ID, &word, error))
    return FALSE;

  if (mend_helper_kind_from_string (word, kind))
    return TRUE;

  mend_json_member_find (place, "kind", &member);

  return mend_json_member_fail (&member, "an unknown word", error);
}

static gboolean
read_id_if_there (const MendJsonMember *place, const char *name, char **id, GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (place, name, &member))
    return TRUE;

  return mend_record_header_read_id (place, name, id, error);
}

/**
 * mend_helper_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a record of help from outside from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the record
 */
MendHelper *
mend_helper_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autofree char *helper_id = NULL;
  g_autofree char *session_id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *reach = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) starts = NULL;
  MendJsonMember place = { 0 };
  MendHelper fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_HELPER_JSON_VERSION, error) ||
      !read_kind (&place, &fields.kind, error) ||
      !read_id_if_there (&place, "helper_id", &helper_id, error) ||
      !read_id_if_there (&place, "session_id", &session_id, error) ||
      !mend_json_value_read_text (&place, "name", MEND_RECORD_LONGEST_TEXT, &name, error) ||
      !mend_json_value_read_text (&place, "reach", MEND_RECORD_LONGEST_TEXT, &reach, error) ||
      !mend_json_value_read_text (&place, "text", MEND_RECORD_LONGEST_TEXT, &text, error) ||
      !mend_json_member_get_optional_time (&place, "starts", &starts, error) ||
      !mend_json_value_read_seat (&place, "who", &fields.seat, error))
    return NULL;

  fields.id = header.id;
  fields.created = header.created;
  fields.helper_id = session_id != NULL ? session_id : helper_id;
  fields.name = name;
  fields.reach = reach;
  fields.text = text;
  fields.starts = starts;

  if (!mend_helper_is_sound (&fields) ||
      (session_id != NULL && (fields.kind != MEND_HELPER_TAKEN || helper_id != NULL)))
    {
      mend_json_member_fail (&place, "neither a therapist nor a session", error);
      return NULL;
    }

  return mend_helper_new (&fields);
}

/**
 * mend_helper_json_write:
 * @helper: a record of help from outside
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of such a record. It is of both, whoever wrote it. What was taken from a session
 * names it by a member of its own, so that it goes for good with the session, and a session not
 * with the therapist.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_helper_json_write (const MendHelper *helper, GDateTime *modified, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;
  gboolean is_taken;

  g_return_val_if_fail (helper != NULL && modified != NULL, NULL);

  is_taken = helper->kind == MEND_HELPER_TAKEN;
  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = helper->id,
    .created = helper->created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_HELPER_JSON_VERSION);
  json_object_set_string_member (object, "kind", mend_helper_kind_to_string (helper->kind));
  mend_json_value_add_text (object, "helper_id", is_taken ? NULL : helper->helper_id);
  mend_json_value_add_text (object, "session_id", is_taken ? helper->helper_id : NULL);
  json_object_set_string_member (object, "name", helper->name);
  json_object_set_string_member (object, "reach", helper->reach);
  json_object_set_string_member (object, "text", helper->text);
  if (helper->starts != NULL)
    mend_record_header_add_time (object, "starts", helper->starts);
  else
    json_object_set_null_member (object, "starts");
  json_object_set_string_member (object, "who", mend_seat_to_string (helper->seat));
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
