// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-hide.h"

/**
 * MendHide:
 *
 * Takes everything off the screen: by a call, or when Esc is pressed three times within two seconds
 * in any window of the program. The presses are counted before anything else sees them, so a dialog
 * or a menu that takes the first of them for itself does not break the count. An open menu holds
 * the keyboard and its window sees no key, so the menus are watched as well.
 */
struct _MendHide
{
  GObject parent_instance;

  GListModel *windows;
  gulong map_hook;
  guint32 presses_ms[2];
  gboolean is_hidden;
};

enum
{
  SIGNAL_HIDDEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define WITHIN_MS       2000
#define CONTROLLER_NAME "mend-hide"

G_DEFINE_FINAL_TYPE (MendHide, mend_hide, G_TYPE_OBJECT)

/* The times come from the events, in milliseconds, and may wrap around. One press may come by
 * twice: through a window, and through a menu in it. */
static gboolean
count_press (MendHide *self, guint32 time_ms)
{
  const gboolean is_third = self->presses_ms[0] != 0 && time_ms - self->presses_ms[0] <= WITHIN_MS;

  if (time_ms == self->presses_ms[1])
    return FALSE;

  self->presses_ms[0] = self->presses_ms[1];
  self->presses_ms[1] = time_ms;

  return is_third;
}

static gboolean
key_pressed_cb (
    MendHide *self, guint keyval, guint keycode, GdkModifierType state, GtkEventController *keys)
{
  if (keyval != GDK_KEY_Escape)
    {
      self->presses_ms[0] = self->presses_ms[1] = 0;
      return GDK_EVENT_PROPAGATE;
    }

  if (!count_press (self, gtk_event_controller_get_current_event_time (keys)))
    return GDK_EVENT_PROPAGATE;

  mend_hide_now (self);

  return GDK_EVENT_STOP;
}

static void
watch_window (MendHide *self, GtkWidget *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  GtkEventController *keys;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), CONTROLLER_NAME) == 0)
        return;
    }

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_name (keys, CONTROLLER_NAME);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, keys);
}

static gboolean
widget_mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER (widget))
    watch_window (MEND_HIDE (data), widget);

  return G_SOURCE_CONTINUE;
}

static void
windows_changed_cb (MendHide *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (self->windows, i);

      watch_window (self, window);
    }
}

static void
mend_hide_dispose (GObject *object)
{
  MendHide *self = MEND_HIDE (object);

  if (self->map_hook != 0)
    g_signal_remove_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), self->map_hook);

  self->map_hook = 0;
  g_clear_object (&self->windows);

  G_OBJECT_CLASS (mend_hide_parent_class)->dispose (object);
}

static void
mend_hide_class_init (MendHideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_hide_dispose;

  /* Emitted once nothing is to be seen any more. */
  signals[SIGNAL_HIDDEN] = g_signal_new ("hidden", MEND_TYPE_HIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
}

static void
mend_hide_init (MendHide *self)
{
  self->windows = g_object_ref (gtk_window_get_toplevels ());
  g_signal_connect_object (self->windows, "items-changed", G_CALLBACK (windows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->map_hook = g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0,
                                               widget_mapped_cb, self, NULL);
  windows_changed_cb (self);
}

MendHide *
mend_hide_new (void)
{
  return g_object_new (MEND_TYPE_HIDE, NULL);
}

/* Hides every window at once, without a question, and then says so. A window that is not mapped any
 * more shows nothing, which is blanker than a blank page; the requests are flushed so that no frame
 * lies in between. */
void
mend_hide_now (MendHide *self)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (MEND_IS_HIDE (self));

  if (self->is_hidden)
    return;

  self->is_hidden = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (self->windows); i++)
    g_ptr_array_add (windows, g_list_model_get_item (self->windows, i));

  for (guint i = 0; i < windows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (windows, i), FALSE);

  gdk_display_flush (gdk_display_get_default ());
  g_signal_emit (self, signals[SIGNAL_HIDDEN], 0);
}
