// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-end-page.h"

#include "mend-focus-child.h"

#include <glib/gi18n.h>

/**
 * MendEndPage:
 *
 * The last page of a talk: it is kept, and it is fine to leave it there.
 */
struct _MendEndPage
{
  AdwBin parent_instance;

  GtkWidget *close_button;
  GtkWidget *saved_label;
  GtkWidget *quiet_label;
};

enum
{
  SIGNAL_CLOSE,
  SIGNAL_PATH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendEndPage, mend_end_page, ADW_TYPE_BIN)

static void
close_clicked_cb (MendEndPage *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
}

static void
path_clicked_cb (MendEndPage *self)
{
  g_signal_emit (self, signals[SIGNAL_PATH], 0);
}

static gboolean
mend_end_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_END_PAGE (widget)->close_button);
}

static void
mend_end_page_class_init (MendEndPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_end_page_grab_focus;

  /**
   * MendEndPage::close:
   * @self: the last page
   *
   * Both leave.
   */
  signals[SIGNAL_CLOSE] = g_signal_new ("close", MEND_TYPE_END_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendEndPage::path:
   * @self: the last page
   *
   * Somebody stays.
   */
  signals[SIGNAL_PATH] = g_signal_new ("path", MEND_TYPE_END_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-end-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendEndPage, close_button);
  gtk_widget_class_bind_template_child (widget_class, MendEndPage, saved_label);
  gtk_widget_class_bind_template_child (widget_class, MendEndPage, quiet_label);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, path_clicked_cb);
}

static void
mend_end_page_init (MendEndPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_end_page_new:
 *
 * Makes the last page of a talk, which does not yet say that the talk is saved.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_end_page_new (void)
{
  return g_object_new (MEND_TYPE_END_PAGE, NULL);
}

/**
 * mend_end_page_set_is_saved:
 * @self: the last page
 * @is_saved: whether the talk lies on the disk
 *
 * Says that the talk is saved, once it is so and not before.
 */
void
mend_end_page_set_is_saved (MendEndPage *self, gboolean is_saved)
{
  g_return_if_fail (MEND_IS_END_PAGE (self));

  gtk_widget_set_visible (self->saved_label, is_saved);
}

/**
 * mend_end_page_set_advises_quiet:
 * @self: the last page
 * @advises_quiet: whether some time apart may help, as after a talk that was stopped
 *
 * Shows or hides the line about some quiet apart.
 */
void
mend_end_page_set_advises_quiet (MendEndPage *self, gboolean advises_quiet)
{
  g_return_if_fail (MEND_IS_END_PAGE (self));

  gtk_widget_set_visible (self->quiet_label, advises_quiet);
}
