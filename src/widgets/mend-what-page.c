// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-what-page.h"

#include "mend-focus-child.h"

/**
 * MendWhatPage:
 *
 * What Mend is, and what it is not. Its signals are `back` and `help`.
 */

struct _MendWhatPage
{
  AdwBin parent_instance;

  GtkWidget *back_button;
};

enum
{
  BACK,
  HELP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendWhatPage, mend_what_page, ADW_TYPE_BIN)

static void
back_clicked_cb (MendWhatPage *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
help_clicked_cb (MendWhatPage *self)
{
  g_signal_emit (self, signals[HELP], 0);
}

static gboolean
mend_what_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_WHAT_PAGE (widget)->back_button);
}

static void
mend_what_page_class_init (MendWhatPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_what_page_grab_focus;

  signals[BACK] = g_signal_new ("back", MEND_TYPE_WHAT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[HELP] = g_signal_new ("help", MEND_TYPE_WHAT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-what-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWhatPage, back_button);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, help_clicked_cb);
}

static void
mend_what_page_init (MendWhatPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_what_page_new (void)
{
  return g_object_new (MEND_TYPE_WHAT_PAGE, NULL);
}
