// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "json/mend-planned-talk-json.h"

/* Times that are set aside for talks. Of two versions of one the later counts as a whole: a day of
 * one with the hour of the other is what nobody has chosen. */

static gpointer
read_plan (JsonNode *root, GError **error)
{
  return mend_planned_talk_json_read (root, error);
}

static JsonNode *
write_plan (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_planned_talk_json_write (item, modified, earlier);
}

static const char *
get_id (gconstpointer item)
{
  return ((const MendPlannedTalk *) item)->id;
}

static GDateTime *
get_created (gconstpointer item)
{
  return ((const MendPlannedTalk *) item)->created;
}

static gpointer
ref_plan (gpointer item)
{
  return mend_planned_talk_ref (item);
}

static void
unref_plan (gpointer item)
{
  mend_planned_talk_unref (item);
}

static const MendStoreSmallKind plans = {
  MEND_STORE_PLANS,
  MEND_STORE_EARLIER "/" MEND_STORE_PLANS,
  read_plan,
  write_plan,
  get_id,
  get_created,
  ref_plan,
  unref_plan,
  NULL,
  mend_store_emit_plans_changed,
};

/**
 * mend_store_list_plans:
 * @self: a store
 *
 * Lists the times that are set aside for talks. The first time they are read. Those that cannot be
 * are put to the problems.
 *
 * Returns: (transfer full) (element-type MendPlannedTalk): the times, in the order in which they
 *   were set
 */
GPtrArray *
mend_store_list_plans (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_small_list (self, &plans);
}

/**
 * mend_store_save_plan:
 * @self: a store
 * @plan: a time that is set aside
 *
 * Keeps it. It takes the place of the one with the same id.
 */
void
mend_store_save_plan (MendStore *self, MendPlannedTalk *plan)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (plan != NULL);

  mend_store_small_save (self, &plans, plan);
  mend_store_emit_plans_changed (self);
}

/**
 * mend_store_delete_plan:
 * @self: a store
 * @id: the id of a time that is set aside
 *
 * Moves it to the trash, be it that it has come or that people want it no more.
 */
void
mend_store_delete_plan (MendStore *self, const char *id)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  mend_store_small_delete (self, &plans, id);
  mend_store_emit_plans_changed (self);
}

/**
 * mend_store_restore_plan:
 * @self: a store
 * @plan: a time that was set aside and deleted
 *
 * Brings it back from the trash.
 */
void
mend_store_restore_plan (MendStore *self, MendPlannedTalk *plan)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (plan != NULL);

  mend_store_small_restore (self, &plans, plan);
  mend_store_emit_plans_changed (self);
}

void
mend_store_read_plans_again (MendStore *self)
{
  mend_store_small_read_again (self, &plans);
}
