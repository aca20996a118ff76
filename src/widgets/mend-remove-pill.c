// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-remove-pill.h"

#include <glib/gi18n.h>

#define SPACING 6

/**
 * mend_remove_pill_new:
 * @text: what is on
 *
 * Makes a small button with a text and a cross, which says that a press takes that off.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
mend_remove_pill_new (const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (text);
  /* Translators: a button that takes off a filter or a tag, such as “Remove: With Notes”. */
  g_autofree char *name = g_strdup_printf (C_ ("label", "Remove: %s"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "mend-small-pill");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}
