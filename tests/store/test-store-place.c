// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-place.h"

#include "fault-syscalls.h"
#include "figure.h"
#include "store-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_TALKS 3

#define LEFT    "0b0a6f0e-5c39-4d0c-9f0a-2f3c4b5d6e71"
#define RIGHT   "1c1b7f1f-6d4a-4e1d-8a1b-3a4d5c6e7f82"

typedef struct
{
  gboolean is_over;
  gboolean is_done;
  GError *error;
} Outcome;

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->is_done = mend_store_move_finish (MEND_STORE (source), result, &outcome->error);
  outcome->is_over = TRUE;
}

static gboolean
is_over (gpointer data)
{
  return ((Outcome *) data)->is_over;
}

static void
fill (StoreFixture *fixture)
{
  g_autoptr (MendPerson) left = mend_person_new (LEFT, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (RIGHT, "Ben", MEND_SEAT_RIGHT, NULL);

  store_fixture_open (fixture);
  mend_store_set_persons (fixture->store, left, right);
  for (int i = 0; i < N_TALKS; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autoptr (MendTalkRecord) record = make_talk (id, 1 + i, "A walk", NULL);

      mend_store_finish_talk (fixture->store, record);
    }
  store_fixture_settle (fixture);
}

static char *
make_folder (StoreFixture *fixture, const char *name)
{
  char *path = g_build_filename (fixture->home->path, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);

  return path;
}

static void
move_to (StoreFixture *fixture, const char *folder, gboolean removes_old)
{
  Outcome outcome = { 0 };

  mend_store_move_async (fixture->store, folder, removes_old, moved_cb, &outcome);
  store_fixture_wait_for (fixture, is_over, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.is_done);
}

static void
assert_refused (StoreFixture *fixture, const char *folder, gboolean is_join, int code)
{
  Outcome outcome = { 0 };
  g_autofree char *place = mend_store_get_place (fixture->store);
  g_autofree char *place_after = NULL;

  if (is_join)
    mend_store_join_async (fixture->store, folder, moved_cb, &outcome);
  else
    mend_store_move_async (fixture->store, folder, FALSE, moved_cb, &outcome);
  store_fixture_wait_for (fixture, is_over, &outcome);
  g_assert_error (outcome.error, MEND_STORE_PLACE_ERROR, code);
  g_assert_false (outcome.is_done);
  g_clear_error (&outcome.error);

  place_after = mend_store_get_place (fixture->store);
  g_assert_cmpstr (place, ==, place_after);
}

static void
assert_talks (StoreFixture *fixture, guint n_talks)
{
  g_autoptr (GPtrArray) lines = mend_store_list (fixture->data_dir, NULL, TRUE);

  g_assert_cmpuint (lines->len, ==, n_talks);
}

/* Nothing of a move is left beside the store. */
static void
assert_tidy (StoreFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->data_dir, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (name, ==, "store");
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n_files = 0;

  if (dir == NULL)
    return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? 1 : 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n_files += count_files (child);
    }

  return n_files;
}

static void
finish_talk (StoreFixture *fixture, int day)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MendTalkRecord) record = make_talk (id, day, "Another walk", NULL);

  mend_store_finish_talk (fixture->store, record);
}

static void
test_store_place_there_and_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *there = make_folder (fixture, "Sync");
  g_autofree char *place = NULL;

  g_test_summary ("All is there, in each place, and what is saved goes to where the store is.");

  fill (fixture);
  move_to (fixture, there, FALSE);
  place = mend_store_get_place (fixture->store);
  g_assert_cmpstr (place, ==, there);
  g_assert_false (mend_store_is_in_standard_place (fixture->store));
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  assert_talks (fixture, N_TALKS);
  assert_tidy (fixture);

  finish_talk (fixture, 9);
  store_fixture_reopen (fixture);
  assert_talks (fixture, N_TALKS + 1);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna");

  move_to (fixture, NULL, FALSE);
  g_assert_true (mend_store_is_in_standard_place (fixture->store));
  assert_talks (fixture, N_TALKS + 1);
  assert_tidy (fixture);

  /* Another computer may have it in step: there nothing is to be deleted. */
  g_assert_cmpuint (count_files (there), ==, 1 + 2 + N_TALKS + 1);
  finish_talk (fixture, 10);
  store_fixture_settle (fixture);
  g_assert_cmpuint (count_files (there), ==, 1 + 2 + N_TALKS + 1);
  assert_talks (fixture, N_TALKS + 2);
}

