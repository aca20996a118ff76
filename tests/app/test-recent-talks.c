// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-recent-talks.h"

#include "history/mend-talk-summary.h"

static void
add_talk (GListStore *history)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (MendTalkSummary) summary = mend_talk_summary_new ("a.json", started);

  g_list_store_insert (history, 0, summary);
}

static void
count_cb (guint *n_changes)
{
  *n_changes += 1;
}

static void
fill (MendTalkSummary *summary, const char *format_id)
{
  const MendEvent kept = {
    .kind = MEND_EVENT_KEPT, .id = 1, .seat = MEND_SEAT_BOTH, .text = (char *) "Tea at nine."
  };
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();

  record->id = g_strdup ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  record->started = g_date_time_ref (mend_talk_summary_get_started (summary));
  record->format_id = g_strdup (format_id);
  record->title = g_strdup ("Speak and Say Back");
  g_ptr_array_add (record->writings, mend_event_new_writing (&kept));
  mend_talk_summary_fill (summary, record);
}

static void
test_recent_talks_follow_the_history (void)
{
  g_autoptr (GListStore) history = g_list_store_new (MEND_TYPE_TALK_SUMMARY);
  g_autoptr (MendRecentTalks) recent = mend_recent_talks_new (G_LIST_MODEL (history));
  g_auto (GStrv) ways = mend_recent_talks_get_ways (recent);
  g_auto (GStrv) ways_later = NULL;
  g_autoptr (MendTalkSummary) latest = NULL;
  guint n_changes = 0;

  g_test_summary (
      "What is known of the latest talk is told when it is listed and when it is read.");

  g_signal_connect_swapped (recent, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_null (mend_recent_talks_get_last_kept (recent));
  g_assert_cmpuint (g_strv_length (ways), ==, 0);

  for (guint i = 0; i < 21; i++)
    add_talk (history);
  g_assert_cmpuint (n_changes, ==, 21);
  g_assert_null (mend_recent_talks_get_last_kept (recent));

  latest = g_list_model_get_item (G_LIST_MODEL (history), 0);
  fill (latest, "floor");
  ways_later = mend_recent_talks_get_ways (recent);
  g_assert_cmpuint (n_changes, ==, 22);
  g_assert_cmpstr (mend_recent_talks_get_last_kept (recent), ==, "Tea at nine.");
  g_assert_cmpuint (g_strv_length (ways_later), ==, 1);
  g_assert_cmpstr (ways_later[0], ==, "floor");

  /* Only the latest twenty are watched. */
  g_list_store_remove (history, 20);
  g_assert_cmpuint (n_changes, ==, 22);

  g_assert_finalize_object (g_steal_pointer (&recent));
  g_list_store_remove_all (history);
  g_assert_cmpuint (n_changes, ==, 22);
}

static void
test_recent_talks_past (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendContent) content = mend_content_new (&error);
  g_autoptr (GListStore) history = g_list_store_new (MEND_TYPE_TALK_SUMMARY);
  g_autoptr (MendRecentTalks) recent = mend_recent_talks_new (G_LIST_MODEL (history));
  const char *const ways[] = { "turns", "own-it", "turns", "of-another-version" };
  g_autoptr (GArray) past = NULL;

  g_test_summary ("Heavy talks are known as such; what is not read yet, is not there yet.");

  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (ways) + 1; i++)
    {
      g_autoptr (MendTalkSummary) latest = NULL;

      add_talk (history);
      latest = g_list_model_get_item (G_LIST_MODEL (history), 0);

      if (i < G_N_ELEMENTS (ways))
        fill (latest, ways[i]);
    }

  past = mend_recent_talks_get_past (recent, content);
  g_assert_cmpuint (past->len, ==, G_N_ELEMENTS (ways));

  for (guint i = 0; i < past->len; i++)
    {
      const MendPastTalk *talk = &g_array_index (past, MendPastTalk, past->len - 1 - i);

      g_assert_cmpstr (talk->format_id, ==, ways[i]);
      g_assert_cmpint (talk->is_heavy, ==, i == 1);
      g_assert_nonnull (talk->started);
    }

  g_assert_cmpuint (mend_recent_talks_count_way (recent, "turns"), ==, 2);
  g_assert_cmpuint (mend_recent_talks_count_way (recent, "floor"), ==, 0);
}

static MendEvent *
make_writing (MendEventKind kind, guint id)
{
  const MendEvent writing = {
    .kind = kind, .id = id, .seat = MEND_SEAT_NONE, .text = (char *) "The holidays"
  };

  return mend_event_new_writing (&writing);
}

