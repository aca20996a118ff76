// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-helps-now-page.h"

#include "help/mend-reading-box.h"
#include "mend-focus-child.h"

/**
 * MendHelpsNowPage:
 *
 * Two short pages to read, both folded: one for the one who was hurt, one for the one who takes
 * responsibility. Whoever leaves it leaves it folded.
 */

struct _MendHelpsNowPage
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (MendHelpsNowPage, mend_helps_now_page, ADW_TYPE_BIN)

static void
mend_helps_now_page_unmap (GtkWidget *widget)
{
  MendHelpsNowPage *self = MEND_HELPS_NOW_PAGE (widget);

  GTK_WIDGET_CLASS (mend_helps_now_page_parent_class)->unmap (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_expander_set_expanded (GTK_EXPANDER (child), FALSE);
}

static gboolean
mend_helps_now_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (MEND_HELPS_NOW_PAGE (widget)->box));

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
mend_helps_now_page_class_init (MendHelpsNowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->unmap = mend_helps_now_page_unmap;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_helps_now_page_grab_focus;
}

static void
mend_helps_now_page_init (MendHelpsNowPage *self)
{
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  g_object_set (self->box, "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end",
                12, NULL);
  g_object_set (clamp, "maximum-size", 560, "tightening-threshold", 400, "child", self->box, NULL);
  g_object_set (scrolled_window, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled_window);
}

static void
add_reading (MendHelpsNowPage *self, MendReading *reading)
{
  GtkWidget *expander = gtk_expander_new (NULL);
  GtkWidget *label = gtk_label_new (mend_reading_get_title (reading));
  GtkWidget *text = mend_reading_box_new (reading, FALSE);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (text, 12);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  gtk_expander_set_child (GTK_EXPANDER (expander), text);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (self->box, expander);
}

/**
 * mend_helps_now_page_new:
 * @readings: (element-type MendReading): all there is to read; only what helps now is taken
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_helps_now_page_new (GListModel *readings)
{
  MendHelpsNowPage *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (readings), NULL);

  self = g_object_new (MEND_TYPE_HELPS_NOW_PAGE, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (readings); i++)
    {
      g_autoptr (MendReading) reading = g_list_model_get_item (readings, i);

      if (g_str_has_prefix (mend_reading_get_id (reading), "now-"))
        add_reading (self, reading);
    }

  return GTK_WIDGET (self);
}
