// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-own-word.h"

#include "mend-focus-child.h"

/**
 * MendOwnWord:
 *
 * A field for a word that is on no card. The signal `added` tells the word.
 */

struct _MendOwnWord
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkWidget *button;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendOwnWord, mend_own_word, ADW_TYPE_BIN)

static char *
dup_word (MendOwnWord *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
text_changed_cb (MendOwnWord *self)
{
  g_autofree char *word = dup_word (self);

  gtk_widget_set_sensitive (self->button, *word != '\0');
}

static void
add_cb (MendOwnWord *self)
{
  g_autofree char *word = dup_word (self);

  if (*word != '\0')
    g_signal_emit (self, signals[ADDED], 0, word);
}

static void
mend_own_word_class_init (MendOwnWordClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;

  signals[ADDED] = g_signal_new ("added", MEND_TYPE_OWN_WORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-own-word.ui");
  gtk_widget_class_bind_template_child (widget_class, MendOwnWord, entry);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWord, button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
mend_own_word_init (MendOwnWord *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  text_changed_cb (self);
}

GtkWidget *
mend_own_word_new (void)
{
  return g_object_new (MEND_TYPE_OWN_WORD, NULL);
}

/**
 * mend_own_word_clear:
 * @self: a field
 *
 * Takes the word away, once it lies elsewhere.
 */
void
mend_own_word_clear (MendOwnWord *self)
{
  g_return_if_fail (MEND_IS_OWN_WORD (self));

  gtk_editable_set_text (self->entry, "");
}
