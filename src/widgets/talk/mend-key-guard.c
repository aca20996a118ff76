// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-key-guard.h"

/**
 * MendKeyGuard:
 *
 * Keeps keys from doing what nobody meant: a key that is held down does nothing more than once, and
 * a key in the first moments of a page, which was meant for the page before, does nothing. Text
 * fields get every key.
 */
struct _MendKeyGuard
{
  GObject parent_instance;

  GtkWidget *page;
  GHashTable *held;
  gint64 page_began;
};

#define REST (700 * G_TIME_SPAN_MILLISECOND)

G_DEFINE_FINAL_TYPE (MendKeyGuard, mend_key_guard, G_TYPE_OBJECT)

static gint64
get_frame_time (MendKeyGuard *self)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (self->page);

  return frame_clock != NULL ? gdk_frame_clock_get_frame_time (frame_clock) : 0;
}

static gboolean
is_typing (MendKeyGuard *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
is_modifier (guint keyval)
{
  return keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R;
}

static gboolean
key_pressed_cb (MendKeyGuard *self, guint keyval, guint keycode, GdkModifierType state)
{
  const gboolean is_repeat = !g_hash_table_add (self->held, GUINT_TO_POINTER (keycode));

  /* Tab and Esc only move about, and chords with Ctrl or Alt are pressed on purpose. */
  if (is_typing (self) || is_modifier (keyval) || keyval == GDK_KEY_Tab ||
      keyval == GDK_KEY_ISO_Left_Tab || keyval == GDK_KEY_Escape ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  return is_repeat || get_frame_time (self) - self->page_began < REST ? GDK_EVENT_STOP
                                                                      : GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (MendKeyGuard *self, guint keyval, guint keycode)
{
  g_hash_table_remove (self->held, GUINT_TO_POINTER (keycode));
}

static void
mend_key_guard_finalize (GObject *object)
{
  g_hash_table_unref (MEND_KEY_GUARD (object)->held);

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
 * @page: the page to guard, which has to keep the guard as long as it is there
 *
 * Makes a guard.
 *
 * Returns: (transfer full): the guard
 */
MendKeyGuard *
mend_key_guard_new (GtkWidget *page)
{
  MendKeyGuard *self = g_object_new (MEND_TYPE_KEY_GUARD, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->page = page;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, keys);

  return self;
}

/**
 * mend_key_guard_begin_page:
 * @self: a guard
 *
 * Says that something else is shown from now on.
 */
void
mend_key_guard_begin_page (MendKeyGuard *self)
{
  g_return_if_fail (MEND_IS_KEY_GUARD (self));

  self->page_began = get_frame_time (self);
}
