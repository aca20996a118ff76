// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: store-beat. */
#include "mend-store.h"

#include "files/mend-file-name.h"
#include "records/mend-file-problem.h"
#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#define ID        "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID  "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"
#define N_KILLS   25
#define HOME_NAME "MEND_TEST_HOME"

static void
save (StoreFixture *fixture, const char *id, const char *note, gint64 at_ms)
{
  g_autoptr (MendSnapshot) snapshot = make_snapshot (id, note, at_ms);

  mend_store_save_running (fixture->store, snapshot);
}

static void
assert_running (StoreFixture *fixture, const char *id, const char *note, gint64 at_ms)
{
  g_autoptr (MendSnapshot) running = mend_store_load_running (fixture->store);
  MendEvent *event;

  g_assert_nonnull (running);
  g_assert_cmpstr (running->id, ==, id);
  g_assert_cmpint (running->at_ms, ==, at_ms);
  event = mend_log_find (running->log, 1);
  g_assert_cmpstr (event != NULL ? event->text : NULL, ==, note);
  g_assert_cmpstr (running->plan->title, ==, "Short Turns");
}

static gboolean
has_state (StoreFixture *fixture, const char *name)
{
  g_autofree char *path = store_fixture_get_state_path (fixture, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_running_is_picked_up (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  save (fixture, ID, "A note", 5000);
  assert_running (fixture, ID, "A note", 5000);
  store_fixture_reopen (fixture);
  assert_running (fixture, ID, "A note", 5000);
}

static void
test_running_newest_wins (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);

  for (guint i = 1; i <= 200; i++)
    save (fixture, ID, "A note", 2000 + i);

  store_fixture_reopen (fixture);
  assert_running (fixture, ID, "A note", 2200);
}

static void
test_running_beat_moves_it_on (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  save (fixture, ID, NULL, 5000);
  mend_store_beat (fixture->store, 9000);
  mend_store_beat (fixture->store, 11000);
  assert_running (fixture, ID, NULL, 11000);
  store_fixture_reopen (fixture);
  assert_running (fixture, ID, NULL, 11000);
}

static void
test_running_beat_of_another_talk (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  save (fixture, ID, NULL, 5000);
  mend_store_beat (fixture->store, 60000);
  save (fixture, OTHER_ID, NULL, 3000);
  assert_running (fixture, OTHER_ID, NULL, 3000);
  store_fixture_reopen (fixture);
  assert_running (fixture, OTHER_ID, NULL, 3000);
}

static void
test_running_strange_beats (void)
{
  static const char *const beats[] = {
    "",
    "x",
    ID " 00000000000000-1\n",
    ID " 9999999999999999\n",
    ID " 0000000000090000",
    "a talk that is longer than any that there is, by far, so long\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (beats); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *path = NULL;

      store_fixture_open (fixture);
      save (fixture, ID, NULL, 5000);
      store_fixture_settle (fixture);
      path = store_fixture_get_state_path (fixture, "beat");
      g_assert_true (g_file_set_contents (path, beats[i], -1, NULL));
      store_fixture_reopen (fixture);
      assert_running (fixture, ID, NULL, 5000);
    }
}

static void
test_running_deleted_note_is_nowhere (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, "Kept", NULL);

  g_test_summary (
      "Text that was deleted in a talk leaves nothing, in the state and in the record.");

  store_fixture_open (fixture);
  save (fixture, ID, "Canary one", 3000);
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_holds_anywhere (fixture, "Canary one"));

  save (fixture, ID, "Canary two", 4000);
  store_fixture_settle (fixture);
  g_assert_false (store_fixture_holds_anywhere (fixture, "Canary one"));

  save (fixture, ID, NULL, 5000);
  store_fixture_settle (fixture);
  g_assert_false (store_fixture_holds_anywhere (fixture, "Canary"));

  store_fixture_reopen (fixture);
  save (fixture, ID, NULL, 6000);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
  g_assert_false (store_fixture_holds_anywhere (fixture, "Canary"));
  g_assert_true (store_fixture_holds_anywhere (fixture, "Kept"));
}

static void
test_running_later_version_stays (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autofree char *changed = NULL;

  store_fixture_open (fixture);
  save (fixture, ID, "A note", 5000);
  store_fixture_settle (fixture);
  path = store_fixture_get_state_path (fixture, "current.json");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  pieces = g_strsplit (text, "\"log\":", 2);
  changed = g_strconcat (pieces[0], "\"mood\": \"of a later version\", \"log\":", pieces[1], NULL);
  store_fixture_close (fixture);
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));

  store_fixture_open (fixture);
  save (fixture, ID, "A note", 6000);
  store_fixture_reopen (fixture);
  assert_running (fixture, ID, "A note", 6000);
  g_assert_true (store_fixture_holds_anywhere (fixture, "of a later version"));

  save (fixture, OTHER_ID, NULL, 6000);
  store_fixture_settle (fixture);
  g_assert_false (store_fixture_holds_anywhere (fixture, "of a later version"));
}

