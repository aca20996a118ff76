// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-helpers.h"
#include "mend-store-small.h"

#include "json/mend-helper-json.h"

/* Therapists, sessions, and what was taken from them. Of two versions of one the later counts as a
 * whole: a name with the number of somebody else is what nobody has written. */

static gpointer
read_helper (JsonNode *root, GError **error)
{
  return mend_helper_json_read (root, error);
}

static JsonNode *
write_helper (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_helper_json_write (item, modified, earlier);
}

static const char *
get_id (gconstpointer item)
{
  return ((const MendHelper *) item)->id;
}

static GDateTime *
get_created (gconstpointer item)
{
  return ((const MendHelper *) item)->created;
}

static gpointer
ref_helper (gpointer item)
{
  return mend_helper_ref (item);
}

static void
unref_helper (gpointer item)
{
  mend_helper_unref (item);
}

void
mend_store_emit_helpers_changed (MendStore *self)
{
  g_signal_emit_by_name (self, "helpers-changed");
}

static const MendStoreSmallKind helpers = {
  .folder = MEND_STORE_HELPERS,
  .earlier_folder = MEND_STORE_EARLIER "/" MEND_STORE_HELPERS,
  .read = read_helper,
  .write = write_helper,
  .get_id = get_id,
  .get_created = get_created,
  .ref = ref_helper,
  .unref = unref_helper,
  .changed = mend_store_emit_helpers_changed,
};

/**
 * mend_store_list_helpers:
 * @self: a store
 *
 * Lists therapists, sessions, and what was taken from them. The first time they are read. Those
 * that cannot be are put to the problems.
 *
 * Returns: (transfer full) (element-type MendHelper): the records, oldest first
 */
GPtrArray *
mend_store_list_helpers (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_small_list (self, &helpers);
}

/**
 * mend_store_save_helper:
 * @self: a store
 * @helper: a record of help from outside
 *
 * Keeps it. It takes the place of the one with the same id.
 */
void
mend_store_save_helper (MendStore *self, MendHelper *helper)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (helper != NULL);

  mend_store_small_save (self, &helpers, helper);
  mend_store_emit_helpers_changed (self);
}

/**
 * mend_store_delete_helper:
 * @self: a store
 * @id: the id of a record of help from outside
 *
 * Moves it to the trash.
 */
void
mend_store_delete_helper (MendStore *self, const char *id)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  mend_store_small_delete (self, &helpers, id);
  mend_store_emit_helpers_changed (self);
}

/**
 * mend_store_restore_helper:
 * @self: a store
 * @helper: a record of help from outside that was deleted
 *
 * Brings it back from the trash.
 */
void
mend_store_restore_helper (MendStore *self, MendHelper *helper)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (helper != NULL);

  mend_store_small_restore (self, &helpers, helper);
  mend_store_emit_helpers_changed (self);
}

void
mend_store_read_helpers_again (MendStore *self)
{
  mend_store_small_read_again (self, &helpers);
}
