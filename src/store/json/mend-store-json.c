// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-store-json.h"

#include "records/mend-record-header.h"

#define FORMAT "mend store"

/**
 * mend_store_json_read:
 * @root: the tree of `store.json`
 * @error: return location for a [error@RecordError]
 *
 * Reads what a folder says of itself. A newer version is fine as long as it says that readers of
 * this version may read on.
 *
 * Returns: (transfer full): the id of the store, a UUID
 */
char *
mend_store_json_read (JsonNode *root, GError **error)
{
  g_autofree char *id = NULL;
  MendJsonMember place = { 0 };
  gint64 least_reader = 0;

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_check_format (&place, FORMAT, G_MAXINT32, error) ||
      !mend_json_member_get_integer (&place, "least_reader", 1, G_MAXINT32, &least_reader, error))
    return NULL;

  if (least_reader > MEND_STORE_JSON_VERSION)
    {
      g_set_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER, "least_reader: newer than %d",
                   MEND_STORE_JSON_VERSION);
      return NULL;
    }

  if (!mend_record_header_read_id (&place, "id", &id, error))
    return NULL;

  return g_steal_pointer (&id);
}

/**
 * mend_store_json_write:
 * @id: the id of the store, a UUID
 *
 * Makes the tree of `store.json`.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_store_json_write (const char *id)
{
  JsonObject *object;
  JsonNode *root;

  g_return_val_if_fail (id != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  mend_record_header_add_format (object, FORMAT, MEND_STORE_JSON_VERSION);
  json_object_set_int_member (object, "least_reader", MEND_STORE_JSON_VERSION);
  json_object_set_string_member (object, "id", id);
  json_object_unref (object);

  return root;
}
