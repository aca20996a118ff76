// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-quiet-page.h"

#include "mend-focus-child.h"

#include <glib/gi18n.h>

/**
 * MendQuietPage:
 *
 * Some quiet before a talk. Nothing is counted on it, and nothing begins by itself when the time
 * has come.
 */
struct _MendQuietPage
{
  AdwBin parent_instance;

  GtkLabel *until_label;
  GtkWidget *idea_label;
  GtkWidget *due_label;
  GtkWidget *go_on_button;
};

enum
{
  SIGNAL_GO_ON,
  SIGNAL_ANOTHER_TIME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendQuietPage, mend_quiet_page, ADW_TYPE_BIN)

static void
go_on_clicked_cb (MendQuietPage *self)
{
  g_signal_emit (self, signals[SIGNAL_GO_ON], 0);
}

static void
another_time_clicked_cb (MendQuietPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ANOTHER_TIME], 0);
}

static gboolean
mend_quiet_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_QUIET_PAGE (widget)->go_on_button);
}

static void
mend_quiet_page_class_init (MendQuietPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_quiet_page_grab_focus;

  /**
   * MendQuietPage::go-on:
   * @self: the page
   *
   * The quiet is over, whether its time has come or not.
   */
  signals[SIGNAL_GO_ON] = g_signal_new ("go-on", MEND_TYPE_QUIET_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendQuietPage::another-time:
   * @self: the page
   *
   * Somebody would rather not today.
   */
  signals[SIGNAL_ANOTHER_TIME] = g_signal_new (
      "another-time", MEND_TYPE_QUIET_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-quiet-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendQuietPage, until_label);
  gtk_widget_class_bind_template_child (widget_class, MendQuietPage, idea_label);
  gtk_widget_class_bind_template_child (widget_class, MendQuietPage, due_label);
  gtk_widget_class_bind_template_child (widget_class, MendQuietPage, go_on_button);
  gtk_widget_class_bind_template_callback (widget_class, go_on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_time_clicked_cb);
}

static void
mend_quiet_page_init (MendQuietPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_quiet_page_new:
 *
 * Makes the page, which is to be told until when the quiet is meant to last.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_quiet_page_new (void)
{
  return g_object_new (MEND_TYPE_QUIET_PAGE, NULL);
}

/**
 * mend_quiet_page_set_until:
 * @self: the page
 * @until: a time of the day
 *
 * Says until when the quiet is meant to last.
 */
void
mend_quiet_page_set_until (MendQuietPage *self, GDateTime *until)
{
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MEND_IS_QUIET_PAGE (self));
  g_return_if_fail (until != NULL);

  time = g_date_time_format (until, "%H:%M");
  /* Translators: %s is a time, such as 22:05 */
  text = g_strdup_printf (C_ ("to both", "Some quiet until %s."), time);
  gtk_label_set_text (self->until_label, text);
}

/**
 * mend_quiet_page_set_is_due:
 * @self: the page
 * @is_due: whether the time has come
 *
 * Says that the time has come.
 */
void
mend_quiet_page_set_is_due (MendQuietPage *self, gboolean is_due)
{
  g_return_if_fail (MEND_IS_QUIET_PAGE (self));

  gtk_widget_set_visible (self->idea_label, !is_due);
  gtk_widget_set_visible (self->due_label, is_due);
}
