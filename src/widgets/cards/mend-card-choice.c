// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-choice.h"

#include "cards/mend-card-button.h"
#include "cards/mend-words-lookup.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"
#include "talk/mend-talk.h"

/**
 * MendCardChoice:
 *
 * Some cards side by side, to pick from and to put back.
 *
 * A press activates the action `words.pick` with the id of the card, or `words.put-back` with the
 * number of the pick if the card lies there already. Once as many lie there as may, the other cards
 * cannot be pressed.
 */

struct _MendCardChoice
{
  AdwBin parent_instance;

  GListModel *cards;
  GListModel *picks;

  MendWrapBox *box;
};

enum
{
  PROP_0,
  PROP_CARDS,
  PROP_PICKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendCardChoice, mend_card_choice, ADW_TYPE_BIN)

static void
show_picks (MendCardChoice *self)
{
  gboolean is_full =
      self->picks != NULL && g_list_model_get_n_items (self->picks) >= MEND_TALK_MOST_CARDS;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      MendCardButton *button = MEND_CARD_BUTTON (child);
      g_autoptr (MendPick) pick =
          mend_words_find_pick (self->picks, mend_card_button_get_card (button));

      mend_card_button_set_picked (button, pick != NULL);
      gtk_widget_set_sensitive (child, pick != NULL || !is_full);
    }
}

static void
button_clicked_cb (MendCardChoice *self, MendCardButton *button)
{
  MendCard *card = mend_card_button_get_card (button);
  g_autoptr (MendPick) pick = mend_words_find_pick (self->picks, card);

  if (pick != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "words.put-back", "u", mend_pick_get_id (pick));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "words.pick", "s", mend_card_get_id (card));
}

static void
make_buttons (MendCardChoice *self)
{
  guint n_cards = self->cards != NULL ? g_list_model_get_n_items (self->cards) : 0;

  mend_wrap_box_remove_all (self->box);

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (self->cards, i);
      GtkWidget *button = mend_card_button_new (card);

      g_signal_connect_object (button, "clicked", G_CALLBACK (button_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      mend_wrap_box_append (self->box, button);
    }

  show_picks (self);
}

static gboolean
mend_card_choice_grab_focus (GtkWidget *widget)
{
  MendCardChoice *self = MEND_CARD_CHOICE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_is_sensitive (child) && gtk_widget_grab_focus (child))
      return TRUE;

  return FALSE;
}

static void
mend_card_choice_dispose (GObject *object)
{
  MendCardChoice *self = MEND_CARD_CHOICE (object);

  g_clear_object (&self->cards);
  g_clear_object (&self->picks);

  G_OBJECT_CLASS (mend_card_choice_parent_class)->dispose (object);
}

static void
mend_card_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendCardChoice *self = MEND_CARD_CHOICE (object);

  switch (prop_id)
    {
    case PROP_CARDS:
      g_value_set_object (value, mend_card_choice_get_cards (self));
      break;
    case PROP_PICKS:
      g_value_set_object (value, mend_card_choice_get_picks (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_card_choice_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  MendCardChoice *self = MEND_CARD_CHOICE (object);

  switch (prop_id)
    {
    case PROP_CARDS:
      mend_card_choice_set_cards (self, g_value_get_object (value));
      break;
    case PROP_PICKS:
      mend_card_choice_set_picks (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_card_choice_class_init (MendCardChoiceClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_card_choice_dispose;
  object_class->get_property = mend_card_choice_get_property;
  object_class->set_property = mend_card_choice_set_property;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_card_choice_grab_focus;

  properties[PROP_CARDS] = g_param_spec_object ("cards", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PICKS] = g_param_spec_object ("picks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-card-choice.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendCardChoice, box);
}

static void
mend_card_choice_init (MendCardChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_card_choice_new (void)
{
  return g_object_new (MEND_TYPE_CARD_CHOICE, NULL);
}

GListModel *
mend_card_choice_get_cards (MendCardChoice *self)
{
  g_return_val_if_fail (MEND_IS_CARD_CHOICE (self), NULL);

  return self->cards;
}

/**
 * mend_card_choice_set_cards:
 * @self: a choice
 * @cards: (nullable) (element-type MendCard): the cards, which stay as they are
 *
 * Sets what there is to choose from.
 */
void
mend_card_choice_set_cards (MendCardChoice *self, GListModel *cards)
{
  g_return_if_fail (MEND_IS_CARD_CHOICE (self));

  if (!g_set_object (&self->cards, cards))
    return;

  make_buttons (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARDS]);
}

GListModel *
mend_card_choice_get_picks (MendCardChoice *self)
{
  g_return_val_if_fail (MEND_IS_CARD_CHOICE (self), NULL);

  return self->picks;
}

/**
 * mend_card_choice_set_picks:
 * @self: a choice
 * @picks: (nullable) (element-type MendPick): what lies there, which is watched
 *
 * Sets what was picked so far.
 */
void
mend_card_choice_set_picks (MendCardChoice *self, GListModel *picks)
{
  g_return_if_fail (MEND_IS_CARD_CHOICE (self));

  if (self->picks == picks)
    return;

  if (self->picks != NULL)
    g_signal_handlers_disconnect_by_func (self->picks, show_picks, self);

  g_set_object (&self->picks, picks);

  if (picks != NULL)
    g_signal_connect_object (picks, "items-changed", G_CALLBACK (show_picks), self,
                             G_CONNECT_SWAPPED);

  show_picks (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICKS]);
}
