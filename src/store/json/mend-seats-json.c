// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-seats-json.h"

#include "records/mend-record-header.h"

#define FORMAT  "mend seats"
#define VERSION 1

/**
 * mend_seats_json_read:
 * @root: the tree of a file
 * @left_id: (out) (transfer full): the id of who sits on the left at this computer
 * @right_id: (out) (transfer full): the id of who sits on the right
 * @error: return location for a [error@RecordError]
 *
 * Reads who sits where.
 *
 * Returns: `TRUE` on success; on failure the ids are as they were
 */
gboolean
mend_seats_json_read (JsonNode *root, char **left_id, char **right_id, GError **error)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  MendJsonMember place = { 0 };

  g_return_val_if_fail (root != NULL && left_id != NULL && right_id != NULL, FALSE);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_check_format (&place, FORMAT, VERSION, error) ||
      !mend_record_header_read_id (&place, "left", &left, error) ||
      !mend_record_header_read_id (&place, "right", &right, error))
    return FALSE;

  *left_id = g_steal_pointer (&left);
  *right_id = g_steal_pointer (&right);

  return TRUE;
}

/**
 * mend_seats_json_write:
 * @left_id: the id of who sits on the left at this computer
 * @right_id: the id of who sits on the right
 *
 * Makes the tree of who sits where.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_seats_json_write (const char *left_id, const char *right_id)
{
  g_autoptr (JsonObject) object = NULL;
  JsonNode *root;

  g_return_val_if_fail (left_id != NULL && right_id != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  mend_record_header_add_format (object, FORMAT, VERSION);
  json_object_set_string_member (object, "left", left_id);
  json_object_set_string_member (object, "right", right_id);

  return root;
}