static void
test_running_is_over_when_there_is_a_record (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendSnapshot) snapshot = make_snapshot (ID, "A note", 5000);
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, "Kept", NULL);

  g_test_summary ("The power went between saving the record and removing the running talk.");

  g_date_time_unref (record->started);
  record->started = g_date_time_ref (snapshot->started);
  store_fixture_open (fixture);
  mend_store_save_running (fixture->store, snapshot);
  store_fixture_close (fixture);
  put_talk (fixture, record);

  store_fixture_open (fixture);
  g_assert_null (mend_store_load_running (fixture->store));
  store_fixture_settle (fixture);
  g_assert_false (has_state (fixture, "current.json"));
  g_assert_true (store_fixture_holds_anywhere (fixture, "Kept"));
}

static void
test_running_is_over_when_its_record_is_half_way (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendSnapshot) snapshot = make_snapshot (ID, "A note", 5000);
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, "Kept", NULL);
  g_autofree char *file_name = mend_file_name_make (snapshot->started, ID);
  g_autofree char *name = g_build_filename ("talks", file_name, NULL);
  g_autofree char *path = NULL;
  g_autofree char *leftover = NULL;

  g_test_summary ("The power went when the record was written and had no name yet.");

  g_date_time_unref (record->started);
  record->started = g_date_time_ref (snapshot->started);
  store_fixture_open (fixture);
  mend_store_save_running (fixture->store, snapshot);
  store_fixture_close (fixture);
  put_talk (fixture, record);
  path = store_fixture_get_path (fixture, name);
  leftover = store_fixture_get_path (fixture, "talks/.tmp-5a9e23a5~");
  g_assert_cmpint (g_rename (path, leftover), ==, 0);

  store_fixture_open (fixture);
  g_assert_null (mend_store_load_running (fixture->store));
  g_assert_true (store_fixture_has (fixture, name));
}

static void
test_running_is_discarded (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  store_fixture_open (fixture);
  save (fixture, ID, "Canary", 5000);
  mend_store_discard_running (fixture->store);
  g_assert_null (mend_store_load_running (fixture->store));
  store_fixture_reopen (fixture);
  g_assert_null (mend_store_load_running (fixture->store));
  g_assert_false (store_fixture_holds_anywhere (fixture, "Canary"));
}

static void
test_running_waits_and_comes_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (MendSnapshot) back = NULL;

  store_fixture_open (fixture);
  save (fixture, ID, "A note", 5000);
  mend_store_beat (fixture->store, 7000);
  mend_store_put_aside (fixture->store);
  g_assert_null (mend_store_load_running (fixture->store));
  save (fixture, OTHER_ID, NULL, 3000);
  store_fixture_reopen (fixture);
  assert_running (fixture, OTHER_ID, NULL, 3000);

  waiting = mend_store_list_waiting (fixture->store);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpstr (((MendSnapshot *) g_ptr_array_index (waiting, 0))->id, ==, ID);

  mend_store_discard_running (fixture->store);
  g_assert_null (mend_store_take_back (fixture->store, OTHER_ID));
  back = mend_store_take_back (fixture->store, ID);
  g_assert_cmpint (back->at_ms, ==, 7000);
  none = mend_store_list_waiting (fixture->store);
  g_assert_cmpuint (none->len, ==, 0);
  store_fixture_reopen (fixture);
  assert_running (fixture, ID, "A note", 7000);
  g_assert_false (has_state (fixture, "waiting/" ID ".json"));
}

static void
test_running_waiting_is_discarded (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) waiting = NULL;

  store_fixture_open (fixture);
  save (fixture, ID, "Canary", 5000);
  mend_store_put_aside (fixture->store);
  mend_store_discard_waiting (fixture->store, ID);
  store_fixture_settle (fixture);
  waiting = mend_store_list_waiting (fixture->store);
  g_assert_cmpuint (waiting->len, ==, 0);
  g_assert_false (store_fixture_holds_anywhere (fixture, "Canary"));
}

static void
test_running_waits_in_memory (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (MendSnapshot) back = NULL;

  scratch_folder_put (fixture->home, "data", "a file in the way");
  store_fixture_open (fixture);
  save (fixture, ID, "A note", 5000);
  mend_store_put_aside (fixture->store);
  waiting = mend_store_list_waiting (fixture->store);
  g_assert_cmpuint (waiting->len, ==, 1);
  back = mend_store_take_back (fixture->store, ID);
  g_assert_nonnull (back);
  assert_running (fixture, ID, "A note", 5000);

  g_assert_cmpint (g_remove (fixture->data_dir), ==, 0);
  mend_store_try_again (fixture->store);
  store_fixture_reopen (fixture);
  assert_running (fixture, ID, "A note", 5000);
}

