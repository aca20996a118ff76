// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: store-promises-gone. */
#include "store-fixture.h"

#include "mend-store-promises.h"

static gboolean
is_set (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static MendPromise *
make_promise (const char *text, int day)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, day, 20, 40, 0);
  const MendPromise fields = { .created = created, .seat = MEND_SEAT_LEFT, .text = (char *) text };

  return mend_promise_new (&fields);
}

static MendMark *
make_mark (const MendPromise *promise, MendOutcome outcome)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 20, 20, 40, 0);
  const MendMark fields = {
    .promise_id = promise->id, .created = created, .seat = MEND_SEAT_LEFT, .outcome = outcome
  };

  return mend_mark_new (&fields);
}

static GPtrArray *
load (StoreFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *standings;

  mend_store_load_standings (fixture->store, NULL, take_result_cb, &result);
  store_fixture_wait_for (fixture, is_set, &result);
  standings = mend_store_load_standings_finish (fixture->store, result, &error);
  g_assert_no_error (error);

  return standings;
}

static void
assert_standings (StoreFixture *fixture, MendOutcome first, MendOutcome second)
{
  g_autoptr (GPtrArray) standings = load (fixture);

  g_assert_cmpuint (standings->len, ==, 2);
  g_assert_cmpstr (mend_standing_get_promise (g_ptr_array_index (standings, 0))->text, ==, "Tea");
  g_assert_cmpint (mend_standing_get_outcome (g_ptr_array_index (standings, 0)), ==, first);
  g_assert_cmpint (mend_standing_get_outcome (g_ptr_array_index (standings, 1)), ==, second);
}

static void
test_store_promises_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPromise) later = make_promise ("Bread", 9);
  g_autoptr (MendPromise) earlier = make_promise ("Tea", 3);
  g_autoptr (MendMark) mark = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_test_summary ("Promises and marks are there at once, and after a new start, each once.");

  store_fixture_open (fixture);
  mend_store_add_promise (fixture->store, later);
  mend_store_add_promise (fixture->store, earlier);
  assert_standings (fixture, MEND_OUTCOME_OPEN, MEND_OUTCOME_OPEN);

  mark = make_mark (earlier, MEND_OUTCOME_PARTLY);
  mend_store_add_mark (fixture->store, mark);
  assert_standings (fixture, MEND_OUTCOME_PARTLY, MEND_OUTCOME_OPEN);

  g_assert_true (mend_store_flush (fixture->store));
  assert_standings (fixture, MEND_OUTCOME_PARTLY, MEND_OUTCOME_OPEN);
  store_fixture_reopen (fixture);
  assert_standings (fixture, MEND_OUTCOME_PARTLY, MEND_OUTCOME_OPEN);

  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_store_promises_bad_files (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPromise) later = make_promise ("Bread", 9);
  g_autoptr (MendPromise) earlier = make_promise ("Tea", 3);

  g_test_summary ("A file that cannot be read is named, and the others are read.");

  store_fixture_open (fixture);
  mend_store_add_promise (fixture->store, later);
  mend_store_add_promise (fixture->store, earlier);
  g_assert_true (mend_store_flush (fixture->store));
  store_fixture_put (fixture, "promises/20261103T204000Z-0000000a.json", "{", 1);
  store_fixture_reopen (fixture);
  assert_standings (fixture, MEND_OUTCOME_OPEN, MEND_OUTCOME_OPEN);
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 1);
}

static void
test_store_promises_deleted (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPromise) tea = make_promise ("Tea", 3);
  g_autoptr (MendPromise) bread = make_promise ("Bread", 9);
  g_autoptr (MendMark) mark = make_mark (tea, MEND_OUTCOME_KEPT);
  g_autoptr (GPtrArray) left = NULL;

  g_test_summary ("A promise that is deleted is in the trash, and comes back with what was said.");

  store_fixture_open (fixture);
  mend_store_add_promise (fixture->store, tea);
  mend_store_add_promise (fixture->store, bread);
  mend_store_add_mark (fixture->store, mark);
  store_fixture_settle (fixture);

  mend_store_delete_promise (fixture->store, tea);
  left = load (fixture);
  g_assert_cmpuint (left->len, ==, 1);
  store_fixture_reopen (fixture);
  g_clear_pointer (&left, g_ptr_array_unref);
  left = load (fixture);
  g_assert_cmpuint (left->len, ==, 1);

  mend_store_restore_promise (fixture->store, tea);
  assert_standings (fixture, MEND_OUTCOME_KEPT, MEND_OUTCOME_OPEN);
  store_fixture_reopen (fixture);
  assert_standings (fixture, MEND_OUTCOME_KEPT, MEND_OUTCOME_OPEN);
}