static void
test_store_place_removes_old (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *there = make_folder (fixture, "Sync");
  g_autofree char *other = make_folder (fixture, "Other");
  g_autofree char *marker = g_build_filename (there, ".stfolder", NULL);

  fill (fixture);
  move_to (fixture, there, FALSE);
  g_assert_cmpint (g_mkdir (marker, 0700), ==, 0);
  move_to (fixture, other, TRUE);
  g_assert_cmpuint (count_files (there), ==, 0);
  g_assert_true (g_file_test (marker, G_FILE_TEST_IS_DIR));
  assert_talks (fixture, N_TALKS);
  assert_tidy (fixture);
}

static void
test_store_place_among_other_things (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *there = make_folder (fixture, "Documents");
  g_autofree char *letter = g_build_filename (there, "letter.txt", NULL);
  g_autofree char *place = NULL;

  g_test_summary ("Where there are other things the store gets a folder of its own.");

  fill (fixture);
  g_assert_true (g_file_set_contents (letter, "Dear", -1, NULL));
  move_to (fixture, there, FALSE);
  place = mend_store_get_place (fixture->store);
  g_assert_true (g_str_has_suffix (place, "/Documents/Mend"));
  assert_talks (fixture, N_TALKS);
  assert_refused (fixture, place, FALSE, MEND_STORE_PLACE_ERROR_SAME);
}

static void
test_store_place_saves_meanwhile (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *there = make_folder (fixture, "Sync");
  Outcome outcome = { 0 };

  g_test_summary ("What is saved during a move is on its way until then, and not lost.");

  fill (fixture);
  mend_store_move_async (fixture->store, there, FALSE, moved_cb, &outcome);
  finish_talk (fixture, 9);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVING);
  store_fixture_wait_for (fixture, is_over, &outcome);
  g_assert_true (outcome.is_done);
  store_fixture_settle (fixture);
  assert_talks (fixture, N_TALKS + 1);
  g_assert_cmpuint (count_files (there), ==, 1 + 2 + N_TALKS + 1);
}

