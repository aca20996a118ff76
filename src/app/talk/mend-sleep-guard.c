// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-sleep-guard.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <unistd.h>

/**
 * MendSleepGuard:
 *
 * Hears of it before the computer falls asleep, and holds it off for the moment that saving takes.
 *
 * That is asked of logind. Where there is none, or it may not be asked, nothing happens: that the
 * computer slept is seen by the clock afterwards.
 */
struct _MendSleepGuard
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *bus;
  guint subscription;
  int lock;
};

enum
{
  SIGNAL_SLEEPS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define LOGIND_NAME      "org.freedesktop.login1"
#define LOGIND_PATH      "/org/freedesktop/login1"
#define LOGIND_INTERFACE "org.freedesktop.login1.Manager"

G_DEFINE_FINAL_TYPE (MendSleepGuard, mend_sleep_guard, G_TYPE_OBJECT)

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendSleepGuard) self = data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), &fds, result, NULL);
  gint32 index = -1;

  if (reply == NULL || fds == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  g_variant_get (reply, "(h)", &index);
  mend_sleep_guard_let_go (self);
  if (index >= 0 && index < g_unix_fd_list_get_length (fds))
    self->lock = g_unix_fd_list_get (fds, index, NULL);
}

/* A lock lasts for one sleep; whoever can see the list of them reads nothing of a talk in it. */
static void
take_lock (MendSleepGuard *self)
{
  g_dbus_connection_call_with_unix_fd_list (
      self->bus, LOGIND_NAME, LOGIND_PATH, LOGIND_INTERFACE, "Inhibit",
      g_variant_new ("(ssss)", "sleep", "Mend", C_ ("to both", "Mend is in use"), "delay"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->cancellable,
      locked_cb, g_object_ref (self));
}

static void
prepare_for_sleep_cb (GDBusConnection *bus,
                      const char *sender,
                      const char *path,
                      const char *interface,
                      const char *signal,
                      GVariant *parameters,
                      gpointer data)
{
  MendSleepGuard *self = data;
  gboolean begins = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &begins);

  if (begins)
    g_signal_emit (self, signals[SIGNAL_SLEEPS], 0);
  else
    take_lock (self);
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendSleepGuard) self = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->bus = g_steal_pointer (&bus);
  self->subscription = g_dbus_connection_signal_subscribe (
      self->bus, LOGIND_NAME, LOGIND_INTERFACE, "PrepareForSleep", LOGIND_PATH, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, prepare_for_sleep_cb, self, NULL);
  take_lock (self);
}

/* What is on its way holds the guard, so it is told to end before. */
static void
mend_sleep_guard_dispose (GObject *object)
{
  MendSleepGuard *self = MEND_SLEEP_GUARD (object);

  g_cancellable_cancel (self->cancellable);

  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);

  self->subscription = 0;
  g_clear_object (&self->bus);
  mend_sleep_guard_let_go (self);

  G_OBJECT_CLASS (mend_sleep_guard_parent_class)->dispose (object);
}

static void
mend_sleep_guard_finalize (GObject *object)
{
  g_object_unref (MEND_SLEEP_GUARD (object)->cancellable);

  G_OBJECT_CLASS (mend_sleep_guard_parent_class)->finalize (object);
}

static void
mend_sleep_guard_class_init (MendSleepGuardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mend_sleep_guard_dispose;
  object_class->finalize = mend_sleep_guard_finalize;

  /* The computer is about to fall asleep, and waits until it is let go. */
  signals[SIGNAL_SLEEPS] = g_signal_new ("sleeps", MEND_TYPE_SLEEP_GUARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_sleep_guard_init (MendSleepGuard *self)
{
  self->cancellable = g_cancellable_new ();
  self->lock = -1;
}

/* Begins to listen, as long as the guard is not disposed of by whoever has made it. */
MendSleepGuard *
mend_sleep_guard_new (void)
{
  MendSleepGuard *self = g_object_new (MEND_TYPE_SLEEP_GUARD, NULL);

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, connected_cb, g_object_ref (self));

  return self;
}

/* Lets the computer fall asleep: all that matters is saved. */
void
mend_sleep_guard_let_go (MendSleepGuard *self)
{
  g_return_if_fail (MEND_IS_SLEEP_GUARD (self));

  if (self->lock >= 0)
    close (self->lock);

  self->lock = -1;
}
