// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-person-json.h"

#include "json/mend-json-field.h"
#include "json/mend-json-value.h"

#define FORMAT "mend person"

static const char *const member_order[] = { "format",   "version", "id",    "created",
                                            "modified", "zone",    "rev",   "author",
                                            "name",     "seat",    "color", NULL };
static const char *const field_names[] = { "name", "seat", "color", NULL };

static const MendRecordShape person_shape = { member_order, field_names };

static gboolean
read_fields (const MendJsonMember *root,
             const char **name,
             MendSeat *seat,
             const char **color,
             GError **error)
{
  MendJsonField value = { 0 };

  return mend_json_field_find (root, "name", &value, error) &&
         mend_json_member_get_string (value.holder, value.name, MEND_RECORD_LONGEST_NAME, name,
                                      error) &&
         mend_json_field_find (root, "seat", &value, error) &&
         mend_json_value_read_side (value.holder, value.name, seat, error) &&
         mend_json_field_find (root, "color", &value, error) &&
         mend_json_member_get_string (value.holder, value.name, MEND_RECORD_LONGEST_ID, color,
                                      error);
}

/**
 * mend_person_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a person from a tree, each member of which is checked. A colour that this version does not
 * know becomes the colour of the seat.
 *
 * Returns: (transfer full): the person
 */
MendPerson *
mend_person_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  MendJsonMember place = { 0 };
  MendSeat seat = MEND_SEAT_NONE;
  const char *name = NULL;
  const char *color = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_PERSON_JSON_VERSION, error) ||
      !read_fields (&place, &name, &seat, &color, error))
    return NULL;

  return mend_person_new (header.id, name, seat, color);
}

/**
 * mend_person_json_write:
 * @person: a person
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a person.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_person_json_write (MendPerson *person, GDateTime *modified, JsonNode *earlier)
{
  g_autoptr (GDateTime) created = NULL;
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  created = mend_record_header_dup_created (earlier, modified);
  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = person->id,
    .created = created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_PERSON_JSON_VERSION);
  mend_json_field_add (object, "name", person->name, earlier);
  mend_json_field_add (object, "seat", mend_seat_to_string (person->seat), earlier);
  mend_json_field_add (object, "color", person->color, earlier);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}

/**
 * mend_person_json_get_shape:
 *
 * Gets how a person is made, to be merged by field.
 *
 * Returns: (transfer none): the shape
 */
const MendRecordShape *
mend_person_json_get_shape (void)
{
  return &person_shape;
}
