// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-own-check-in-json.h"

#include "json/mend-json-value.h"

static gboolean
read_answer (const MendJsonMember *place, MendOwnCheckIn *own, GError **error)
{
  const char *id = NULL;
  gint64 value = 0;

  if (!mend_json_member_as_object (place, error) ||
      !mend_json_member_get_string (place, "id", MEND_RECORD_LONGEST_ID, &id, error) ||
      !mend_json_member_get_integer (place, "value", 0, MEND_CHECK_IN_MOST, &value, error))
    return FALSE;

  mend_own_check_in_set_value (own, id, (int) value);

  return TRUE;
}

/**
 * mend_own_check_in_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes what one person says from a tree, each member of which is checked.
 *
 * Returns: (transfer full): what that person says
 */
MendOwnCheckIn *
mend_own_check_in_json_read (JsonNode *root, GError **error)
{
  g_autoptr (MendOwnCheckIn) own = mend_own_check_in_new ();
  g_auto (MendRecordHeader) header = { 0 };
  MendJsonMember place = { 0 };
  MendJsonMember array = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, MEND_OWN_CHECK_IN_JSON_FORMAT,
                                MEND_OWN_CHECK_IN_JSON_VERSION, error) ||
      !mend_json_member_get_array (&place, "answers", MEND_CHECK_IN_MOST_ITEMS, &array, error))
    return NULL;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&array, i, &element);
      if (!read_answer (&element, own, error))
        return NULL;
    }

  return g_steal_pointer (&own);
}

static JsonArray *
make_answers (const MendOwnCheckIn *own)
{
  g_autoptr (GPtrArray) ids = mend_own_check_in_list_items (own);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", id);
      json_object_set_int_member (object, "value", mend_own_check_in_get_value (own, id));
      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * mend_own_check_in_json_write:
 * @own: what one person says
 * @author: the id of that person
 * @created: date and time here
 *
 * Makes a tree, with an id of its own: each is a new one.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_own_check_in_json_write (const MendOwnCheckIn *own, const char *author, GDateTime *created)
{
  g_autofree char *id = g_uuid_string_random ();
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (own != NULL && author != NULL && created != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = id,
    .created = created,
    .modified = created,
    .rev = 1,
    .author = (char *) author,
  };

  mend_record_header_add (&header, object, MEND_OWN_CHECK_IN_JSON_FORMAT,
                          MEND_OWN_CHECK_IN_JSON_VERSION);
  json_object_set_array_member (object, "answers", make_answers (own));
  json_object_unref (object);

  return root;
}
