// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-sleep-guard.h"

#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <unistd.h>

/* A logind of our own on a bus of our own, which stands for the one of the system. */
typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
  guint name_id;
  guint object_id;
  int lock;
  guint n_locks;
  guint n_sleeps;
  char *asked;
} Fixture;

#define PATH      "/org/freedesktop/login1"
#define INTERFACE "org.freedesktop.login1.Manager"

static const char introspection[] = "<node><interface name='" INTERFACE "'>"
                                    "<method name='Inhibit'>"
                                    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                    "<arg type='h' direction='out'/></method>"
                                    "<signal name='PrepareForSleep'><arg type='b'/></signal>"
                                    "</interface></node>";

static void
inhibit_cb (GDBusConnection *connection,
            const char *sender,
            const char *path,
            const char *interface,
            const char *method,
            GVariant *parameters,
            GDBusMethodInvocation *invocation,
            gpointer data)
{
  Fixture *self = data;
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_unix_set_fd_nonblocking (ends[0], TRUE, NULL);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = ends[0];
  self->n_locks++;
  g_free (self->asked);
  self->asked = g_variant_print (parameters, FALSE);

  g_assert_cmpint (g_unix_fd_list_append (fds, ends[1], NULL), ==, 0);
  close (ends[1]);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           fds);
}

static void
sleeps_cb (Fixture *self)
{
  self->n_sleeps++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GDBusInterfaceVTable vtable = { .method_call = inhibit_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GVariant) reply = NULL;
  const GDBusConnectionFlags flags = G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                     G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION;

  self->lock = -1;
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (self->bus), TRUE);
  self->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (self->bus), flags, NULL, NULL, NULL);
  g_assert_nonnull (self->connection);
  self->object_id = g_dbus_connection_register_object (self->connection, PATH, node->interfaces[0],
                                                       &vtable, self, NULL, NULL);
  reply = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", "org.freedesktop.login1", 0), NULL, 0, -1, NULL, NULL);
  g_assert_nonnull (reply);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->lock >= 0)
    close (self->lock);
  g_dbus_connection_unregister_object (self->connection, self->object_id);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_clear_object (&self->bus);
  g_free (self->asked);
}

static void
wait_for_locks (Fixture *self, guint n_locks)
{
  while (self->n_locks < n_locks)
    g_main_context_iteration (NULL, TRUE);
}

/* The other end is closed once the guard has let go. */
static gboolean
is_held (Fixture *self)
{
  char byte;

  return read (self->lock, &byte, 1) < 0;
}

static void
tell (Fixture *self, gboolean begins)
{
  g_assert_true (g_dbus_connection_emit_signal (self->connection, NULL, PATH, INTERFACE,
                                                "PrepareForSleep", g_variant_new ("(b)", begins),
                                                NULL));
}

static void
test_holds_off (Fixture *self, gconstpointer data)
{
  MendSleepGuard *guard = mend_sleep_guard_new ();

  g_signal_connect_swapped (guard, "sleeps", G_CALLBACK (sleeps_cb), self);
  wait_for_locks (self, 1);
  g_assert_cmpstr (self->asked, ==, "('sleep', 'Mend', 'Mend is in use', 'delay')");

  tell (self, TRUE);
  while (self->n_sleeps == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_held (self));

  mend_sleep_guard_let_go (guard);
  while (is_held (self))
    g_main_context_iteration (NULL, FALSE);

  tell (self, FALSE);
  wait_for_locks (self, 2);
  g_assert_true (is_held (self));
  g_assert_cmpuint (self->n_sleeps, ==, 1);

  g_object_run_dispose (G_OBJECT (guard));
  while (is_held (self) || G_OBJECT (guard)->ref_count > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (guard);
}

static void
test_without_logind (void)
{
  MendSleepGuard *guard = NULL;

  g_test_summary ("Where nobody can be asked, nothing happens.");

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere", TRUE);
  guard = mend_sleep_guard_new ();
  while (G_OBJECT (guard)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  mend_sleep_guard_let_go (guard);
  g_assert_finalize_object (guard);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/sleep-guard/without-logind", test_without_logind);
  g_test_add ("/app/sleep-guard/holds-off", Fixture, NULL, set_up, test_holds_off, tear_down);

  return g_test_run ();
}
