// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: line-index, talk-reader, talk-rows. */
#include "history/mend-history.h"

#include "history/mend-kept-line.h"
#include "records/mend-file-problem.h"
#include "store-fixture.h"

#define N_TALKS 300

static char *
make_id (guint number)
{
  return g_strdup_printf ("%08x-6f8e-4d3e-9b57-6f1e8a6d0c11", number * 2654435761u);
}

static void
put_talks (StoreFixture *fixture, guint n_talks)
{
  for (guint i = 0; i < n_talks; i++)
    {
      g_autofree char *id = make_id (i);
      g_autofree char *kept = i % 2 == 0 ? g_strdup_printf ("Kept %u", i) : NULL;
      g_autofree char *aside = i % 3 == 0 ? g_strdup_printf ("Aside %u", i) : NULL;
      g_autoptr (MendTalkRecord) record = make_talk (id, (int) i, kept, aside);

      put_talk (fixture, record);
    }
}

static gboolean
is_listed (gpointer history)
{
  return mend_history_get_is_listed (history);
}

static gboolean
is_read (gpointer history)
{
  return mend_history_get_is_read (history);
}

static gboolean
is_loaded (gpointer summary)
{
  return mend_talk_summary_get_is_loaded (summary);
}

static gboolean
has_problem (gpointer problems)
{
  return g_list_model_get_n_items (problems) > 0;
}

static MendHistory *
list (StoreFixture *fixture)
{
  MendHistory *history = mend_store_get_history (fixture->store);

  mend_history_list (history);
  store_fixture_wait_for (fixture, is_listed, history);

  return history;
}

typedef struct
{
  guint n_changes;
  guint position;
  guint n_removed;
  guint n_added;
} Changes;

static void
changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Changes *changes)
{
  changes->n_changes++;
  changes->position = position;
  changes->n_removed = n_removed;
  changes->n_added = n_added;
}

static void
assert_changed (Changes *changes, guint position, guint n_removed, guint n_added)
{
  g_assert_cmpuint (changes->n_changes, ==, 1);
  g_assert_cmpuint (changes->position, ==, position);
  g_assert_cmpuint (changes->n_removed, ==, n_removed);
  g_assert_cmpuint (changes->n_added, ==, n_added);
  changes->n_changes = 0;
}

static const char *
get_text (GListModel *lines, guint position)
{
  g_autoptr (MendKeptLine) line = g_list_model_get_item (lines, position);

  return mend_kept_line_get_text (line);
}

static void
test_history_reads_nothing_before_it_is_asked (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  MendHistory *history;
  Changes changes = { 0 };

  put_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  history = mend_store_get_history (fixture->store);
  g_signal_connect (history, "items-changed", G_CALLBACK (changed_cb), &changes);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 0);
  list (fixture);
  assert_changed (&changes, 0, 0, N_TALKS);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (history)) == MEND_TYPE_TALK_SUMMARY);
}

static void
test_history_newest_first_and_filled_later (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkSummary) newest = NULL;
  g_autoptr (MendTalkSummary) same = NULL;
  g_autoptr (MendTalkSummary) oldest = NULL;
  MendHistory *history;

  put_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  history = list (fixture);
  newest = g_list_model_get_item (G_LIST_MODEL (history), 0);
  same = g_list_model_get_item (G_LIST_MODEL (history), 0);
  oldest = g_list_model_get_item (G_LIST_MODEL (history), N_TALKS - 1);

  g_assert_true (newest == same);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (history), N_TALKS));
  g_assert_false (mend_talk_summary_get_is_loaded (newest));
  g_assert_cmpint (g_date_time_get_month (mend_talk_summary_get_started (newest)), ==, 11);
  g_assert_cmpint (g_date_time_get_hour (mend_talk_summary_get_started (newest)), ==, 20);

  store_fixture_wait_for (fixture, is_loaded, newest);
  store_fixture_wait_for (fixture, is_loaded, oldest);
  g_assert_cmpint (g_date_time_get_hour (mend_talk_summary_get_started (newest)), ==, 21);
  g_assert_cmpstr (mend_talk_summary_get_topic (oldest), ==, "How I am today");
  g_assert_cmpstr (mend_talk_summary_get_first_kept (oldest), ==, "Kept 0");
}

