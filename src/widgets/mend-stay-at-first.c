// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-stay-at-first.h"

static gboolean
go_to_first_cb (gpointer data)
{
  GtkListView *view = data;
  GtkSelectionModel *model = gtk_list_view_get_model (view);

  if (model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", 0);

  return G_SOURCE_REMOVE;
}

/* Before the next layout, but not at once: what is below the model may be in the middle of a
 * change. */
static void
items_changed_cb (GtkListView *view)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (scroll == NULL || gtk_adjustment_get_value (scroll) < 1)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, go_to_first_cb, g_object_ref (view), g_object_unref);
}

/**
 * mend_stay_at_first:
 * @view: a view that has its model already
 *
 * Keeps a view that stands at its first item there when other items come before it.
 *
 * By itself a view keeps to the row that it has shown, and one that nobody has seen yet to any of
 * its rows: in a list with the newest first people would not see what is new.
 */
void
mend_stay_at_first (GtkListView *view)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  g_signal_connect_object (gtk_list_view_get_model (view), "items-changed",
                           G_CALLBACK (items_changed_cb), view, G_CONNECT_SWAPPED);
}
