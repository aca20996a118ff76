// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-button.h"

/**
 * MendCardButton:
 *
 * A card to pick: its word, large, and the whole clause for whoever wants to know what it says.
 *
 * A press asks and changes nothing: whether the card is picked is set from outside, where it is
 * known.
 */

struct _MendCardButton
{
  GtkButton parent_instance;

  MendCard *card;
  gboolean picked;

  GtkLabel *label;
};

enum
{
  PROP_0,
  PROP_CARD,
  PROP_PICKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendCardButton, mend_card_button, GTK_TYPE_BUTTON)

static void
show_picked (MendCardButton *self)
{
  if (self->picked)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED);

  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
      self->picked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
mend_card_button_constructed (GObject *object)
{
  MendCardButton *self = MEND_CARD_BUTTON (object);
  const char *word = NULL;
  const char *clause = NULL;

  G_OBJECT_CLASS (mend_card_button_parent_class)->constructed (object);

  show_picked (self);
  if (self->card == NULL)
    return;

  word = mend_card_get_front (self->card);
  clause = mend_card_get_clause (self->card);
  gtk_label_set_text (self->label, word);
  if (g_strcmp0 (word, clause) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), clause);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  clause != NULL && clause != word ? clause : "", -1);
}

static void
mend_card_button_dispose (GObject *object)
{
  MendCardButton *self = MEND_CARD_BUTTON (object);

  g_clear_object (&self->card);

  G_OBJECT_CLASS (mend_card_button_parent_class)->dispose (object);
}

static void
mend_card_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendCardButton *self = MEND_CARD_BUTTON (object);

  switch (prop_id)
    {
    case PROP_CARD:
      g_value_set_object (value, mend_card_button_get_card (self));
      break;
    case PROP_PICKED:
      g_value_set_boolean (value, mend_card_button_get_picked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_card_button_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  MendCardButton *self = MEND_CARD_BUTTON (object);

  switch (prop_id)
    {
    case PROP_CARD:
      self->card = g_value_dup_object (value);
      break;
    case PROP_PICKED:
      mend_card_button_set_picked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_card_button_class_init (MendCardButtonClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mend_card_button_constructed;
  object_class->dispose = mend_card_button_dispose;
  object_class->get_property = mend_card_button_get_property;
  object_class->set_property = mend_card_button_set_property;

  properties[PROP_CARD] =
      g_param_spec_object ("card", NULL, NULL, MEND_TYPE_CARD, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_PICKED] =
      g_param_spec_boolean ("picked", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-card-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCardButton, label);
}

static void
mend_card_button_init (MendCardButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_card_button_new:
 * @card: a card
 *
 * Makes a button for a card.
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
mend_card_button_new (MendCard *card)
{
  return g_object_new (MEND_TYPE_CARD_BUTTON, "card", card, NULL);
}

MendCard *
mend_card_button_get_card (MendCardButton *self)
{
  g_return_val_if_fail (MEND_IS_CARD_BUTTON (self), NULL);

  return self->card;
}

gboolean
mend_card_button_get_picked (MendCardButton *self)
{
  g_return_val_if_fail (MEND_IS_CARD_BUTTON (self), FALSE);

  return self->picked;
}

/**
 * mend_card_button_set_picked:
 * @self: a button
 * @picked: whether the card lies before the one who speaks
 *
 * Sets whether the button looks pressed.
 */
void
mend_card_button_set_picked (MendCardButton *self, gboolean picked)
{
  g_return_if_fail (MEND_IS_CARD_BUTTON (self));

  if (self->picked == !!picked)
    return;

  self->picked = !!picked;
  show_picked (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICKED]);
}