static void
test_history_one_row_at_a_time (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record =
      make_talk ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", 5, "New", NULL);
  MendHistory *history;
  Changes changes = { 0 };
  guint position = 0;

  put_talks (fixture, 10);
  store_fixture_open (fixture);
  history = list (fixture);
  g_signal_connect (history, "items-changed", G_CALLBACK (changed_cb), &changes);

  mend_store_finish_talk (fixture->store, record);
  g_assert_true (mend_history_find (history, record->id, &position));
  assert_changed (&changes, position, 0, 1);

  mend_store_delete_talk (fixture->store, record->id);
  assert_changed (&changes, position, 1, 0);
  g_assert_false (mend_history_find (history, record->id, &position));

  mend_store_restore_talk (fixture->store, record->id);
  store_fixture_settle (fixture);
  assert_changed (&changes, position, 0, 1);
}

static void
test_history_talk_that_ends_while_it_is_listed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record =
      make_talk ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", 5, "New", NULL);
  g_autoptr (MendTalkSummary) before = NULL;
  g_autoptr (MendTalkSummary) after = NULL;
  MendHistory *history;
  guint position = 0;

  put_talks (fixture, 10);
  store_fixture_open (fixture);
  history = mend_store_get_history (fixture->store);
  mend_store_finish_talk (fixture->store, record);
  before = g_list_model_get_item (G_LIST_MODEL (history), 0);
  store_fixture_settle (fixture);
  list (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 11);
  g_assert_true (mend_history_find (history, record->id, &position));
  after = g_list_model_get_item (G_LIST_MODEL (history), position);
  g_assert_true (before == after);
}

static void
test_history_unreadable_talk_leaves (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkSummary) summary = NULL;
  g_autoptr (MendFileProblem) problem = NULL;
  MendHistory *history;
  Changes changes = { 0 };

  put_talks (fixture, 3);
  store_fixture_put (fixture, "talks/20270101T000000Z-4f2c1b06.json", "{\"form", -1);
  store_fixture_open (fixture);
  history = list (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 4);
  g_signal_connect (history, "items-changed", G_CALLBACK (changed_cb), &changes);
  summary = g_list_model_get_item (G_LIST_MODEL (history), 0);
  store_fixture_wait_for (fixture, has_problem, mend_store_get_problems (fixture->store));

  assert_changed (&changes, 0, 1, 0);
  problem = g_list_model_get_item (mend_store_get_problems (fixture->store), 0);
  g_assert_cmpstr (mend_file_problem_get_file_name (problem), ==, "20270101T000000Z-4f2c1b06.json");
  g_assert_cmpint (mend_file_problem_get_reason (problem), ==, MEND_FILE_PROBLEM_DAMAGED);
  g_assert_true (store_fixture_has (fixture, "talks/20270101T000000Z-4f2c1b06.json"));
}

static void
test_history_kept_lines (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record =
      make_talk ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", 330, "New", NULL);
  MendHistory *history;
  GListModel *lines;

  put_talks (fixture, N_TALKS);
  store_fixture_put (fixture, "talks/20270101T000000Z-4f2c1b06.json", "{\"form", -1);
  store_fixture_open (fixture);
  history = mend_store_get_history (fixture->store);
  lines = mend_history_get_kept_lines (history);
  g_assert_true (lines == mend_history_get_kept_lines (history));
  store_fixture_wait_for (fixture, is_read, history);

  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, N_TALKS / 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, N_TALKS);
  g_assert_cmpstr (get_text (lines, 0), ==, "Kept 298");
  g_assert_cmpstr (get_text (lines, 1), ==, "Kept 296");
  g_assert_cmpstr (get_text (lines, N_TALKS / 2 - 1), ==, "Kept 0");

  mend_store_finish_talk (fixture->store, record);
  g_assert_cmpstr (get_text (lines, 0), ==, "New");
  mend_store_delete_talk (fixture->store, record->id);
  g_assert_cmpstr (get_text (lines, 0), ==, "Kept 298");
  mend_store_restore_talk (fixture->store, record->id);
  store_fixture_settle (fixture);
  store_fixture_wait_for (fixture, is_read, history);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, N_TALKS / 2 + 1);
  g_assert_cmpstr (get_text (lines, 0), ==, "New");
}

