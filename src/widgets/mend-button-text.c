// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-button-text.h"

static void
wrap (GtkLabel *label)
{
  if (gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE)
    return;

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

/**
 * mend_button_text_wrap_below:
 * @root: a widget whose template is there
 *
 * Lets the text of each button at or below a widget take more than one line where there is no room
 * for one: a narrow window, large text and a language with long words are not to make a page wider
 * than the window.
 */
void
mend_button_text_wrap_below (GtkWidget *root)
{
  GtkWidget *text;

  g_return_if_fail (GTK_IS_WIDGET (root));

  text = GTK_IS_BUTTON (root) ? gtk_button_get_child (GTK_BUTTON (root)) : NULL;

  if (GTK_IS_LABEL (text))
    wrap (GTK_LABEL (text));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mend_button_text_wrap_below (child);
}