static void
fill_with_asides (MendTalkSummary *summary, const char *id, const char *topic_id)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();

  record->id = g_strdup (id);
  record->started = g_date_time_ref (mend_talk_summary_get_started (summary));
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->topic_id = g_strdup (topic_id);
  g_ptr_array_add (record->writings, make_writing (MEND_EVENT_ASIDE, 1));
  g_ptr_array_add (record->writings, make_writing (MEND_EVENT_ASIDE, 2));
  g_ptr_array_add (record->writings, make_writing (MEND_EVENT_FOR_THERAPIST, 3));
  mend_talk_summary_fill (summary, record);
}

static void
test_recent_talks_facts (void)
{
  g_autoptr (GListStore) history = g_list_store_new (MEND_TYPE_TALK_SUMMARY);
  g_autoptr (MendRecentTalks) recent = mend_recent_talks_new (G_LIST_MODEL (history));
  g_auto (MendPathFacts) facts = { .n_talks = 9, .has_kept = TRUE };
  g_autoptr (MendTalkSummary) first = NULL;
  g_autoptr (MendTalkSummary) second = NULL;
  g_autoptr (MendTalkSummary) third = NULL;

  g_test_summary ("What was put aside counts as long as no talk has taken it up.");

  mend_recent_talks_fill_facts (recent, &facts);
  g_assert_cmpuint (facts.n_talks, ==, 0);
  g_assert_false (facts.has_kept);
  g_assert_null (facts.latest_talk);
  g_assert_true (mend_recent_talks_get_is_loaded (recent));

  add_talk (history);
  g_assert_false (mend_recent_talks_get_is_loaded (recent));
  first = g_list_model_get_item (G_LIST_MODEL (history), 0);
  fill_with_asides (first, "one", "today");
  g_assert_true (mend_recent_talks_get_is_loaded (recent));
  mend_recent_talks_fill_facts (recent, &facts);
  g_assert_cmpuint (facts.n_talks, ==, 1);
  g_assert_cmpuint (facts.n_asides, ==, 2);
  g_assert_cmpuint (facts.n_for_session, ==, 1);
  g_assert_false (facts.has_kept);
  g_assert_true (facts.latest_talk == mend_talk_summary_get_started (first));

  add_talk (history);
  second = g_list_model_get_item (G_LIST_MODEL (history), 0);
  fill_with_asides (second, "two", "aside:one:2");
  mend_recent_talks_fill_facts (recent, &facts);
  g_assert_cmpuint (facts.n_talks, ==, 2);
  g_assert_cmpuint (facts.n_asides, ==, 3);
  g_assert_cmpuint (facts.n_for_session, ==, 2);

  add_talk (history);
  third = g_list_model_get_item (G_LIST_MODEL (history), 0);
  fill (third, "floor");
  mend_recent_talks_fill_facts (recent, &facts);
  g_assert_true (facts.has_kept);
}

static void
test_recent_talks_for_session (void)
{
  g_autoptr (GListStore) history = g_list_store_new (MEND_TYPE_TALK_SUMMARY);
  g_autoptr (MendRecentTalks) recent = mend_recent_talks_new (G_LIST_MODEL (history));
  g_auto (MendPathFacts) facts = { 0 };
  g_autoptr (MendTalkSummary) summary = NULL;

  g_test_summary ("What was put aside before the latest session is not for the next any more.");

  add_talk (history);
  summary = g_list_model_get_item (G_LIST_MODEL (history), 0);
  fill_with_asides (summary, "one", "today");
  facts.latest_session = g_date_time_add_hours (mend_talk_summary_get_started (summary), -1);
  mend_recent_talks_fill_facts (recent, &facts);
  g_assert_cmpuint (facts.n_for_session, ==, 1);

  g_date_time_unref (facts.latest_session);
  facts.latest_session = g_date_time_add_hours (mend_talk_summary_get_started (summary), 1);
  mend_recent_talks_fill_facts (recent, &facts);
  g_assert_cmpuint (facts.n_for_session, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/recent-talks/follow-the-history", test_recent_talks_follow_the_history);
  g_test_add_func ("/app/recent-talks/past", test_recent_talks_past);
  g_test_add_func ("/app/recent-talks/facts", test_recent_talks_facts);
  g_test_add_func ("/app/recent-talks/for-session", test_recent_talks_for_session);

  return g_test_run ();
}