static void
test_store_place_cancelled (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *there = make_folder (fixture, "Sync");
  Outcome outcome = { 0 };

  fill (fixture);
  mend_store_move_async (fixture->store, there, FALSE, moved_cb, &outcome);
  mend_store_cancel_move (fixture->store);
  store_fixture_wait_for (fixture, is_over, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_assert_true (mend_store_is_in_standard_place (fixture->store));
  g_assert_cmpuint (count_files (there), ==, 0);
  assert_talks (fixture, N_TALKS);
  g_assert_true (mend_store_flush (fixture->store));
}

static void
test_store_place_joined (void)
{
  g_autoptr (StoreFixture) first = store_fixture_new ();
  g_autoptr (StoreFixture) second = store_fixture_new ();
  g_autofree char *there = make_folder (first, "Sync");
  Outcome outcome = { 0 };

  g_test_summary ("A new profile takes the store of another computer for its own.");

  fill (first);
  move_to (first, there, FALSE);
  store_fixture_close (first);

  store_fixture_open (second);
  g_assert_null (mend_store_get_person (second->store, MEND_SEAT_LEFT));
  mend_store_rescan (second->store);
  mend_store_join_async (second->store, there, moved_cb, &outcome);
  store_fixture_wait_for (second, is_over, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (mend_store_get_person (second->store, MEND_SEAT_LEFT)->name, ==, "Anna");
  g_assert_cmpint (mend_store_get_access (second->store), ==, MEND_STORE_WRITABLE);
  assert_talks (second, N_TALKS);
  assert_tidy (second);
  finish_talk (second, 9);
  store_fixture_close (second);
  assert_talks (first, N_TALKS + 1);
}

static void
put_store_file (StoreFixture *fixture, const char *folder, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "store.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_store_place_not_joined (void)
{
  const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { NULL, MEND_STORE_PLACE_ERROR_NO_STORE },
    { "{\"format\": \"mend store\"", MEND_STORE_PLACE_ERROR_UNREADABLE },
    { "{\"format\": \"mend talk\", \"version\": 1}", MEND_STORE_PLACE_ERROR_UNREADABLE },
    { "{\"format\": \"mend store\", \"version\": 9, \"least_reader\": 9, \"id\": \"" LEFT "\"}",
      MEND_STORE_PLACE_ERROR_NEWER },
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary ("What cannot be joined is said so, and nothing is written there.");

  store_fixture_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("Other-%u", i);
      g_autofree char *folder = make_folder (fixture, name);

      if (cases[i].text != NULL)
        put_store_file (fixture, folder, cases[i].text);
      assert_refused (fixture, folder, TRUE, cases[i].code);
      g_assert_cmpuint (count_files (folder), ==, cases[i].text != NULL ? 1 : 0);
    }

  assert_refused (fixture, "/nowhere/at/all", TRUE, MEND_STORE_PLACE_ERROR_UNREADABLE);
  assert_tidy (fixture);
}

/* At a certain call. */
static void
end_here (gpointer data)
{
  kill (getpid (), SIGKILL);
}

typedef struct
{
  FaultCall call;
  guint nth;
  gboolean has_exchange;
} Death;

/* In a process of its own, which may have threads. */
static void
move_and_die (StoreFixture *fixture, const Death *death, const char *there)
{
  gboolean is_back;

  store_fixture_open (fixture);
  is_back = !mend_store_is_in_standard_place (fixture->store);
  fault_syscalls_install ();
  if (!death->has_exchange)
    fault_syscalls_arm (FAULT_RENAMEAT2_FLAGS, EINVAL, 1, TRUE);
  fault_syscalls_intrude (death->call, death->nth, end_here, NULL);
  move_to (fixture, is_back ? NULL : there, TRUE);
  fault_syscalls_remove ();
  store_fixture_close (fixture);
}

static void
open_and_close (StoreFixture *fixture, const Death *death, const char *there)
{
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna");
  store_fixture_close (fixture);
}

static void
fill_and_close (StoreFixture *fixture, const Death *death, const char *there)
{
  fill (fixture);
  store_fixture_close (fixture);
}

/* How it ended: 0, or by which signal. */
static int
run_child (void (*run) (StoreFixture *fixture, const Death *death, const char *there),
           StoreFixture *fixture,
           const Death *death,
           const char *there)
{
  int status = -1;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      run (fixture, death, there);
      _exit (EXIT_SUCCESS);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);

  return WIFSIGNALED (status) ? WTERMSIG (status) : 0;
}

/* There and back, and cut off at each call of a kind in turn. */
static guint
die_at_each (FaultCall call, gboolean has_exchange, guint step)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *there = make_folder (fixture, "Sync");
  guint n_deaths = 0;
  guint n_whole = 0;

  g_assert_cmpint (run_child (fill_and_close, fixture, NULL, NULL), ==, 0);

  for (guint nth = 1; n_whole < 2; nth += step)
    {
      const Death death = { call, nth, has_exchange };
      int ended_by = run_child (move_and_die, fixture, &death, there);

      g_assert_true (ended_by == 0 || ended_by == SIGKILL);
      assert_talks (fixture, N_TALKS);
      g_assert_cmpint (run_child (open_and_close, fixture, NULL, NULL), ==, 0);
      assert_talks (fixture, N_TALKS);
      assert_tidy (fixture);
      n_deaths += ended_by != 0;
      n_whole += ended_by == 0;
    }

  return n_deaths;
}

static void
test_store_place_killed (void)
{
  const gboolean is_long = figure_is_long ();
  guint n_deaths = 0;

  g_test_summary ("Whenever it is killed, one whole store is in use; the next start completes it.");

  n_deaths += die_at_each (FAULT_RENAMEAT2, TRUE, is_long ? 1 : 4);
  n_deaths += die_at_each (FAULT_RENAMEAT2, FALSE, is_long ? 1 : 4);
  n_deaths += die_at_each (FAULT_UNLINKAT, TRUE, is_long ? 1 : 5);

  for (int has_exchange = 0; is_long && has_exchange <= 1; has_exchange++)
    {
      n_deaths += die_at_each (FAULT_FSYNC, has_exchange != 0, 1);
      n_deaths += die_at_each (FAULT_OPENAT, has_exchange != 0, 1);
    }

  g_assert_cmpuint (n_deaths, >, 5);
  figure_reached ("P24", "%u kills in the midst of a move of the folder: 0 lost", n_deaths);
}

/* As on a share that is mounted twice: each way to a folder has numbers of its own. */
static gint n_looks;
static const char *alias;
static const char *target;

