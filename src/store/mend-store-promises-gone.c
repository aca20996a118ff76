// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-promises.h"

#include "mend-store-private.h"

/* Promises that are deleted by the one who gave them, and put back. What became of one stays where
 * it is, and says nothing without it. */

static void
forget_new (MendStore *self, const char *id)
{
  for (guint i = self->new_promises->len; i > 0; i--)
    {
      const MendPromise *promise = g_ptr_array_index (self->new_promises, i - 1);

      if (g_str_equal (promise->id, id))
        g_ptr_array_remove_index (self->new_promises, i - 1);
    }
}

static void
moved (MendStore *self, MendStoreChange *change, const GError *error)
{
  mend_store_emit_given_changed (self);
  mend_store_rescan (self);
  mend_store_emit_deleted_changed (self);
}

/**
 * mend_store_delete_promise:
 * @self: a store
 * @promise: a promise
 *
 * Moves a promise to the trash. One that never got to the disk has no file to be moved.
 */
void
mend_store_delete_promise (MendStore *self, MendPromise *promise)
{
  g_autofree char *name = NULL;
  g_autoptr (MendStoreChange) withdrawn = NULL;
  MendStoreChange *change;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (promise != NULL);

  name = mend_file_name_make (promise->created, promise->id);
  withdrawn = mend_store_withdraw (self, FALSE, MEND_STORE_PROMISES, name);
  if (withdrawn != NULL)
    mend_store_given_saved (self, withdrawn, NULL);
  forget_new (self, promise->id);

  change = mend_store_change_new (MEND_STORE_CHANGE_MOVE, MEND_STORE_PROMISES, name);
  change->new_folder = g_strdup (MEND_STORE_TRASH);
  change->id = g_strdup (promise->id);
  change->forgive = mend_store_forgive_gone;
  change->done = moved;
  mend_store_start (self, change);
}

/* What is not in the trash, as it never got to the disk, is written anew by the one who asks for
 * it: it is among the new ones, and they are still in memory. */
static gboolean
save_instead (MendStore *self, MendStoreChange *change, const GError *error)
{
  g_autoptr (MendPromise) promise = NULL;

  for (guint i = 0; i < self->new_promises->len && promise == NULL; i++)
    {
      MendPromise *added = g_ptr_array_index (self->new_promises, i);

      if (g_str_equal (added->id, change->id))
        promise = mend_promise_ref (added);
    }

  if (promise != NULL)
    {
      forget_new (self, promise->id);
      mend_store_add_promise (self, promise);
    }

  return TRUE;
}

/**
 * mend_store_restore_promise:
 * @self: a store
 * @promise: a promise that was deleted
 *
 * Brings a promise back from the trash.
 */
void
mend_store_restore_promise (MendStore *self, MendPromise *promise)
{
  g_autofree char *name = NULL;
  MendStoreChange *change;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (promise != NULL);

  name = mend_file_name_make (promise->created, promise->id);
  forget_new (self, promise->id);
  g_ptr_array_add (self->new_promises, mend_promise_ref (promise));
  mend_store_raise_deleted (self, MEND_STORE_PROMISES, promise->id, name);
  change = mend_store_change_new (MEND_STORE_CHANGE_MOVE, MEND_STORE_TRASH, name);
  change->new_folder = g_strdup (MEND_STORE_PROMISES);
  change->id = g_strdup (promise->id);
  change->forgive = save_instead;
  change->done = moved;
  mend_store_start (self, change);
}
