// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-later-note-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend note"

/**
 * mend_later_note_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a note from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the note
 */
MendLaterNote *
mend_later_note_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autofree char *talk_id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  MendJsonMember place = { 0 };
  MendLaterNote fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_LATER_NOTE_JSON_VERSION, error) ||
      !mend_record_header_read_id (&place, "talk_id", &talk_id, error) ||
      !mend_json_value_read_side (&place, "seat", &fields.seat, error) ||
      !mend_json_value_read_text (&place, "name", MEND_RECORD_LONGEST_NAME, &name, error) ||
      !mend_json_value_read_text (&place, "text", MEND_RECORD_LONGEST_TEXT, &text, error))
    return NULL;

  fields.id = header.id;
  fields.talk_id = talk_id;
  fields.created = header.created;
  fields.name = name;
  fields.text = text;

  return mend_later_note_new (&fields);
}

/**
 * mend_later_note_json_write:
 * @note: a note
 * @author: (nullable): the id of the person who wrote it, if it is known
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a note.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_later_note_json_write (MendLaterNote *note, const char *author, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (note != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = note->id,
    .created = note->created,
    .modified = note->created,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) (author != NULL ? author : "both"),
  };

  mend_record_header_add (&header, object, FORMAT, MEND_LATER_NOTE_JSON_VERSION);
  json_object_set_string_member (object, "talk_id", note->talk_id);
  json_object_set_string_member (object, "seat", mend_seat_to_string (note->seat));
  json_object_set_string_member (object, "name", note->name);
  json_object_set_string_member (object, "text", note->text);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
