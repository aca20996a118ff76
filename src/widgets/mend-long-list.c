// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-long-list.h"

/**
 * MendLongList:
 *
 * Shows the items of a long list in a view, a few rows at first and more as one comes near their
 * end.
 *
 * A list view makes some 200 rows at once, and all of them anew when the whole list changes: too
 * much between a key and its picture (`tests/bench/bench-cards-page.c`).
 */

/* Enough for a window of usual height; more come in the frames after it. */
#define N_ROWS 16

struct _MendLongList
{
  GObject parent_instance;

  GtkListView *view;
  GtkSliceListModel *rows;
  GtkAdjustment *scroll;
  guint more_id;
};

G_DEFINE_FINAL_TYPE (MendLongList, mend_long_list, G_TYPE_OBJECT)

static gboolean
has_more (MendLongList *self)
{
  GListModel *items = gtk_slice_list_model_get_model (self->rows);

  return items != NULL &&
         gtk_slice_list_model_get_size (self->rows) < g_list_model_get_n_items (items);
}

static gboolean
is_near_end (MendLongList *self)
{
  const double end =
      gtk_adjustment_get_value (self->scroll) + 2 * gtk_adjustment_get_page_size (self->scroll);

  return end >= gtk_adjustment_get_upper (self->scroll);
}

static void
show_more_cb (gpointer data)
{
  MendLongList *self = data;

  self->more_id = 0;
  gtk_slice_list_model_set_size (self->rows, gtk_slice_list_model_get_size (self->rows) + N_ROWS);
}

/* The view tells of this while it is laid out, and is not to change then. */
static void
scrolled_cb (MendLongList *self)
{
  if (self->more_id == 0 && has_more (self) && is_near_end (self))
    self->more_id = g_idle_add_once (show_more_cb, self);
}

static void
scroll_changed_cb (MendLongList *self)
{
  if (self->scroll != NULL)
    g_signal_handlers_disconnect_by_data (self->scroll, self);

  g_set_object (&self->scroll, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
  if (self->scroll == NULL)
    return;

  g_signal_connect_object (self->scroll, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scroll, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The End key goes to the last item, not to the last that has a row by now. */
static gboolean
key_pressed_cb (MendLongList *self, guint keyval)
{
  if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    gtk_slice_list_model_set_size (self->rows, G_MAXUINT);

  return GDK_EVENT_PROPAGATE;
}

static void
mend_long_list_dispose (GObject *object)
{
  MendLongList *self = MEND_LONG_LIST (object);

  g_clear_handle_id (&self->more_id, g_source_remove);
  g_clear_object (&self->scroll);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (mend_long_list_parent_class)->dispose (object);
}

static void
mend_long_list_class_init (MendLongListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_long_list_dispose;
}

static void
mend_long_list_init (MendLongList *self)
{
}

/**
 * mend_long_list_new:
 * @view: a view in a scrolled window, which outlives the list
 * @items: what it is to show
 *
 * Gives @view a model that holds the first of @items, and more of them as one scrolls.
 *
 * Returns: (transfer full): what looks after it
 */
MendLongList *
mend_long_list_new (GtkListView *view, GListModel *items)
{
  MendLongList *self = g_object_new (MEND_TYPE_LONG_LIST, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkEventController *keys = NULL;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), self);
  g_return_val_if_fail (G_IS_LIST_MODEL (items), self);

  self->view = view;
  self->rows = gtk_slice_list_model_new (g_object_ref (items), 0, N_ROWS);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));

  g_signal_connect_object (view, "notify::vadjustment", G_CALLBACK (scroll_changed_cb), self,
                           G_CONNECT_SWAPPED);
  scroll_changed_cb (self);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);

  return self;
}

/**
 * mend_long_list_begin_anew:
 * @self: a long list
 *
 * Goes back to few rows. To be called before all items change.
 */
void
mend_long_list_begin_anew (MendLongList *self)
{
  g_return_if_fail (MEND_IS_LONG_LIST (self));

  g_clear_handle_id (&self->more_id, g_source_remove);
  gtk_slice_list_model_set_size (self->rows, N_ROWS);
}
