// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-button-text.h"

static void
wrap (GtkWidget *text, GtkJustification justify)
{
  GtkLabel *label;

  if (!GTK_IS_LABEL (text))
    return;

  label = GTK_LABEL (text);
  if (gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE)
    return;

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (label, justify);
}

/**
 * mend_button_text_wrap_below:
 * @root: a widget whose template is there
 *
 * Lets the text of each button, and that by which something is opened, at or below a widget take
 * more than one line where there is no room for one: a narrow window, large text and a language
 * with long words are not to make a page wider than the window.
 */
void
mend_button_text_wrap_below (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_BUTTON (root))
    wrap (gtk_button_get_child (GTK_BUTTON (root)), GTK_JUSTIFY_CENTER);
  if (GTK_IS_EXPANDER (root))
    wrap (gtk_expander_get_label_widget (GTK_EXPANDER (root)), GTK_JUSTIFY_LEFT);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mend_button_text_wrap_below (child);
}
