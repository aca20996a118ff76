// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-cards.h"

#include "json/mend-shelf-json.h"

#include <gio/gio.h>

/* What both keep about cards: one small file. */

/* What another computer has written in the meantime is taken over first. */
static gboolean
prepare_shelf (MendStore *self, MendStoreChange *change, GError **error)
{
  MendStoreCards *cards = self->cards;
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (JsonNode) changed =
      cards->n_shelf_saving == 0
          ? mend_store_read_changed (self, MEND_STORE_CARDS, MEND_SHELF_JSON_NAME)
          : NULL;
  g_autoptr (MendCardShelf) theirs = changed != NULL ? mend_shelf_json_read (changed, error) : NULL;
  g_autoptr (JsonNode) root = NULL;

  if (changed != NULL && theirs == NULL)
    return FALSE;

  if (theirs != NULL)
    {
      mend_card_shelf_merge (cards->shelf, theirs);
      g_clear_pointer (&cards->shelf_root, json_node_unref);
      cards->shelf_root = g_steal_pointer (&changed);
    }

  root = mend_shelf_json_write (cards->shelf, now, cards->shelf_root);
  g_clear_pointer (&change->bytes, g_bytes_unref);
  change->bytes = mend_store_change_write (root, error);
  if (change->bytes == NULL)
    return FALSE;

  g_clear_pointer (&cards->shelf_root, json_node_unref);
  cards->shelf_root = g_steal_pointer (&root);
  cards->n_shelf_saving++;

  return TRUE;
}

static void
count_saved (MendStore *self, MendStoreChange *change)
{
  self->cards->n_shelf_saving--;
}

static void
shelf_changed_cb (MendStore *self)
{
  MendStoreChange *change =
      mend_store_change_new (MEND_STORE_CHANGE_SAVE, MEND_STORE_CARDS, MEND_SHELF_JSON_NAME);

  change->prepare = prepare_shelf;
  change->arrived = count_saved;
  change->forgive = mend_store_cards_look_again;
  mend_store_start (self, change);
}

/* From now on what is put on the shelf is saved. */
void
mend_store_connect_shelf (MendStore *self)
{
  g_signal_connect_object (self->cards->shelf, "changed", G_CALLBACK (shelf_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mend_store_get_shelf:
 * @self: a store
 *
 * Gets what both keep about cards. It is read in a worker when somebody asks for the first time;
 * whatever is changed on it is saved.
 *
 * Returns: (transfer none): the shelf, the same each time
 */
MendCardShelf *
mend_store_get_shelf (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_get_cards (self)->shelf;
}
