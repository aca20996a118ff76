// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-focus-child.h"

/**
 * mend_focus_child:
 * @widget: a widget with one child
 * @direction: which way
 *
 * Lets Tab go through the child alone.
 *
 * For a widget that says by its `grab_focus` where the keyboard is best: GTK asks that also when
 * somebody comes by Tab, or leaves by it, and what lies before that place would never be reached.
 *
 * Returns: whether something in the child has the keyboard
 */
gboolean
mend_focus_child (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}
