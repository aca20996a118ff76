// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-help-page.h"

#include "mend-focus-child.h"

/**
 * MendHelpPage:
 *
 * People to call, and questions to read alone: the same for everybody.
 *
 * It takes no property, gives no signal and asks nothing. Whoever leaves it leaves it as it was
 * found: the questions are folded again, and it stands at its top.
 */

struct _MendHelpPage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *viewport;
  GtkExpander *questions;
};

G_DEFINE_FINAL_TYPE (MendHelpPage, mend_help_page, ADW_TYPE_BIN)

static void
mend_help_page_unmap (GtkWidget *widget)
{
  MendHelpPage *self = MEND_HELP_PAGE (widget);

  GTK_WIDGET_CLASS (mend_help_page_parent_class)->unmap (widget);

  gtk_expander_set_expanded (self->questions, FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

static gboolean
mend_help_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_HELP_PAGE (widget)->viewport);
}

static void
mend_help_page_class_init (MendHelpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->unmap = mend_help_page_unmap;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_help_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, questions);
}

static void
mend_help_page_init (MendHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_help_page_new (void)
{
  return g_object_new (MEND_TYPE_HELP_PAGE, NULL);
}
