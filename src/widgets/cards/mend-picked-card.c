// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-picked-card.h"

#include "cards/mend-card-choice.h"
#include "mend-focus-child.h"

#include <glib/gi18n.h>

/**
 * MendPickedCard:
 *
 * A card that was picked, with a way to put it back by the action `words.put-back`.
 *
 * Under a word of one's own there may be a fold with cards. It is closed until somebody opens it,
 * and nobody keeps whether it was opened.
 */

struct _MendPickedCard
{
  AdwBin parent_instance;

  MendPick *pick;

  GtkLabel *label;
  GtkWidget *put_back;
  GtkWidget *fold;
  MendCardChoice *choice;
};

G_DEFINE_FINAL_TYPE (MendPickedCard, mend_picked_card, ADW_TYPE_BIN)

static void
put_back_clicked_cb (MendPickedCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "words.put-back", "u",
                              mend_pick_get_id (self->pick));
}

static gboolean
mend_picked_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_PICKED_CARD (widget)->put_back);
}

static void
mend_picked_card_dispose (GObject *object)
{
  MendPickedCard *self = MEND_PICKED_CARD (object);

  g_clear_object (&self->pick);

  G_OBJECT_CLASS (mend_picked_card_parent_class)->dispose (object);
}

static void
mend_picked_card_class_init (MendPickedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_picked_card_dispose;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_picked_card_grab_focus;

  g_type_ensure (MEND_TYPE_CARD_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-picked-card.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendPickedCard, label);
  gtk_widget_class_bind_template_child (widget_class, MendPickedCard, put_back);
  gtk_widget_class_bind_template_child (widget_class, MendPickedCard, fold);
  gtk_widget_class_bind_template_child (widget_class, MendPickedCard, choice);
  gtk_widget_class_bind_template_callback (widget_class, put_back_clicked_cb);
}

static void
mend_picked_card_init (MendPickedCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_picked_card_new:
 * @pick: what was picked
 *
 * Makes a view of what was picked.
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
mend_picked_card_new (MendPick *pick)
{
  MendPickedCard *self = g_object_new (MEND_TYPE_PICKED_CARD, NULL);
  const char *word = mend_pick_get_word (pick);
  /* Translators: what the button that puts a card back says to a screen reader: the word on the
   * card. */
  g_autofree char *put_back = g_strdup_printf (C_ ("label", "Put back: %s"), word);

  self->pick = g_object_ref (pick);
  gtk_label_set_text (self->label, word);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), mend_pick_get_clause (pick));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->put_back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  put_back, -1);

  return GTK_WIDGET (self);
}

MendPick *
mend_picked_card_get_pick (MendPickedCard *self)
{
  g_return_val_if_fail (MEND_IS_PICKED_CARD (self), NULL);

  return self->pick;
}

/**
 * mend_picked_card_offer:
 * @self: a picked card
 * @cards: (element-type MendCard): cards; if there are none, nothing changes
 * @picks: (element-type MendPick): what was picked so far, which is watched
 *
 * Offers cards in a closed fold.
 */
void
mend_picked_card_offer (MendPickedCard *self, GListModel *cards, GListModel *picks)
{
  g_return_if_fail (MEND_IS_PICKED_CARD (self));
  g_return_if_fail (G_IS_LIST_MODEL (cards));

  if (g_list_model_get_n_items (cards) == 0)
    return;

  mend_card_choice_set_cards (self->choice, cards);
  mend_card_choice_set_picks (self->choice, picks);
  gtk_widget_set_visible (self->fold, TRUE);
}
