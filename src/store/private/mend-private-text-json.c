// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-private-text-json.h"

#include "json/mend-json-value.h"

static const MendJsonWord purposes[] = {
  { "prepare", MEND_PRIVATE_PREPARE },
  { "apology", MEND_PRIVATE_APOLOGY },
  { "letting-go", MEND_PRIVATE_LETTING_GO },
  { "weighs", MEND_PRIVATE_WEIGHS },
  { NULL, 0 },
};

static gboolean
read_part (const MendJsonMember *place, GPtrArray *parts, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;

  if (!mend_json_member_as_object (place, error) ||
      !mend_json_value_read_text (place, "id", MEND_RECORD_LONGEST_ID, &id, error) ||
      !mend_json_value_read_text (place, "text", MEND_RECORD_LONGEST_TEXT, &text, error))
    return FALSE;

  mend_private_parts_add (parts, id, text);

  return TRUE;
}

static gboolean
read_parts (const MendJsonMember *root, GPtrArray *parts, GError **error)
{
  MendJsonMember array = { 0 };

  if (!mend_json_member_get_array (root, "parts", MEND_PRIVATE_MOST_PARTS, &array, error))
    return FALSE;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&array, i, &element);
      if (!read_part (&element, parts, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_private_text_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a text for one person from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the text
 */
MendPrivateText *
mend_private_text_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autoptr (GPtrArray) parts = NULL;
  MendJsonMember place = { 0 };
  int purpose = 0;

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);
  parts = mend_private_parts_new ();

  if (!mend_record_header_read (&header, &place, MEND_PRIVATE_TEXT_JSON_FORMAT,
                                MEND_PRIVATE_TEXT_JSON_VERSION, error) ||
      !mend_json_member_get_word (&place, "purpose", purposes, &purpose, error) ||
      !read_parts (&place, parts, error))
    return NULL;

  return mend_private_text_new (&(MendPrivateText){
      .id = header.id,
      .created = header.created,
      .modified = header.modified,
      .purpose = (MendPrivatePurpose) purpose,
      .parts = parts,
  });
}

static const char *
get_word (MendPrivatePurpose purpose)
{
  for (guint i = 0; purposes[i].word != NULL; i++)
    if (purposes[i].value == (int) purpose)
      return purposes[i].word;

  g_return_val_if_reached ("prepare");
}

static JsonArray *
make_parts (const MendPrivateText *text)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < text->parts->len; i++)
    {
      MendPrivatePart *part = g_ptr_array_index (text->parts, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", part->id);
      json_object_set_string_member (object, "text", part->text);
      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * mend_private_text_json_write:
 * @text: a text
 * @author: the id of the one whose it is
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a text for one person.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_private_text_json_write (const MendPrivateText *text, const char *author, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (text != NULL && author != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = text->id,
    .created = text->created,
    .modified = text->modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) author,
  };

  mend_record_header_add (&header, object, MEND_PRIVATE_TEXT_JSON_FORMAT,
                          MEND_PRIVATE_TEXT_JSON_VERSION);
  json_object_set_string_member (object, "purpose", get_word (text->purpose));
  json_object_set_array_member (object, "parts", make_parts (text));
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