/* One that was on its way to the disk all the time. */
static void
test_store_promises_deleted_at_once (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPromise) tea = make_promise ("Tea", 3);
  g_autoptr (MendPromise) bread = make_promise ("Bread", 9);

  store_fixture_open (fixture);
  mend_store_add_promise (fixture->store, bread);
  mend_store_add_promise (fixture->store, tea);
  mend_store_delete_promise (fixture->store, tea);
  mend_store_restore_promise (fixture->store, tea);
  store_fixture_settle (fixture);
  assert_standings (fixture, MEND_OUTCOME_OPEN, MEND_OUTCOME_OPEN);
  store_fixture_reopen (fixture);
  assert_standings (fixture, MEND_OUTCOME_OPEN, MEND_OUTCOME_OPEN);
}

#define TALK_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

/* A talk in which a promise was given, on its closing page. */
static MendSnapshot *
make_giving (void)
{
  MendSnapshot *snapshot = make_snapshot (TALK_ID, NULL, 5000);
  const MendEvent promise = {
    .kind = MEND_EVENT_PROMISE, .at_ms = 4000, .id = 1, .seat = MEND_SEAT_LEFT, .text = "Tea"
  };

  mend_log_append (snapshot->log, mend_event_new_act (MEND_EVENT_STOP, 3000, 0));
  mend_log_append (snapshot->log, mend_event_new_writing (&promise));

  return snapshot;
}

static gboolean
has_running (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_get_state_path (fixture, "current.json");

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static guint
count (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) standings = load (fixture);

  return standings->len;
}

static void
finish (StoreFixture *fixture)
{
  g_autoptr (MendSnapshot) snapshot = make_giving ();
  g_autoptr (MendTalkRecord) record = mend_talk_record_new_from_snapshot (snapshot);

  mend_store_save_running (fixture->store, snapshot);
  mend_store_add_given (fixture->store, snapshot);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
}

static void
test_store_promises_of_a_talk (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary ("What came out of a talk is kept once, goes with it and comes back with it.");

  store_fixture_open (fixture);
  finish (fixture);
  g_assert_false (has_running (fixture));
  g_assert_cmpuint (count (fixture), ==, 1);

  mend_store_delete_talk (fixture->store, TALK_ID);
  g_assert_cmpuint (count (fixture), ==, 0);
  store_fixture_reopen (fixture);
  g_assert_cmpuint (count (fixture), ==, 0);
  mend_store_restore_talk (fixture->store, TALK_ID);
  store_fixture_settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_store_promises_of_another_talk (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) other =
      make_talk ("4f2c1b06-0000-4d3e-9b57-6f1e8a6d0c22", 4, "A walk", NULL);

  g_test_summary ("What was deleted goes by the id inside, not by the name of the file.");

  store_fixture_open (fixture);
  finish (fixture);
  mend_store_finish_talk (fixture->store, other);
  store_fixture_settle (fixture);
  mend_store_delete_talk (fixture->store, other->id);
  store_fixture_settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_store_promises_after_a_kill (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendSnapshot) snapshot = make_giving ();
  g_autoptr (MendTalkRecord) record = mend_talk_record_new_from_snapshot (snapshot);

  g_test_summary ("If the record of the talk is there and its promise is not, it comes from the "
                  "talk that was left; and finishing twice makes no second one.");

  store_fixture_open (fixture);
  mend_store_save_running (fixture->store, snapshot);
  g_assert_true (mend_store_flush (fixture->store));
  put_talk (fixture, record);
  store_fixture_reopen (fixture);
  store_fixture_settle (fixture);
  g_assert_false (has_running (fixture));
  g_assert_cmpuint (count (fixture), ==, 1);

  mend_store_add_given (fixture->store, snapshot);
  store_fixture_settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  store_fixture_reopen (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-promises/come-back", test_store_promises_come_back);
  g_test_add_func ("/store/store-promises/bad-files", test_store_promises_bad_files);

  g_test_add_func ("/store/store-promises/deleted", test_store_promises_deleted);
  g_test_add_func ("/store/store-promises/deleted-at-once", test_store_promises_deleted_at_once);
  g_test_add_func ("/store/store-promises/of-a-talk", test_store_promises_of_a_talk);
  g_test_add_func ("/store/store-promises/of-another-talk", test_store_promises_of_another_talk);
  g_test_add_func ("/store/store-promises/after-a-kill", test_store_promises_after_a_kill);

  return g_test_run ();
}
