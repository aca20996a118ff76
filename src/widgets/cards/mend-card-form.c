// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-form.h"

#include "cards/mend-own-deck.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"

/**
 * MendCardForm:
 *
 * A card to be written: its sentence, what stands on its back, how deep it goes and for whom it is.
 *
 * `done` tells that nothing more is to be written, `delete` that the card is to go.
 */

struct _MendCardForm
{
  AdwBin parent_instance;

  MendCard *card;

  GtkTextView *clause;
  GtkEditable *purpose;
  GtkEditable *question;
  GtkDropDown *depth;
  GtkDropDown *role;
};

enum
{
  DONE,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const MendAudience roles[] = {
  MEND_AUDIENCE_EITHER,
  MEND_AUDIENCE_HURT,
  MEND_AUDIENCE_RESPONSIBLE,
};

G_DEFINE_FINAL_TYPE (MendCardForm, mend_card_form, ADW_TYPE_BIN)

static char *
cut (char *text)
{
  g_autofree char *whole = g_strstrip (text);

  return g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), MEND_OWN_DECK_LONGEST_TEXT));
}

static char *
dup_clause (MendCardForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->clause);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return cut (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
done_clicked_cb (MendCardForm *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
delete_clicked_cb (MendCardForm *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static gboolean
mend_card_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_CARD_FORM (widget)->clause));
}

static void
mend_card_form_dispose (GObject *object)
{
  g_clear_object (&MEND_CARD_FORM (object)->card);

  G_OBJECT_CLASS (mend_card_form_parent_class)->dispose (object);
}

static void
mend_card_form_class_init (MendCardFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_card_form_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_card_form_grab_focus;

  signals[DONE] = g_signal_new ("done", MEND_TYPE_CARD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[DELETE] = g_signal_new ("delete", MEND_TYPE_CARD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-card-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCardForm, clause);
  gtk_widget_class_bind_template_child (widget_class, MendCardForm, purpose);
  gtk_widget_class_bind_template_child (widget_class, MendCardForm, question);
  gtk_widget_class_bind_template_child (widget_class, MendCardForm, depth);
  gtk_widget_class_bind_template_child (widget_class, MendCardForm, role);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_card_form_init (MendCardForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_card_form_new (void)
{
  return g_object_new (MEND_TYPE_CARD_FORM, NULL);
}

/**
 * mend_card_form_get_id:
 * @self: a form
 *
 * Gets which card is written.
 *
 * Returns: (nullable): its id; `NULL` before there was one
 */
const char *
mend_card_form_get_id (MendCardForm *self)
{
  g_return_val_if_fail (MEND_IS_CARD_FORM (self), NULL);

  return self->card != NULL ? mend_card_get_id (self->card) : NULL;
}

static void
set_text (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

/**
 * mend_card_form_set_card:
 * @self: a form
 * @card: a card; a new one has an empty clause
 *
 * Lets a card be written.
 */
void
mend_card_form_set_card (MendCardForm *self, MendCard *card)
{
  guint role = 0;

  g_return_if_fail (MEND_IS_CARD_FORM (self));
  g_return_if_fail (MEND_IS_CARD (card));

  g_set_object (&self->card, card);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->clause), mend_card_get_clause (card),
                            -1);
  set_text (self->purpose, mend_card_get_purpose (card));
  set_text (self->question, mend_card_get_question (card));
  gtk_drop_down_set_selected (self->depth, (guint) mend_card_get_depth (card));

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    role = roles[i] == mend_card_get_audience (card) ? i : role;
  gtk_drop_down_set_selected (self->role, role);
}

static gboolean
is_same (MendCard *card, MendCard *other)
{
  return g_strcmp0 (mend_card_get_clause (card), mend_card_get_clause (other)) == 0 &&
         g_strcmp0 (mend_card_get_purpose (card), mend_card_get_purpose (other)) == 0 &&
         g_strcmp0 (mend_card_get_question (card), mend_card_get_question (other)) == 0 &&
         mend_card_get_depth (card) == mend_card_get_depth (other) &&
         mend_card_get_audience (card) == mend_card_get_audience (other);
}

/**
 * mend_card_form_make_card:
 * @self: a form
 *
 * Makes the card that was written, with the same id.
 *
 * Returns: (transfer full) (nullable): the card; `NULL` if nothing stands on it, or nothing has
 *   changed
 */
MendCard *
mend_card_form_make_card (MendCardForm *self)
{
  g_autofree char *clause = NULL;
  g_autofree char *purpose = NULL;
  g_autofree char *question = NULL;
  g_autoptr (MendCard) card = NULL;
  guint role = 0;

  g_return_val_if_fail (MEND_IS_CARD_FORM (self), NULL);

  if (self->card == NULL)
    return NULL;

  clause = dup_clause (self);
  purpose = cut (g_strdup (gtk_editable_get_text (self->purpose)));
  question = cut (g_strdup (gtk_editable_get_text (self->question)));
  role = gtk_drop_down_get_selected (self->role);
  card = g_object_new (MEND_TYPE_CARD, "id", mend_card_get_id (self->card), "clause", clause,
                       "purpose", *purpose != '\0' ? purpose : NULL, "question",
                       *question != '\0' ? question : NULL, "depth",
                       gtk_drop_down_get_selected (self->depth), "audience",
                       roles[MIN (role, G_N_ELEMENTS (roles) - 1)], NULL);

  return *clause != '\0' && !is_same (card, self->card) ? g_steal_pointer (&card) : NULL;
}
