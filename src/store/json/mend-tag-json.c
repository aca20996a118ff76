// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-tag-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend tag"

/**
 * mend_tag_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a tag from a tree, each member of which is checked. Its text is made one that a tag can
 * have, see [func@Mend.tag_make_text].
 *
 * Returns: (transfer full): the tag
 */
MendTag *
mend_tag_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autofree char *talk_id = NULL;
  g_autofree char *written = NULL;
  g_autofree char *text = NULL;
  MendJsonMember place = { 0 };
  MendJsonMember member = { 0 };
  MendTag fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_TAG_JSON_VERSION, error) ||
      !mend_record_header_read_id (&place, "talk_id", &talk_id, error) ||
      !mend_json_value_read_text (&place, "text", MEND_RECORD_LONGEST_NAME, &written, error))
    return NULL;

  text = mend_tag_make_text (written);
  if (text == NULL)
    {
      mend_json_member_find (&place, "text", &member);
      mend_json_member_fail (&member, "a tag without a word", error);
      return NULL;
    }

  fields.id = header.id;
  fields.created = header.created;
  fields.talk_id = talk_id;
  fields.text = text;

  return mend_tag_new (&fields);
}

/**
 * mend_tag_json_write:
 * @tag: a tag
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a tag. It is of both, whoever wrote it.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_tag_json_write (const MendTag *tag, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (tag != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = tag->id,
    .created = tag->created,
    .modified = tag->created,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_TAG_JSON_VERSION);
  json_object_set_string_member (object, "talk_id", tag->talk_id);
  json_object_set_string_member (object, "text", tag->text);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