static int
fstat_differently (int fd, struct stat *status)
{
  int result = mend_syscalls_get_default ()->fstat (fd, status);

  if (result == 0 && S_ISDIR (status->st_mode))
    status->st_dev += (dev_t) g_atomic_int_add (&n_looks, 1);

  return result;
}

static int
open_by_alias (int folder, const char *name, int flags, mode_t mode)
{
  return mend_syscalls_get_default ()->openat (folder, g_strcmp0 (name, alias) == 0 ? target : name,
                                               flags, mode);
}

static void
mount_twice (const char *there, const char *by_alias)
{
  static MendSyscalls syscalls;

  target = there;
  alias = by_alias;
  syscalls = *mend_syscalls_get_default ();
  syscalls.fstat = fstat_differently;
  syscalls.openat = open_by_alias;
  mend_syscalls_replace (&syscalls);
}

static void
test_store_place_reached_twice (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *there = make_folder (fixture, "Sync");
  g_autofree char *again = make_folder (fixture, "Again");
  guint n_files;

  g_test_summary ("A move to where the store is already is refused, whatever the way there.");

  fill (fixture);
  move_to (fixture, there, FALSE);
  n_files = count_files (there);
  mount_twice (there, again);
  assert_refused (fixture, again, FALSE, MEND_STORE_PLACE_ERROR_SAME);
  mend_syscalls_replace (NULL);
  g_assert_cmpuint (count_files (there), ==, n_files);
  assert_talks (fixture, N_TALKS);
}

static gboolean
is_writable (gpointer store)
{
  return mend_store_get_access (store) == MEND_STORE_WRITABLE;
}

static void
test_store_place_moved_while_waiting (void)
{
  g_autoptr (StoreFixture) first = store_fixture_new ();
  g_autoptr (StoreFixture) second = store_fixture_new_at (first->data_dir, first->state_dir);
  g_autofree char *there = make_folder (first, "Sync");

  g_test_summary ("A second Mend that waits goes to where the first has moved the store.");

  fill (first);
  store_fixture_open (second);
  g_assert_cmpint (mend_store_get_access (second->store), ==, MEND_STORE_IN_USE);
  move_to (first, there, FALSE);
  store_fixture_close (first);
  store_fixture_wait_for (second, is_writable, second->store);
  finish_talk (second, 9);
  store_fixture_settle (second);
  store_fixture_close (second);
  assert_talks (first, N_TALKS + 1);
  g_assert_cmpuint (count_files (there), ==, 1 + 2 + N_TALKS + 1);
}

static void
test_store_place_not_joined_over_plans (void)
{
  static const char *const kinds[] = { "formats", "decks", "promises", "plans", "moments" };
  g_autoptr (StoreFixture) other = store_fixture_new ();
  g_autofree char *there = make_folder (other, "Sync");

  g_test_summary ("Where there is anything of people, no other store takes its place.");

  fill (other);
  move_to (other, there, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *name = g_strconcat (kinds[i], "/20260131T190500Z-5a9e23a5.json", NULL);

      store_fixture_put (fixture, name, "{}", -1);
      store_fixture_open (fixture);
      store_fixture_settle (fixture);
      assert_refused (fixture, there, TRUE, MEND_STORE_PLACE_ERROR_IN_USE);
      g_assert_true (store_fixture_has (fixture, name));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First, since it needs a process with one thread. */
  g_test_add_func ("/store/store-place/killed", test_store_place_killed);
  g_test_add_func ("/store/store-place/there-and-back", test_store_place_there_and_back);
  g_test_add_func ("/store/store-place/removes-old", test_store_place_removes_old);
  g_test_add_func ("/store/store-place/among-other-things", test_store_place_among_other_things);
  g_test_add_func ("/store/store-place/saves-meanwhile", test_store_place_saves_meanwhile);
  g_test_add_func ("/store/store-place/cancelled", test_store_place_cancelled);
  g_test_add_func ("/store/store-place/joined", test_store_place_joined);
  g_test_add_func ("/store/store-place/not-joined", test_store_place_not_joined);
  g_test_add_func ("/store/store-place/moved-while-waiting", test_store_place_moved_while_waiting);
  g_test_add_func ("/store/store-place/not-joined-over-plans",
                   test_store_place_not_joined_over_plans);
  g_test_add_func ("/store/store-place/reached-twice", test_store_place_reached_twice);

  return g_test_run ();
}
