// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "store-fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define LEFT  "0b0a6f0e-5c39-4d0c-9f0a-2f3c4b5d6e71"
#define RIGHT "1c1b7f1f-6d4a-4e1d-8a1b-3a4d5c6e7f82"
#define TALK  "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER "7d1f8f7a-3c46-4a58-8b1c-0d2d7a5f9e22"

static void
set_names (MendStore *store, const char *left_name, const char *right_name)
{
  g_autoptr (MendPerson) left = mend_person_new (LEFT, left_name, MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (RIGHT, right_name, MEND_SEAT_RIGHT, NULL);

  mend_store_set_persons (store, left, right);
}

static gboolean
is_writable (gpointer data)
{
  return mend_store_get_access (data) == MEND_STORE_WRITABLE;
}

static void
count_cb (MendStore *store, GParamSpec *pspec, guint *count)
{
  *count += 1;
}

static void
count_people_cb (MendStore *store, guint *count)
{
  *count += 1;
}

static MendStore *
open_second (StoreFixture *fixture)
{
  return mend_store_open (MEND_CLOCK (fixture->clock), fixture->data_dir, fixture->state_dir);
}

static void
close_second (StoreFixture *fixture, MendStore *second)
{
  store_fixture_close (fixture);
  fixture->store = second;
  store_fixture_close (fixture);
}

static void
test_store_lock_taken_over (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  MendStore *second;
  guint n_changes = 0;
  guint n_people = 0;

  g_test_summary ("The second Mend becomes the first when that closes, and knows what it left.");

  store_fixture_open (fixture);
  set_names (fixture->store, "Anna", "Ben");
  store_fixture_settle (fixture);

  second = open_second (fixture);
  g_signal_connect (second, "notify::is-read-only", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect (second, "people-changed", G_CALLBACK (count_people_cb), &n_people);
  g_assert_true (mend_store_get_is_read_only (second));

  set_names (fixture->store, "Anne", "Ben");
  store_fixture_close (fixture);

  store_fixture_wait_for (fixture, is_writable, second);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (n_people, ==, 1);
  g_assert_false (mend_store_get_is_read_only (second));
  g_assert_cmpstr (mend_store_get_person (second, MEND_SEAT_LEFT)->name, ==, "Anne");
  g_assert_true (mend_store_flush (second));

  close_second (fixture, second);
}

static void
test_store_lock_saves_what_waited (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendSnapshot) running = make_snapshot (TALK, "First", 3000);
  g_autoptr (MendSnapshot) begun = make_snapshot (OTHER, "Second", 4000);
  g_autoptr (MendSnapshot) found = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  MendStore *second;

  g_test_summary ("A talk begun in the second window and the one left in the first are both kept.");

  store_fixture_open (fixture);
  mend_store_save_running (fixture->store, running);
  store_fixture_settle (fixture);

  second = open_second (fixture);
  mend_store_save_running (second, begun);
  g_assert_cmpint (mend_store_get_save_state (second), ==, MEND_SAVE_FAILED);
  store_fixture_close (fixture);

  store_fixture_wait_for (fixture, is_writable, second);
  g_assert_true (mend_store_flush (second));
  waiting = mend_store_list_waiting (second);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpstr (((MendSnapshot *) g_ptr_array_index (waiting, 0))->id, ==, TALK);

  close_second (fixture, second);
  store_fixture_open (fixture);
  found = mend_store_load_running (fixture->store);
  g_assert_cmpstr (found->id, ==, OTHER);
}

/* Opens the store, changes something, says so, and waits to be killed. */
G_NORETURN static void
hold_the_store (StoreFixture *fixture, int fd)
{
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  set_names (fixture->store, "Anna", "Ben");
  store_fixture_settle (fixture);
  g_assert_cmpint (write (fd, "x", 1), ==, 1);

  while (TRUE)
    pause ();
}

static void
test_store_lock_of_the_killed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  int pipe_fds[2] = { -1, -1 };
  char byte = 0;
  pid_t child;

  g_assert_cmpint (pipe (pipe_fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    hold_the_store (fixture, pipe_fds[1]);

  g_assert_cmpint (read (pipe_fds[0], &byte, 1), ==, 1);
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_IN_USE);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna");

  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  store_fixture_wait_for (fixture, is_writable, fixture->store);
  g_assert_true (mend_store_flush (fixture->store));

  close (pipe_fds[0]);
  close (pipe_fds[1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First, since it needs a process with one thread. */
  g_test_add_func ("/store/store-lock/of-the-killed", test_store_lock_of_the_killed);
  g_test_add_func ("/store/store-lock/taken-over", test_store_lock_taken_over);
  g_test_add_func ("/store/store-lock/saves-what-waited", test_store_lock_saves_what_waited);

  return g_test_run ();
}
