// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-pick.h"

/**
 * MendPick:
 *
 * A card that was picked in a talk, as an item of a list.
 */
struct _MendPick
{
  GObject parent_instance;

  MendEvent *event;
};

G_DEFINE_FINAL_TYPE (MendPick, mend_pick, G_TYPE_OBJECT)

static void
mend_pick_finalize (GObject *object)
{
  MendPick *self = MEND_PICK (object);

  g_clear_pointer (&self->event, mend_event_unref);

  G_OBJECT_CLASS (mend_pick_parent_class)->finalize (object);
}

static void
mend_pick_class_init (MendPickClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_pick_finalize;
}

static void
mend_pick_init (MendPick *self)
{
}

/**
 * mend_pick_new:
 * @event: an event of the kind [enum@Mend.EventKind.card]
 *
 * Makes the item for an event.
 *
 * Returns: (transfer full): the item
 */
MendPick *
mend_pick_new (MendEvent *event)
{
  MendPick *self;

  g_return_val_if_fail (event != NULL && event->kind == MEND_EVENT_CARD, NULL);

  self = g_object_new (MEND_TYPE_PICK, NULL);
  self->event = mend_event_ref (event);

  return self;
}

/**
 * mend_pick_get_id:
 * @self: a picked card
 *
 * Gets the number of the card's event in the log, by which it can be put back.
 *
 * Returns: a number from 1
 */
guint
mend_pick_get_id (MendPick *self)
{
  g_return_val_if_fail (MEND_IS_PICK (self), 0);

  return self->event->id;
}

/**
 * mend_pick_get_card_id:
 * @self: a picked card
 *
 * Gets the id of the card in its deck.
 *
 * Returns: (nullable): the id; `NULL` for a word of one's own
 */
const char *
mend_pick_get_card_id (MendPick *self)
{
  g_return_val_if_fail (MEND_IS_PICK (self), NULL);

  return self->event->card_id;
}

/**
 * mend_pick_get_word:
 * @self: a picked card
 *
 * Gets the word on the card.
 *
 * Returns: the word
 */
const char *
mend_pick_get_word (MendPick *self)
{
  g_return_val_if_fail (MEND_IS_PICK (self), NULL);

  return self->event->text;
}

/**
 * mend_pick_get_clause:
 * @self: a picked card
 *
 * Gets the whole clause of the card.
 *
 * Returns: (nullable): the clause; `NULL` for a word of one's own
 */
const char *
mend_pick_get_clause (MendPick *self)
{
  g_return_val_if_fail (MEND_IS_PICK (self), NULL);

  return self->event->clause;
}
