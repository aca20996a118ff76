// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-face.h"

#include <glib/gi18n.h>

/**
 * MendCardFace:
 *
 * A card, large: what it says on the front, and on the back what it is for and a question to
 * follow. A press turns it over.
 */

struct _MendCardFace
{
  GtkButton parent_instance;

  MendCard *card;

  GtkStack *sides;
  GtkLabel *front;
  GtkLabel *clause;
  GtkLabel *purpose;
  GtkLabel *question;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (MendCardFace, mend_card_face, GTK_TYPE_BUTTON)

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), !is_empty (text));
}

/* A screen reader reads the side that is up. */
static void
name_side (MendCardFace *self)
{
  const char *front = mend_card_get_front (self->card);
  const char *purpose = mend_card_get_purpose (self->card);
  const char *question = mend_card_get_question (self->card);
  g_autofree char *back = NULL;

  /* Translators: the back of a card for those who do not see it: what the card is for, and a
   * question to follow. */
  back = g_strdup_printf (C_ ("label", "Back: %s %s"), purpose != NULL ? purpose : "",
                          question != NULL ? question : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mend_card_face_get_turned (self) ? back : front,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  C_ ("label", "Turns the card over"), -1);
}

static void
show_card (MendCardFace *self)
{
  const char *front = mend_card_get_front (self->card);
  const char *clause = mend_card_get_clause (self->card);
  const char *purpose = mend_card_get_purpose (self->card);
  const char *question = mend_card_get_question (self->card);

  gtk_label_set_text (self->front, front);
  show_text (self->clause, g_strcmp0 (front, clause) != 0 ? clause : NULL);
  show_text (self->purpose, purpose);
  show_text (self->question, question);
  gtk_widget_set_visible (self->nothing, is_empty (purpose) && is_empty (question));
  name_side (self);
}

static void
mend_card_face_clicked (GtkButton *button)
{
  mend_card_face_turn (MEND_CARD_FACE (button));
}

static void
mend_card_face_dispose (GObject *object)
{
  g_clear_object (&MEND_CARD_FACE (object)->card);

  G_OBJECT_CLASS (mend_card_face_parent_class)->dispose (object);
}

static void
mend_card_face_class_init (MendCardFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_card_face_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = mend_card_face_clicked;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-card-face.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCardFace, sides);
  gtk_widget_class_bind_template_child (widget_class, MendCardFace, front);
  gtk_widget_class_bind_template_child (widget_class, MendCardFace, clause);
  gtk_widget_class_bind_template_child (widget_class, MendCardFace, purpose);
  gtk_widget_class_bind_template_child (widget_class, MendCardFace, question);
  gtk_widget_class_bind_template_child (widget_class, MendCardFace, nothing);
}

static void
mend_card_face_init (MendCardFace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_card_face_new:
 * @card: (nullable): a card
 *
 * Makes a view of a card, its front up.
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
mend_card_face_new (MendCard *card)
{
  MendCardFace *self = g_object_new (MEND_TYPE_CARD_FACE, NULL);

  if (card != NULL)
    mend_card_face_set_card (self, card);

  return GTK_WIDGET (self);
}

MendCard *
mend_card_face_get_card (MendCardFace *self)
{
  g_return_val_if_fail (MEND_IS_CARD_FACE (self), NULL);

  return self->card;
}

/**
 * mend_card_face_set_card:
 * @self: a view
 * @card: a card
 *
 * Shows the front of a card.
 */
void
mend_card_face_set_card (MendCardFace *self, MendCard *card)
{
  g_return_if_fail (MEND_IS_CARD_FACE (self));
  g_return_if_fail (MEND_IS_CARD (card));

  g_set_object (&self->card, card);
  gtk_stack_set_visible_child_full (self->sides, "front", GTK_STACK_TRANSITION_TYPE_NONE);
  show_card (self);
}

gboolean
mend_card_face_get_turned (MendCardFace *self)
{
  g_return_val_if_fail (MEND_IS_CARD_FACE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->sides), "back") == 0;
}

/**
 * mend_card_face_turn:
 * @self: a view
 *
 * Turns the card over.
 */
void
mend_card_face_turn (MendCardFace *self)
{
  g_return_if_fail (MEND_IS_CARD_FACE (self));

  if (self->card == NULL)
    return;

  gtk_stack_set_visible_child_name (self->sides,
                                    mend_card_face_get_turned (self) ? "front" : "back");
  name_side (self);
}
