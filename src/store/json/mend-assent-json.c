// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-assent-json.h"

#include "json/mend-json-value.h"

#define FORMAT "mend assent"

static gboolean
read_sha256 (const MendJsonMember *place, char **sha256, GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_value_read_text (place, "sha256", MEND_RECORD_LONGEST_ID, sha256, error))
    return FALSE;

  mend_json_member_find (place, "sha256", &member);

  return mend_assent_is_sha256 (*sha256) || mend_json_member_fail (&member, "no SHA-256", error);
}

/* Who is not known by an id wrote as one of the two. */
static char *
get_person_id (const MendRecordHeader *header)
{
  return g_str_equal (header->author, "both") ? NULL : header->author;
}

/**
 * mend_assent_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes an assent from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the assent
 */
MendAssent *
mend_assent_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autofree char *account_id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sha256 = NULL;
  MendJsonMember place = { 0 };
  MendAssent fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_ASSENT_JSON_VERSION, error) ||
      !mend_record_header_read_id (&place, "account_id", &account_id, error) ||
      !mend_json_value_read_side (&place, "seat", &fields.seat, error) ||
      !mend_json_value_read_text (&place, "name", MEND_RECORD_LONGEST_NAME, &name, error) ||
      !read_sha256 (&place, &sha256, error))
    return NULL;

  fields.id = header.id;
  fields.created = header.created;
  fields.person_id = get_person_id (&header);
  fields.account_id = account_id;
  fields.name = name;
  fields.sha256 = sha256;

  return mend_assent_new (&fields);
}

/**
 * mend_assent_json_write:
 * @assent: an assent
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of an assent. Its author is the one who wrote it.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_assent_json_write (MendAssent *assent, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (assent != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = assent->id,
    .created = assent->created,
    .modified = assent->created,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) (assent->person_id != NULL ? assent->person_id : "both"),
  };

  mend_record_header_add (&header, object, FORMAT, MEND_ASSENT_JSON_VERSION);
  json_object_set_string_member (object, "account_id", assent->account_id);
  json_object_set_string_member (object, "seat", mend_seat_to_string (assent->seat));
  json_object_set_string_member (object, "name", assent->name);
  json_object_set_string_member (object, "sha256", assent->sha256);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
