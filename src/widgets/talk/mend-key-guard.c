// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-key-guard.h"

/**
 * MendKeyGuard:
 *
 * Keeps keys from a widget that nobody meant for what they would do: those that repeat because they
 * are held, and those that come so soon after a page has come that nobody can have read it.
 *
 * It guards the keys that do something at once: Space, Enter and single letters. What is typed into
 * a text goes there, and only a key that was held since the page before does not.
 */

struct _MendKeyGuard
{
  GObject parent_instance;

  GtkWidget *widget;

  /* The keys that are held, each with the page on which it was pressed. */
  GHashTable *held;
  guint page;
  gint64 page_time;
};

/* So long nobody can have read a page. */
#define TOO_SOON_TIME (700 * G_TIME_SPAN_MILLISECOND)

G_DEFINE_FINAL_TYPE (MendKeyGuard, mend_key_guard, G_TYPE_OBJECT)

static gboolean
is_guarded (guint keyval, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return TRUE;
    default:
      return g_unichar_isgraph (gdk_keyval_to_unicode (keyval));
    }
}

static gint64
get_frame_time (MendKeyGuard *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);

  return clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;
}

static gboolean
is_too_soon (MendKeyGuard *self)
{
  return self->page > 0 && get_frame_time (self) - self->page_time < TOO_SOON_TIME;
}

static gboolean
key_pressed_cb (MendKeyGuard *self, guint keyval, guint keycode, GdkModifierType state)
{
  gpointer key = GUINT_TO_POINTER (keycode);
  gpointer page = NULL;
  const gboolean repeats = g_hash_table_lookup_extended (self->held, key, NULL, &page);

  if (!repeats)
    g_hash_table_insert (self->held, key, GUINT_TO_POINTER (self->page));

  if (!is_guarded (keyval, state))
    return GDK_EVENT_PROPAGATE;

  if (repeats && GPOINTER_TO_UINT (page) != self->page)
    return GDK_EVENT_STOP;

  if (mend_key_guard_is_in_text (self->widget))
    return GDK_EVENT_PROPAGATE;

  return repeats || is_too_soon (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (MendKeyGuard *self, guint keyval, guint keycode)
{
  g_hash_table_remove (self->held, GUINT_TO_POINTER (keycode));
}

/* Of keys that are let go in another window nothing is heard. */
static void
focus_left_cb (MendKeyGuard *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  if (!GTK_IS_WINDOW (root) || !gtk_window_is_active (GTK_WINDOW (root)))
    g_hash_table_remove_all (self->held);
}

static void
mend_key_guard_finalize (GObject *object)
{
  MendKeyGuard *self = MEND_KEY_GUARD (object);

  g_hash_table_unref (self->held);

  G_OBJECT_CLASS (mend_key_guard_parent_class)->finalize (object);
}

static void
mend_key_guard_class_init (MendKeyGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_key_guard_finalize;
}

static void
mend_key_guard_init (MendKeyGuard *self)
{
  self->held = g_hash_table_new (NULL, NULL);
}

/**
 * mend_key_guard_new:
 * @widget: a widget, which owns the guard and outlives it
 *
 * Guards a widget and what is in it.
 *
 * Returns: (transfer full): the guard
 */
MendKeyGuard *
mend_key_guard_new (GtkWidget *widget)
{
  MendKeyGuard *self = g_object_new (MEND_TYPE_KEY_GUARD, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->widget = widget;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);

  return self;
}

/**
 * mend_key_guard_turn_page:
 * @self: a guard
 *
 * Says that the widget shows something else from now on.
 */
void
mend_key_guard_turn_page (MendKeyGuard *self)
{
  g_return_if_fail (MEND_IS_KEY_GUARD (self));

  self->page++;
  self->page_time = get_frame_time (self);
}

/**
 * mend_key_guard_is_in_text:
 * @widget: a widget
 *
 * Tells whether what is typed goes into a text.
 *
 * Returns: whether the focus of its window is in a text
 */
gboolean
mend_key_guard_is_in_text (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}
