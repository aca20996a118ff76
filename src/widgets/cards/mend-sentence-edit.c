// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-sentence-edit.h"

#include "cards/mend-need-check.h"
#include "cards/mend-sentence-draft.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * MendSentenceEdit:
 *
 * A sentence as a whole, to be edited freely, outside a talk. It follows the lines it is put
 * together from, and keeps what was written by hand.
 *
 * The signals `copy`, `keep` and `take` tell what is to become of it.
 */

struct _MendSentenceEdit
{
  AdwBin parent_instance;

  char *lines;
  GStrv names;

  GtkTextView *draft;
  GtkWidget *need_hint;
  GtkWidget *actions;
};

enum
{
  COPY,
  KEEP,
  TAKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendSentenceEdit, mend_sentence_edit, ADW_TYPE_BIN)

/* Whether a line about a need names somebody, or what somebody is to do. */
static gboolean
needs_somebody (MendSentenceEdit *self, const char *text)
{
  /* Translators: how a line about a need begins. */
  const char *beginning = C_ ("said by a person", "I need");
  /* Translators: words that tell of a person or an act in a line about a need, with | between them.
   * Not words that are a need themselves, as in “to be heard”. */
  const char *words = C_ (
      "said by a person",
      "you|your|yours|he|him|his|she|her|hers|they|them|their|to stop|to tell|to say|to call|to "
      "come|to go|to show|to give|to promise|to leave|to answer");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], beginning) &&
          mend_need_check_names_somebody (lines[i] + strlen (beginning), words,
                                          (const char *const *) self->names))
        return TRUE;
    }

  return FALSE;
}

static void
draft_changed_cb (MendSentenceEdit *self)
{
  g_autofree char *text = mend_sentence_edit_dup_text (self);
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  gtk_widget_set_visible (self->need_hint, needs_somebody (self, text));
  gtk_widget_set_sensitive (self->actions, *stripped != '\0');
}

static void
emit_text (MendSentenceEdit *self, guint signal)
{
  g_autofree char *text = mend_sentence_edit_dup_text (self);

  g_signal_emit (self, signals[signal], 0, text);
}

static void
copy_clicked_cb (MendSentenceEdit *self)
{
  emit_text (self, COPY);
}

static void
keep_card_clicked_cb (MendSentenceEdit *self)
{
  emit_text (self, KEEP);
}

static void
take_clicked_cb (MendSentenceEdit *self)
{
  emit_text (self, TAKE);
}

static void
mend_sentence_edit_finalize (GObject *object)
{
  MendSentenceEdit *self = MEND_SENTENCE_EDIT (object);

  g_free (self->lines);
  g_strfreev (self->names);

  G_OBJECT_CLASS (mend_sentence_edit_parent_class)->finalize (object);
}

static void
mend_sentence_edit_class_init (MendSentenceEditClass *klass)
{
  const char *const signal_names[] = { "copy", "keep", "take" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_sentence_edit_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (signal_names[i], MEND_TYPE_SENTENCE_EDIT, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-sentence-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, MendSentenceEdit, draft);
  gtk_widget_class_bind_template_child (widget_class, MendSentenceEdit, need_hint);
  gtk_widget_class_bind_template_child (widget_class, MendSentenceEdit, actions);
  gtk_widget_class_bind_template_callback (widget_class, draft_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_card_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_clicked_cb);
}

static void
mend_sentence_edit_init (MendSentenceEdit *self)
{
  self->lines = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  draft_changed_cb (self);
}

GtkWidget *
mend_sentence_edit_new (void)
{
  return g_object_new (MEND_TYPE_SENTENCE_EDIT, NULL);
}

/**
 * mend_sentence_edit_set_lines:
 * @self: a field
 * @lines: what the sentence is put together from now
 *
 * Lets the sentence follow its lines.
 */
void
mend_sentence_edit_set_lines (MendSentenceEdit *self, const char *lines)
{
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;

  g_return_if_fail (MEND_IS_SENTENCE_EDIT (self));
  g_return_if_fail (lines != NULL);

  text = mend_sentence_edit_dup_text (self);
  changed = mend_sentence_draft_change (text, self->lines, lines);

  g_free (self->lines);
  self->lines = g_strdup (lines);
  if (g_strcmp0 (changed, text) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->draft), changed, -1);
}

/**
 * mend_sentence_edit_set_names:
 * @self: a field
 * @names: (nullable) (array zero-terminated=1): names of people
 *
 * Sets which names no need bears.
 */
void
mend_sentence_edit_set_names (MendSentenceEdit *self, const char *const *names)
{
  g_return_if_fail (MEND_IS_SENTENCE_EDIT (self));

  g_strfreev (self->names);
  self->names = g_strdupv ((char **) names);
}

/**
 * mend_sentence_edit_dup_text:
 * @self: a field
 *
 * Gets the sentence as it stands.
 *
 * Returns: (transfer full): the text
 */
char *
mend_sentence_edit_dup_text (MendSentenceEdit *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;

  g_return_val_if_fail (MEND_IS_SENTENCE_EDIT (self), NULL);

  buffer = gtk_text_view_get_buffer (self->draft);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
