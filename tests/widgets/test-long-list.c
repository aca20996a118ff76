// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-long-list.h"

#define N_ITEMS 1000

/* Rows come when there is nothing else to do, which may be late on a busy computer. */
#define MOST_WAITS 100

typedef struct
{
  GtkStringList *items;
  GtkListView *view;
  MendLongList *list;
  GtkWindow *window;
} Fixture;

static void
setup_cb (gpointer data, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (gpointer data, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
add_items (Fixture *self, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *text = g_strdup_printf ("Item %u", i);

      gtk_string_list_append (self->items, text);
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->items = gtk_string_list_new (NULL);
  add_items (self, N_ITEMS);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  self->list = mend_long_list_new (self->view, G_LIST_MODEL (self->items));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  self->window = widget_test_show (scroller, 300, 400);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  widget_test_close (self->window);
  g_assert_finalize_object (self->list);
  g_assert_finalize_object (self->items);
}

static guint
count_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->view)));
}

static void
settle (void)
{
  widget_test_wait (100);
}

static void
scroll_to_end (Fixture *self)
{
  const guint n_before = count_rows (self);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  for (guint i = 0; i < MOST_WAITS && count_rows (self) == n_before; i++)
    settle ();
}

static void
test_long_list_fills_the_window (Fixture *self, gconstpointer data)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  for (guint i = 0; i < MOST_WAITS &&
                    gtk_adjustment_get_upper (scroll) < 2 * gtk_adjustment_get_page_size (scroll);
       i++)
    settle ();
  settle ();
  g_assert_cmpuint (count_rows (self), <, N_ITEMS / 4);
  g_assert_cmpfloat (gtk_adjustment_get_upper (scroll), >=,
                     2 * gtk_adjustment_get_page_size (scroll));
}

static void
test_long_list_grows_to_the_last (Fixture *self, gconstpointer data)
{
  settle ();
  for (guint i = 0; i < N_ITEMS && count_rows (self) < N_ITEMS; i++)
    {
      const guint n_before = count_rows (self);

      scroll_to_end (self);
      g_assert_cmpuint (count_rows (self), >, n_before);
    }

  g_assert_cmpuint (count_rows (self), ==, N_ITEMS);
}

static void
test_long_list_begins_anew (Fixture *self, gconstpointer data)
{
  guint n_first = 0;

  settle ();
  n_first = count_rows (self);
  scroll_to_end (self);
  g_assert_cmpuint (count_rows (self), >, n_first);

  mend_long_list_begin_anew (self->list);
  g_assert_cmpuint (count_rows (self), <=, n_first);
  gtk_string_list_splice (self->items, 0, N_ITEMS, NULL);
  add_items (self, 3);
  settle ();
  g_assert_cmpuint (count_rows (self), ==, 3);
}

static void
test_long_list_goes_to_the_end_by_key (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));
  gboolean is_handled = FALSE;
  guint n_asked = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_KEY (keys))
        continue;

      n_asked++;
      g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_End, 0, 0, &is_handled);
    }

  /* The view's own key is to follow. */
  g_assert_cmpuint (n_asked, >, 0);
  g_assert_false (is_handled);
  g_assert_cmpuint (count_rows (self), ==, N_ITEMS);
}

static void
test_long_list_may_go_before_its_view (void)
{
  GtkStringList *items = gtk_string_list_new (NULL);
  GtkWidget *view = g_object_ref_sink (gtk_list_view_new (NULL, NULL));
  MendLongList *list = mend_long_list_new (GTK_LIST_VIEW (view), G_LIST_MODEL (items));

  g_assert_finalize_object (list);
  gtk_string_list_append (items, "One");
  g_assert_finalize_object (view);
  g_assert_finalize_object (items);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add ("/long-list/fills-the-window", Fixture, NULL, set_up, test_long_list_fills_the_window,
              tear_down);
  g_test_add ("/long-list/grows-to-the-last", Fixture, NULL, set_up,
              test_long_list_grows_to_the_last, tear_down);
  g_test_add ("/long-list/begins-anew", Fixture, NULL, set_up, test_long_list_begins_anew,
              tear_down);
  g_test_add ("/long-list/goes-to-the-end-by-key", Fixture, NULL, set_up,
              test_long_list_goes_to_the_end_by_key, tear_down);
  g_test_add_func ("/long-list/may-go-before-its-view", test_long_list_may_go_before_its_view);

  return g_test_run ();
}
