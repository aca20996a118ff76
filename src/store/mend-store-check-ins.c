// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-check-ins.h"

#include "json/mend-check-in-json.h"
#include "mend-store-small.h"

/* Check-ins that both have shown each other. What one has filled in alone is not among them. */

static gpointer
read_check_in (JsonNode *root, GError **error)
{
  return mend_check_in_json_read (root, error);
}

static JsonNode *
write_check_in (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_check_in_json_write (item, earlier);
}

static const char *
get_id (gconstpointer item)
{
  return ((const MendCheckIn *) item)->id;
}

static GDateTime *
get_created (gconstpointer item)
{
  return ((const MendCheckIn *) item)->created;
}

static gpointer
ref_check_in (gpointer item)
{
  return mend_check_in_ref (item);
}

static void
unref_check_in (gpointer item)
{
  mend_check_in_unref (item);
}

static const MendStoreSmallKind check_ins = {
  .folder = MEND_STORE_CHECK_INS,
  .earlier_folder = MEND_STORE_EARLIER "/" MEND_STORE_CHECK_INS,
  .read = read_check_in,
  .write = write_check_in,
  .get_id = get_id,
  .get_created = get_created,
  .ref = ref_check_in,
  .unref = unref_check_in,
  .changed = mend_store_emit_check_ins_changed,
};

/**
 * mend_store_list_check_ins:
 * @self: a store
 *
 * Lists the check-ins that were shown. The first time they are read. Those that cannot be are put
 * to the problems.
 *
 * Returns: (transfer full) (element-type MendCheckIn): the check-ins, oldest first
 */
GPtrArray *
mend_store_list_check_ins (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_small_list (self, &check_ins);
}

/**
 * mend_store_add_check_in:
 * @self: a store
 * @check_in: a check-in
 *
 * Keeps a check-in that both have shown.
 */
void
mend_store_add_check_in (MendStore *self, MendCheckIn *check_in)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (check_in != NULL);

  mend_store_small_save (self, &check_ins, check_in);
  mend_store_emit_check_ins_changed (self);
}

/**
 * mend_store_delete_check_in:
 * @self: a store
 * @id: the id of a check-in
 *
 * Moves a check-in to the trash.
 */
void
mend_store_delete_check_in (MendStore *self, const char *id)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  mend_store_small_delete (self, &check_ins, id);
  mend_store_emit_check_ins_changed (self);
}

/**
 * mend_store_restore_check_in:
 * @self: a store
 * @check_in: a check-in that was deleted
 *
 * Puts a check-in back.
 */
void
mend_store_restore_check_in (MendStore *self, MendCheckIn *check_in)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (check_in != NULL);

  mend_store_small_restore (self, &check_ins, check_in);
  mend_store_emit_check_ins_changed (self);
}

void
mend_store_read_check_ins_again (MendStore *self)
{
  mend_store_small_read_again (self, &check_ins);
}