static void
test_history_open_asides (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record =
      make_talk ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", 330, NULL, "Newest");
  g_autoptr (MendKeptLine) second = NULL;
  g_autofree char *topic_id = NULL;
  MendHistory *history;
  GListModel *asides;
  Changes changes = { 0 };

  put_talks (fixture, 7);
  store_fixture_open (fixture);
  history = mend_store_get_history (fixture->store);
  asides = mend_history_get_open_asides (history);
  store_fixture_wait_for (fixture, is_read, history);
  g_assert_cmpuint (g_list_model_get_n_items (asides), ==, 3);
  g_assert_cmpstr (get_text (asides, 0), ==, "Aside 6");
  g_assert_cmpstr (get_text (asides, 2), ==, "Aside 0");

  second = g_list_model_get_item (asides, 1);
  topic_id = mend_kept_line_get_topic_id (second);
  g_assert_null (mend_history_find_topic (history, topic_id));
  record->topic_id = g_strdup (topic_id);
  g_signal_connect (asides, "items-changed", G_CALLBACK (changed_cb), &changes);
  mend_store_finish_talk (fixture->store, record);

  g_assert_cmpuint (g_list_model_get_n_items (asides), ==, 3);
  g_assert_cmpstr (get_text (asides, 0), ==, "Newest");
  g_assert_cmpstr (get_text (asides, 1), ==, "Aside 6");
  g_assert_cmpstr (get_text (asides, 2), ==, "Aside 0");
  g_assert_true (g_date_time_equal (mend_history_find_topic (history, topic_id), record->started));

  changes.n_changes = 0;
  mend_store_delete_talk (fixture->store, record->id);
  g_assert_cmpstr (get_text (asides, 1), ==, "Aside 3");
  g_assert_null (mend_history_find_topic (history, topic_id));
  assert_changed (&changes, 0, 2, 2);
}

static void
put_aside_for_therapist (StoreFixture *fixture, guint number, const char *text)
{
  g_autofree char *id = make_id (number);
  g_autoptr (MendTalkRecord) record = make_talk (id, (int) number, NULL, "For a talk");
  const MendEvent writing = {
    .kind = MEND_EVENT_FOR_THERAPIST, .id = 77, .seat = MEND_SEAT_LEFT, .text = (char *) text
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&writing));
  put_talk (fixture, record);
}

static void
test_history_for_therapist (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = make_id (1);
  MendHistory *history;
  GListModel *lines;

  g_test_summary ("What was put aside for a therapist is listed apart from what is for a talk.");

  put_talks (fixture, 1);
  put_aside_for_therapist (fixture, 1, "That night");
  put_aside_for_therapist (fixture, 2, "Sleep");
  store_fixture_open (fixture);
  history = mend_store_get_history (fixture->store);
  lines = mend_history_get_for_therapist (history);
  store_fixture_wait_for (fixture, is_read, history);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 2);
  g_assert_cmpstr (get_text (lines, 0), ==, "Sleep");
  g_assert_cmpstr (get_text (lines, 1), ==, "That night");

  mend_store_delete_talk (fixture->store, id);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  g_assert_cmpstr (get_text (lines, 0), ==, "Sleep");
}

static void
test_history_may_go_while_it_reads (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  put_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  mend_history_get_kept_lines (mend_store_get_history (fixture->store));
  store_fixture_close (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/history/reads-nothing-before-it-is-asked",
                   test_history_reads_nothing_before_it_is_asked);
  g_test_add_func ("/store/history/newest-first-and-filled-later",
                   test_history_newest_first_and_filled_later);
  g_test_add_func ("/store/history/one-row-at-a-time", test_history_one_row_at_a_time);
  g_test_add_func ("/store/history/talk-that-ends-while-it-is-listed",
                   test_history_talk_that_ends_while_it_is_listed);
  g_test_add_func ("/store/history/unreadable-talk-leaves", test_history_unreadable_talk_leaves);
  g_test_add_func ("/store/history/kept-lines", test_history_kept_lines);
  g_test_add_func ("/store/history/open-asides", test_history_open_asides);
  g_test_add_func ("/store/history/for-therapist", test_history_for_therapist);
  g_test_add_func ("/store/history/may-go-while-it-reads", test_history_may_go_while_it_reads);

  return g_test_run ();
}
