// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "figure.h"
#include "store-fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * Two programs change the same record, each time by what they have read of it. The one that finds
 * the folder taken may only read, and waits; so no change of either is lost.
 */

#define N_PROCESSES    2
#define N_CHANGES      25
#define N_CHANGES_LONG 500
#define WAIT_US        300

#define LEFT           "0b0a6f0e-5c39-4d0c-9f0a-2f3c4b5d6e71"
#define RIGHT          "1c1b7f1f-6d4a-4e1d-8a1b-3a4d5c6e7f82"

static guint64
get_count (MendStore *store)
{
  const MendPerson *left = mend_store_get_person (store, MEND_SEAT_LEFT);

  return left != NULL ? g_ascii_strtoull (left->name, NULL, 10) : 0;
}

static void
set_count (MendStore *store, guint64 count)
{
  g_autofree char *name = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  g_autoptr (MendPerson) left = mend_person_new (LEFT, name, MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (RIGHT, "Ben", MEND_SEAT_RIGHT, NULL);

  mend_store_set_persons (store, left, right);
}

/* Whether it had the folder, and so the change is on the disk. */
static gboolean
change_once (StoreFixture *fixture)
{
  gboolean has_it;

  store_fixture_open (fixture);
  has_it = mend_store_get_access (fixture->store) == MEND_STORE_WRITABLE;
  if (has_it)
    {
      set_count (fixture->store, get_count (fixture->store) + 1);
      g_assert_true (mend_store_flush (fixture->store));
    }
  else
    {
      g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_IN_USE);
      g_assert_true (mend_store_get_is_read_only (fixture->store));
    }
  store_fixture_close (fixture);

  return has_it;
}

static void
change_often (StoreFixture *fixture, int n_changes)
{
  for (int i = 0; i < n_changes;)
    {
      if (change_once (fixture))
        i++;
      g_usleep (WAIT_US);
    }
}

/* This process has one thread and opens no store itself, so that a child may do what it likes. */
static pid_t
start_child (void (*run) (StoreFixture *fixture, int fd), StoreFixture *fixture, int fd)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      run (fixture, fd);
      _exit (EXIT_SUCCESS);
    }

  return child;
}

static void
wait_for_child (pid_t child)
{
  int status = -1;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
check_count (StoreFixture *fixture, int n_expected)
{
  store_fixture_open (fixture);
  g_assert_cmpuint (get_count (fixture->store), ==, (guint64) n_expected);
  store_fixture_close (fixture);
}

static void
test_two_at_once_changes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  const int n_changes = figure_is_long () ? N_CHANGES_LONG : N_CHANGES;
  pid_t children[N_PROCESSES] = { 0 };

  for (guint i = 0; i < N_PROCESSES; i++)
    children[i] = start_child (change_often, fixture, n_changes);
  for (guint i = 0; i < N_PROCESSES; i++)
    wait_for_child (children[i]);

  wait_for_child (start_child (check_count, fixture, N_PROCESSES * n_changes));
  figure_reached ("P8", "%d of %d changes of %d programs survive", N_PROCESSES * n_changes,
                  N_PROCESSES * n_changes, N_PROCESSES);
}

static void
check_access (StoreFixture *fixture, int access)
{
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, access);
  store_fixture_close (fixture);
}

/* Opens the store, says so, and waits to be killed. */
G_NORETURN static void
hold_the_store (StoreFixture *fixture, int fd)
{
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  g_assert_cmpint (write (fd, "x", 1), ==, 1);

  while (TRUE)
    pause ();
}

static void
test_two_at_once_killed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  int pipe_fds[2] = { -1, -1 };
  char byte = 0;
  pid_t holder;

  g_assert_cmpint (pipe (pipe_fds), ==, 0);
  holder = start_child (hold_the_store, fixture, pipe_fds[1]);
  g_assert_cmpint (read (pipe_fds[0], &byte, 1), ==, 1);
  wait_for_child (start_child (check_access, fixture, MEND_STORE_IN_USE));

  g_assert_cmpint (kill (holder, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (holder, NULL, 0), ==, holder);
  wait_for_child (start_child (check_access, fixture, MEND_STORE_WRITABLE));

  close (pipe_fds[0]);
  close (pipe_fds[1]);
  figure_reached ("P8", "the lock of a killed program is gone at once");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reliability/two-at-once/killed", test_two_at_once_killed);
  g_test_add_func ("/reliability/two-at-once/changes", test_two_at_once_changes);

  return g_test_run ();
}
