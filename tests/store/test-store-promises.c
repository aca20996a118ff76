// SPDX-License-Identifier: GPL-3.0-or-later
#include "store-fixture.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-promises/come-back", test_store_promises_come_back);
  g_test_add_func ("/store/store-promises/bad-files", test_store_promises_bad_files);

  return g_test_run ();
}
