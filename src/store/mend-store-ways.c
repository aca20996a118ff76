// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "json/mend-own-way-json.h"

/* Ways to talk that people have made themselves. */

static gpointer
read_way (JsonNode *root, GError **error)
{
  return mend_own_way_json_read (root, error);
}

static JsonNode *
write_way (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_own_way_json_write (item, modified, earlier);
}

static const char *
get_id (gconstpointer item)
{
  return ((const MendOwnWay *) item)->id;
}

static GDateTime *
get_created (gconstpointer item)
{
  return ((const MendOwnWay *) item)->created;
}

static gpointer
ref_way (gpointer item)
{
  return mend_own_way_ref (item);
}

static void
unref_way (gpointer item)
{
  mend_own_way_unref (item);
}

/* In all that people see of it. */
static gboolean
is_equal (gconstpointer item, gconstpointer other)
{
  g_autoptr (JsonNode) root = mend_own_way_json_export (item);
  g_autoptr (JsonNode) other_root = mend_own_way_json_export (other);

  return json_node_equal (root, other_root);
}

static const MendStoreSmallKind ways = {
  MEND_STORE_FORMATS,
  MEND_STORE_EARLIER "/" MEND_STORE_FORMATS,
  read_way,
  write_way,
  get_id,
  get_created,
  ref_way,
  unref_way,
  is_equal,
  mend_store_emit_ways_changed,
};

/**
 * mend_store_list_own_ways:
 * @self: a store
 *
 * Lists the ways to talk that people have made themselves. The first time they are read. Those that
 * cannot be are put to the problems.
 *
 * Returns: (transfer full) (element-type MendOwnWay): the ways, oldest first
 */
GPtrArray *
mend_store_list_own_ways (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_small_list (self, &ways);
}

/**
 * mend_store_save_own_way:
 * @self: a store
 * @way: a way to talk that is whole, which nobody changes any more
 *
 * Keeps a way to talk. It takes the place of the one with the same id.
 */
void
mend_store_save_own_way (MendStore *self, MendOwnWay *way)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (way != NULL && mend_own_way_is_whole (way));

  mend_store_small_save (self, &ways, way);
}

/**
 * mend_store_change_own_way:
 * @self: a store
 * @way: a way to talk that is whole, which nobody changes any more
 * @original: what it was made from, as it was listed
 *
 * Keeps a way to talk that was changed. It takes the place of the one with the same id, unless that
 * is another by now than @original: then both have changed it, and there is a conflict of the two.
 */
void
mend_store_change_own_way (MendStore *self, MendOwnWay *way, const MendOwnWay *original)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (way != NULL && mend_own_way_is_whole (way));
  g_return_if_fail (original != NULL && g_str_equal (original->id, way->id));

  mend_store_small_save_changed (self, &ways, way, original);
}

/**
 * mend_store_delete_own_way:
 * @self: a store
 * @id: the id of a way to talk
 *
 * Moves a way to talk to the trash. Talks that were held in it stay as they are.
 */
void
mend_store_delete_own_way (MendStore *self, const char *id)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  mend_store_small_delete (self, &ways, id);
}

/**
 * mend_store_restore_own_way:
 * @self: a store
 * @way: a way to talk that was deleted
 *
 * Brings a way to talk back from the trash.
 */
void
mend_store_restore_own_way (MendStore *self, MendOwnWay *way)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (way != NULL);

  mend_store_small_restore (self, &ways, way);
}

void
mend_store_read_ways_again (MendStore *self)
{
  mend_store_small_read_again (self, &ways);
}
