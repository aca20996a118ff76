// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-moments.h"
#include "mend-store-small.h"

#include "json/mend-good-thing-json.h"

/* Good things, and when they are planned and how they were: a small file each, written once. */

static gpointer
read_moment (JsonNode *root, GError **error)
{
  return mend_good_thing_json_read (root, error);
}

static JsonNode *
write_moment (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_good_thing_json_write (item, earlier);
}

static const char *
get_id (gconstpointer item)
{
  return ((const MendGoodThing *) item)->id;
}

static GDateTime *
get_created (gconstpointer item)
{
  return ((const MendGoodThing *) item)->created;
}

static gpointer
ref_moment (gpointer item)
{
  return mend_good_thing_ref (item);
}

static void
unref_moment (gpointer item)
{
  mend_good_thing_unref (item);
}

void
mend_store_emit_moments_changed (MendStore *self)
{
  g_signal_emit_by_name (self, "moments-changed");
}

static const MendStoreSmallKind moments = {
  .folder = MEND_STORE_MOMENTS,
  .earlier_folder = MEND_STORE_EARLIER "/" MEND_STORE_MOMENTS,
  .read = read_moment,
  .write = write_moment,
  .get_id = get_id,
  .get_created = get_created,
  .ref = ref_moment,
  .unref = unref_moment,
  .changed = mend_store_emit_moments_changed,
};

/**
 * mend_store_list_moments:
 * @self: a store
 *
 * Lists the moments. The first time they are read. Those that cannot be are put to the problems.
 *
 * Returns: (transfer full) (element-type MendGoodThing): the moments, oldest first
 */
GPtrArray *
mend_store_list_moments (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_small_list (self, &moments);
}

/**
 * mend_store_add_moment:
 * @self: a store
 * @moment: a moment
 *
 * Keeps a moment.
 */
void
mend_store_add_moment (MendStore *self, MendGoodThing *moment)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (moment != NULL);

  mend_store_small_save (self, &moments, moment);
  mend_store_emit_moments_changed (self);
}

/**
 * mend_store_delete_moment:
 * @self: a store
 * @id: the id of a moment
 *
 * Moves a moment to the trash. What belongs to it stays, so that it can come back, and is shown
 * nowhere.
 */
void
mend_store_delete_moment (MendStore *self, const char *id)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  mend_store_small_delete (self, &moments, id);
  mend_store_emit_moments_changed (self);
}

/**
 * mend_store_restore_moment:
 * @self: a store
 * @moment: a moment that was deleted
 *
 * Brings it back from the trash.
 */
void
mend_store_restore_moment (MendStore *self, MendGoodThing *moment)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (moment != NULL);

  mend_store_small_restore (self, &moments, moment);
  mend_store_emit_moments_changed (self);
}

void
mend_store_read_moments_again (MendStore *self)
{
  mend_store_small_read_again (self, &moments);
}
