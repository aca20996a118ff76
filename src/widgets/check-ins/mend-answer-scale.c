// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-answer-scale.h"

#include <glib/gi18n.h>

#include "check-ins/mend-own-check-in.h"
#include "mend-wrap-box.h"

/**
 * MendAnswerScale:
 *
 * One sentence, and how far it is so: a number from 0 to [const@Mend.CHECK_IN_MOST], or none. A
 * number that is pressed once more is taken back.
 */
struct _MendAnswerScale
{
  AdwBin parent_instance;

  GtkToggleButton *buttons[MEND_CHECK_IN_MOST + 1];
};

/* Where there is no room for all in a line, so many are in the first. */
#define FIRST_LINE 6

G_DEFINE_FINAL_TYPE (MendAnswerScale, mend_answer_scale, ADW_TYPE_BIN)

static void
toggled_cb (MendAnswerScale *self, GtkToggleButton *toggled)
{
  if (!gtk_toggle_button_get_active (toggled))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      if (self->buttons[i] != toggled)
        gtk_toggle_button_set_active (self->buttons[i], FALSE);
    }
}

static void
mend_answer_scale_class_init (MendAnswerScaleClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_numbers (MendAnswerScale *self)
{
  g_autoptr (GtkSizeGroup) sizes = gtk_size_group_new (GTK_SIZE_GROUP_BOTH);
  GtkWidget *lines[] = { mend_wrap_box_new (3), mend_wrap_box_new (3) };
  GtkWidget *box = mend_wrap_box_new (3);

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      GtkWidget *button = gtk_toggle_button_new_with_label (number);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "mend-answer");
      gtk_size_group_add_widget (sizes, button);
      mend_wrap_box_append (MEND_WRAP_BOX (lines[i / FIRST_LINE]), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    mend_wrap_box_append (MEND_WRAP_BOX (box), lines[i]);

  return box;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
mend_answer_scale_init (MendAnswerScale *self)
{
}

/**
 * mend_answer_scale_new:
 * @sentence: a sentence
 *
 * Makes a scale to which nothing is said.
 *
 * Returns: (transfer floating): the scale
 */
GtkWidget *
mend_answer_scale_new (const char *sentence)
{
  MendAnswerScale *self = g_object_new (MEND_TYPE_ANSWER_SCALE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), make_label (sentence, "title-4"));
  gtk_box_append (GTK_BOX (box), make_numbers (self));
  /* Translators: what the numbers below a sentence say of how far it is so */
  gtk_box_append (GTK_BOX (box),
                  make_label (C_ ("label", "0: not at all · 10: wholly"), "caption"));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * mend_answer_scale_get_value:
 * @self: a scale
 *
 * Gets what is said to the sentence.
 *
 * Returns: from 0 to [const@Mend.CHECK_IN_MOST], or [const@Mend.CHECK_IN_EMPTY]
 */
int
mend_answer_scale_get_value (MendAnswerScale *self)
{
  g_return_val_if_fail (MEND_IS_ANSWER_SCALE (self), MEND_CHECK_IN_EMPTY);

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      if (gtk_toggle_button_get_active (self->buttons[i]))
        return (int) i;
    }

  return MEND_CHECK_IN_EMPTY;
}
