// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-good-thing-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend moment"

static gboolean
read_kind (const MendJsonMember *place, MendGoodThingKind *kind, GError **error)
{
  MendJsonMember member = { 0 };
  const char *word = NULL;

  if (!mend_json_member_get_string (place, "kind", MEND_RECORD_LONGEST_ID, &word, error))
    return FALSE;

  if (mend_good_thing_kind_from_string (word, kind))
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

/* Who is not known by an id wrote as one of the two, or both did. */
static char *
get_person_id (const MendRecordHeader *header)
{
  return g_str_equal (header->author, "both") ? NULL : header->author;
}

/**
 * mend_good_thing_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a moment from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the moment
 */
MendGoodThing *
mend_good_thing_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autofree char *moment_id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;
  g_autofree char *booker_id = NULL;
  g_autofree char *booker_name = NULL;
  MendJsonMember place = { 0 };
  MendGoodThing fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_GOOD_THING_JSON_VERSION, error) ||
      !read_kind (&place, &fields.kind, error) ||
      !read_id_if_there (&place, "moment_id", &moment_id, error) ||
      !mend_json_value_read_seat (&place, "seat", &fields.seat, error) ||
      !mend_json_value_read_text (&place, "name", MEND_RECORD_LONGEST_NAME, &name, error) ||
      !mend_json_value_read_text (&place, "text", MEND_RECORD_LONGEST_TEXT, &text, error) ||
      !mend_json_value_read_optional_text (&place, "day", MEND_RECORD_LONGEST_ID, &day, error) ||
      !mend_json_value_read_seat (&place, "booker", &fields.booker, error) ||
      !read_id_if_there (&place, "booker_id", &booker_id, error) ||
      !mend_json_value_read_text (&place, "booker_name", MEND_RECORD_LONGEST_NAME, &booker_name,
                                  error))
    return NULL;

  fields.id = header.id;
  fields.created = header.created;
  fields.person_id = get_person_id (&header);
  fields.moment_id = moment_id;
  fields.name = name;
  fields.text = text;
  fields.day = day;
  fields.booker_id = booker_id;
  fields.booker_name = booker_name;

  if (!mend_good_thing_is_sound (&fields))
    {
      mend_json_member_fail (&place, "a moment that says nothing", error);
      return NULL;
    }

  return mend_good_thing_new (&fields);
}

/**
 * mend_good_thing_json_write:
 * @moment: a moment
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a moment. Its author is the one who wrote it.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_good_thing_json_write (const MendGoodThing *moment, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (moment != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = moment->id,
    .created = moment->created,
    .modified = moment->created,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) (moment->person_id != NULL ? moment->person_id : "both"),
  };

  mend_record_header_add (&header, object, FORMAT, MEND_GOOD_THING_JSON_VERSION);
  json_object_set_string_member (object, "kind", mend_good_thing_kind_to_string (moment->kind));
  mend_json_value_add_text (object, "moment_id", moment->moment_id);
  json_object_set_string_member (object, "seat", mend_seat_to_string (moment->seat));
  json_object_set_string_member (object, "name", moment->name);
  json_object_set_string_member (object, "text", moment->text);
  mend_json_value_add_text (object, "day", moment->day);
  json_object_set_string_member (object, "booker", mend_seat_to_string (moment->booker));
  mend_json_value_add_text (object, "booker_id", moment->booker_id);
  json_object_set_string_member (object, "booker_name", moment->booker_name);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
