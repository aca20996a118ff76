// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-problems-page.h"

#include "mend-focus-child.h"

/**
 * MendProblemsPage:
 *
 * The files that could not be read, each with the reason. It changes none of them; its one signal
 * is `try-again`.
 */

struct _MendProblemsPage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkListBox *list_box;
  GtkWidget *try_again_button;
};

enum
{
  TRY_AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendProblemsPage, mend_problems_page, ADW_TYPE_BIN)

static void
try_again_clicked_cb (MendProblemsPage *self)
{
  g_signal_emit (self, signals[TRY_AGAIN], 0);
}

static gboolean
mend_problems_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_PROBLEMS_PAGE (widget)->try_again_button);
}

static void
mend_problems_page_unmap (GtkWidget *widget)
{
  MendProblemsPage *self = MEND_PROBLEMS_PAGE (widget);

  GTK_WIDGET_CLASS (mend_problems_page_parent_class)->unmap (widget);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

static void
mend_problems_page_class_init (MendProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_problems_page_grab_focus;
  widget_class->unmap = mend_problems_page_unmap;

  signals[TRY_AGAIN] = g_signal_new ("try-again", MEND_TYPE_PROBLEMS_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-problems-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendProblemsPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendProblemsPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, MendProblemsPage, try_again_button);
  gtk_widget_class_bind_template_callback (widget_class, try_again_clicked_cb);
}

static void
mend_problems_page_init (MendProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_problems_page_new (void)
{
  return g_object_new (MEND_TYPE_PROBLEMS_PAGE, NULL);
}

/**
 * mend_problems_page_add:
 * @self: a page
 * @file_name: the file, with its folder in the store
 * @reason: why it could not be read, as people are to see it
 *
 * Adds a file below the others.
 */
void
mend_problems_page_add (MendProblemsPage *self, const char *file_name, const char *reason)
{
  g_autofree char *shown_name = NULL;
  GtkWidget *row;

  g_return_if_fail (MEND_IS_PROBLEMS_PAGE (self));
  g_return_if_fail (file_name != NULL);
  g_return_if_fail (reason != NULL);

  /* The name of a file can be anything. */
  shown_name = g_filename_display_name (file_name);

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", shown_name, "subtitle",
                      reason, "activatable", FALSE, "focusable", TRUE, NULL);
  gtk_list_box_append (self->list_box, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), TRUE);
}

/**
 * mend_problems_page_clear:
 * @self: a page
 *
 * Takes all files off the page.
 */
void
mend_problems_page_clear (MendProblemsPage *self)
{
  GtkWidget *row;

  g_return_if_fail (MEND_IS_PROBLEMS_PAGE (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);

  gtk_widget_set_visible (GTK_WIDGET (self->list_box), FALSE);
}