static void
test_running_unreadable_file_stays (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendFileProblem) problem = NULL;
  g_autofree char *path = NULL;
  g_autofree char *after = NULL;

  store_fixture_open (fixture);
  save (fixture, ID, NULL, 5000);
  store_fixture_settle (fixture);
  path = store_fixture_get_state_path (fixture, "current.json");
  store_fixture_close (fixture);
  g_assert_true (g_file_set_contents (path, "{\"format\": \"mend runn", -1, NULL));

  store_fixture_open (fixture);
  g_assert_null (mend_store_load_running (fixture->store));
  problem = g_list_model_get_item (mend_store_get_problems (fixture->store), 0);
  g_assert_cmpstr (mend_file_problem_get_file_name (problem), ==, "current.json");
  g_assert_cmpint (mend_file_problem_get_reason (problem), ==, MEND_FILE_PROBLEM_DAMAGED);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "{\"format\": \"mend runn");

  save (fixture, OTHER_ID, NULL, 5000);
  store_fixture_reopen (fixture);
  assert_running (fixture, OTHER_ID, NULL, 5000);
  g_assert_true (store_fixture_holds_anywhere (fixture, "{\"format\": \"mend runn"));
}

/* Saves on and on, notes what has been told to be saved, and dies at any moment. */
static gpointer
die_soon (gpointer data)
{
  g_usleep ((gulong) g_random_int_range (1000, 30000));
  kill (getpid (), SIGKILL);

  return NULL;
}

static void
test_running_dies (void)
{
  const char *home = g_getenv (HOME_NAME);
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autofree char *data_dir = NULL;
  g_autofree char *state_dir = NULL;
  g_autofree char *ack_path = NULL;
  MendStore *store;
  int ack;

  if (home == NULL)
    {
      g_test_skip ("Runs as a part of another test");
      return;
    }

  data_dir = g_build_filename (home, "data", NULL);
  state_dir = g_build_filename (home, "state", NULL);
  ack_path = g_build_filename (home, "ack", NULL);
  ack = open (ack_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  store = mend_store_open (MEND_CLOCK (clock), data_dir, state_dir);
  g_thread_unref (g_thread_new ("die", die_soon, NULL));

  for (gint64 at_ms = 3000;; at_ms++)
    {
      g_autoptr (MendSnapshot) snapshot = make_snapshot (ID, "A note", at_ms);

      mend_store_save_running (store, snapshot);

      if (at_ms % 3 == 0 && mend_store_flush (store))
        g_assert_cmpint (pwrite (ack, &at_ms, sizeof at_ms, 0), ==, sizeof at_ms);

      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
run_and_let_die (StoreFixture *fixture)
{
  g_auto (GStrv) env = g_environ_setenv (g_get_environ (), HOME_NAME, fixture->home->path, TRUE);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *argv[] = { program, "-p", "/store/store-running/dies", NULL };
  int status = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, env,
                               G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               NULL, NULL, &status, NULL));
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static void
test_running_survives_kills (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *ack_path = g_build_filename (fixture->home->path, "ack", NULL);

  if (g_getenv (HOME_NAME) != NULL)
    return;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autofree char *ack = NULL;
      g_autoptr (MendSnapshot) running = NULL;
      gint64 acknowledged_ms = 0;
      gsize length = 0;

      run_and_let_die (fixture);

      if (g_file_get_contents (ack_path, &ack, &length, NULL) && length == sizeof acknowledged_ms)
        acknowledged_ms = *(gint64 *) (gpointer) ack;

      store_fixture_open (fixture);
      running = mend_store_load_running (fixture->store);
      g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);

      if (acknowledged_ms > 0)
        {
          g_assert_nonnull (running);
          g_assert_cmpint (running->at_ms, >=, acknowledged_ms);
        }

      store_fixture_close (fixture);
      g_remove (ack_path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-running/is-picked-up", test_running_is_picked_up);
  g_test_add_func ("/store/store-running/newest-wins", test_running_newest_wins);
  g_test_add_func ("/store/store-running/beat-moves-it-on", test_running_beat_moves_it_on);
  g_test_add_func ("/store/store-running/beat-of-another-talk", test_running_beat_of_another_talk);
  g_test_add_func ("/store/store-running/strange-beats", test_running_strange_beats);
  g_test_add_func ("/store/store-running/deleted-note-is-nowhere",
                   test_running_deleted_note_is_nowhere);
  g_test_add_func ("/store/store-running/later-version-stays", test_running_later_version_stays);
  g_test_add_func ("/store/store-running/is-over-when-there-is-a-record",
                   test_running_is_over_when_there_is_a_record);
  g_test_add_func ("/store/store-running/is-over-when-its-record-is-half-way",
                   test_running_is_over_when_its_record_is_half_way);
  g_test_add_func ("/store/store-running/is-discarded", test_running_is_discarded);
  g_test_add_func ("/store/store-running/waits-and-comes-back", test_running_waits_and_comes_back);
  g_test_add_func ("/store/store-running/waiting-is-discarded", test_running_waiting_is_discarded);
  g_test_add_func ("/store/store-running/waits-in-memory", test_running_waits_in_memory);
  g_test_add_func ("/store/store-running/unreadable-file-stays",
                   test_running_unreadable_file_stays);
  g_test_add_func ("/store/store-running/dies", test_running_dies);
  g_test_add_func ("/store/store-running/survives-kills", test_running_survives_kills);

  return g_test_run ();
}
