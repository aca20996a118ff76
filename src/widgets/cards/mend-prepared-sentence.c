// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-prepared-sentence.h"

/**
 * MendPreparedSentence:
 *
 * A sentence that somebody made before the talk, to be laid on the table. It is there only while
 * the one speaks who has prepared it.
 */

struct _MendPreparedSentence
{
  AdwBin parent_instance;

  MendSeat seat;
  char *text;

  GtkLabel *label;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendPreparedSentence, mend_prepared_sentence, ADW_TYPE_BIN)

static void
button_clicked_cb (MendPreparedSentence *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
mend_prepared_sentence_finalize (GObject *object)
{
  g_free (MEND_PREPARED_SENTENCE (object)->text);

  G_OBJECT_CLASS (mend_prepared_sentence_parent_class)->finalize (object);
}

static void
mend_prepared_sentence_class_init (MendPreparedSentenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_prepared_sentence_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", MEND_TYPE_PREPARED_SENTENCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-prepared-sentence.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPreparedSentence, label);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
mend_prepared_sentence_init (MendPreparedSentence *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mend_prepared_sentence_new (void)
{
  return g_object_new (MEND_TYPE_PREPARED_SENTENCE, NULL);
}

const char *
mend_prepared_sentence_get_text (MendPreparedSentence *self)
{
  g_return_val_if_fail (MEND_IS_PREPARED_SENTENCE (self), NULL);

  return self->text;
}

/**
 * mend_prepared_sentence_set:
 * @self: a view
 * @seat: who has prepared it
 * @text: (nullable): the sentence
 *
 * Sets what was prepared. It is shown by [method@PreparedSentence.show_to] alone.
 */
void
mend_prepared_sentence_set (MendPreparedSentence *self, MendSeat seat, const char *text)
{
  char *copy = g_strdup (text);

  g_return_if_fail (MEND_IS_PREPARED_SENTENCE (self));

  g_free (self->text);
  self->text = copy;
  self->seat = seat;
  gtk_label_set_text (self->label, text != NULL ? copy : "");
}

/**
 * mend_prepared_sentence_show_to:
 * @self: a view
 * @speaker: who speaks, or is to speak
 *
 * Shows the sentence, if it is for the one who speaks.
 */
void
mend_prepared_sentence_show_to (MendPreparedSentence *self, MendSeat speaker)
{
  g_return_if_fail (MEND_IS_PREPARED_SENTENCE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), self->text != NULL && speaker == self->seat);
}
