// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-picked-list.h"

#include "cards/mend-picked-card.h"
#include "cards/mend-words-lookup.h"
#include "mend-wrap-box.h"

/**
 * MendPickedList:
 *
 * What was picked so far.
 */

struct _MendPickedList
{
  AdwBin parent_instance;

  GListModel *decks;
  GListModel *evaluations;
  GListModel *picks;

  MendWrapBox *box;
};

G_DEFINE_FINAL_TYPE (MendPickedList, mend_picked_list, ADW_TYPE_BIN)

static gboolean
lies_there (MendPickedList *self, MendPick *shown)
{
  guint n_picks = self->picks != NULL ? g_list_model_get_n_items (self->picks) : 0;

  for (guint i = 0; i < n_picks; i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (self->picks, i);

      if (mend_pick_get_id (pick) == mend_pick_get_id (shown))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (MendPickedList *self, MendPick *pick)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (mend_pick_get_id (mend_picked_card_get_pick (MEND_PICKED_CARD (child))) ==
        mend_pick_get_id (pick))
      return TRUE;

  return FALSE;
}

/* The keyboard is not to be lost with a card that goes. */
static void
keep_focus (MendPickedList *self, GtkWidget *going)
{
  GtkWidget *other = gtk_widget_get_next_sibling (going);

  if (other == NULL)
    other = gtk_widget_get_prev_sibling (going);

  if (other != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->box)) == going)
    gtk_widget_grab_focus (other);
}

/* Cards that stay keep their widgets, and with them the keyboard and an open fold. */
static void
remove_gone (MendPickedList *self)
{
  GtkWidget *next = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = next)
    {
      next = gtk_widget_get_next_sibling (child);

      if (lies_there (self, mend_picked_card_get_pick (MEND_PICKED_CARD (child))))
        continue;

      keep_focus (self, child);
      mend_wrap_box_remove (self->box, child);
    }
}

static void
add_new (MendPickedList *self, MendPick *pick)
{
  GtkWidget *card = mend_picked_card_new (pick);

  gtk_widget_set_hexpand (card, TRUE);

  if (mend_pick_get_card_id (pick) == NULL)
    {
      g_autoptr (GListModel) cards =
          mend_words_list_under (self->decks, self->evaluations, mend_pick_get_word (pick));

      mend_picked_card_offer (MEND_PICKED_CARD (card), cards, self->picks);
    }

  mend_wrap_box_append (self->box, card);
}

static void
show_picks (MendPickedList *self)
{
  guint n_picks = self->picks != NULL ? g_list_model_get_n_items (self->picks) : 0;

  remove_gone (self);

  for (guint i = 0; i < n_picks; i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (self->picks, i);

      if (!is_shown (self, pick))
        add_new (self, pick);
    }
}

static void
show_anew (MendPickedList *self)
{
  mend_wrap_box_remove_all (self->box);
  show_picks (self);
}

static void
mend_picked_list_dispose (GObject *object)
{
  MendPickedList *self = MEND_PICKED_LIST (object);

  g_clear_object (&self->decks);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->picks);

  G_OBJECT_CLASS (mend_picked_list_parent_class)->dispose (object);
}

static void
mend_picked_list_class_init (MendPickedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_picked_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-picked-list.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendPickedList, box);
}

static void
mend_picked_list_init (MendPickedList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_picked_list_new (void)
{
  return g_object_new (MEND_TYPE_PICKED_LIST, NULL);
}

/**
 * mend_picked_list_set_decks:
 * @self: a list
 * @decks: (nullable) (element-type MendDeck): where the cards are found that may lie under a word
 *
 * Sets the decks.
 */
void
mend_picked_list_set_decks (MendPickedList *self, GListModel *decks)
{
  g_return_if_fail (MEND_IS_PICKED_LIST (self));

  if (g_set_object (&self->decks, decks))
    show_anew (self);
}

/**
 * mend_picked_list_set_evaluations:
 * @self: a list
 * @evaluations: (nullable) (element-type MendEvaluation): which words have something under them
 *
 * Sets the evaluations.
 */
void
mend_picked_list_set_evaluations (MendPickedList *self, GListModel *evaluations)
{
  g_return_if_fail (MEND_IS_PICKED_LIST (self));

  if (g_set_object (&self->evaluations, evaluations))
    show_anew (self);
}

/**
 * mend_picked_list_set_picks:
 * @self: a list
 * @picks: (nullable) (element-type MendPick): what was picked so far, which is watched
 *
 * Sets what there is to show.
 */
void
mend_picked_list_set_picks (MendPickedList *self, GListModel *picks)
{
  g_return_if_fail (MEND_IS_PICKED_LIST (self));

  if (self->picks == picks)
    return;

  if (self->picks != NULL)
    g_signal_handlers_disconnect_by_func (self->picks, show_picks, self);

  g_set_object (&self->picks, picks);

  if (picks != NULL)
    g_signal_connect_object (picks, "items-changed", G_CALLBACK (show_picks), self,
                             G_CONNECT_SWAPPED);

  show_picks (self);
}
