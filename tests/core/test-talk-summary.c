// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-summary.h"

#include "history/mend-kept-line.h"

#define FILE_NAME "20261103T214000Z-4f2c1b06.json"

static MendTalkSummary *
make_summary (void)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);

  return mend_talk_summary_new (FILE_NAME, started);
}

static MendTalkRecord *
make_record (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  MendTalkRecord *record = mend_talk_record_new ();

  record->id = g_strdup ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  record->started = g_date_time_new (zone, 2026, 11, 3, 22, 40, 0);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup ("How I am today");
  record->length_ms = 660000;

  return record;
}

static void
write_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind, .id = record->writings->len + 1, .seat = seat, .text = text
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
count_notify_cb (GObject *object, GParamSpec *pspec, guint *n_notified)
{
  *n_notified += 1;
}

static void
test_talk_summary_knows_little_before (void)
{
  g_autoptr (MendTalkSummary) summary = make_summary ();

  g_assert_cmpstr (mend_talk_summary_get_file_name (summary), ==, FILE_NAME);
  g_assert_cmpint (g_date_time_get_month (mend_talk_summary_get_started (summary)), ==, 11);
  g_assert_false (mend_talk_summary_get_is_loaded (summary));
  g_assert_null (mend_talk_summary_get_id (summary));
  g_assert_null (mend_talk_summary_get_title (summary));
  g_assert_null (mend_talk_summary_get_asides (summary));
  g_assert_finalize_object (g_steal_pointer (&summary));
}

static void
test_talk_summary_is_filled (void)
{
  g_autoptr (MendTalkSummary) summary = make_summary ();
  g_autoptr (MendTalkRecord) record = make_record ();
  g_autofree char *title = NULL;
  gint64 length_ms = 0;
  gboolean is_loaded = FALSE;
  guint n_notified = 0;

  g_signal_connect (summary, "notify::first-kept", G_CALLBACK (count_notify_cb), &n_notified);
  g_signal_connect (summary, "notify::is-loaded", G_CALLBACK (count_notify_cb), &n_notified);
  mend_talk_summary_fill (summary, record);
  g_object_get (summary, "title", &title, "length-ms", &length_ms, "is-loaded", &is_loaded, NULL);

  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_true (is_loaded);
  g_assert_cmpstr (title, ==, "Short Turns");
  g_assert_cmpint (length_ms, ==, 660000);
  g_assert_cmpstr (mend_talk_summary_get_id (summary), ==, record->id);
  g_assert_cmpstr (mend_talk_summary_get_format_id (summary), ==, "turns");
  g_assert_cmpstr (mend_talk_summary_get_topic (summary), ==, "How I am today");
  g_assert_cmpint (mend_talk_summary_get_length_ms (summary), ==, 660000);
  g_assert_cmpint (g_date_time_get_hour (mend_talk_summary_get_started (summary)), ==, 22);
  g_assert_null (mend_talk_summary_get_first_kept (summary));
  g_assert_finalize_object (g_steal_pointer (&summary));
}

static void
test_talk_summary_prefers_what_both_keep (void)
{
  g_autoptr (MendTalkSummary) summary = make_summary ();
  g_autoptr (MendTalkRecord) record = make_record ();

  write_down (record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, "Right");
  mend_talk_summary_fill (summary, record);
  g_assert_cmpstr (mend_talk_summary_get_first_kept (summary), ==, "Right");

  write_down (record, MEND_EVENT_TAKEN, MEND_SEAT_LEFT, "Left");
  mend_talk_summary_fill (summary, record);
  g_assert_cmpstr (mend_talk_summary_get_first_kept (summary), ==, "Left");
  g_assert_null (mend_talk_summary_get_both_kept (summary));

  write_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "\n  Both \nand more");
  mend_talk_summary_fill (summary, record);
  g_assert_cmpstr (mend_talk_summary_get_first_kept (summary), ==, "Both");
  g_assert_cmpstr (mend_talk_summary_get_both_kept (summary), ==, "Both");
  g_assert_finalize_object (g_steal_pointer (&summary));
}

static void
test_talk_summary_lists_asides (void)
{
  g_autoptr (MendTalkSummary) summary = make_summary ();
  g_autoptr (MendTalkRecord) record = make_record ();
  g_autoptr (MendKeptLine) aside = NULL;

  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "A note");
  write_down (record, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "The holidays");
  write_down (record, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE, "The money");
  g_free (record->topic_id);
  record->topic_id = g_strdup ("today");
  mend_talk_summary_fill (summary, record);
  mend_talk_summary_fill (summary, record);

  g_assert_cmpuint (mend_talk_summary_get_n_for_therapist (summary), ==, 1);
  g_assert_cmpstr (mend_talk_summary_get_topic_id (summary), ==, "today");
  g_assert_cmpuint (g_list_model_get_n_items (mend_talk_summary_get_asides (summary)), ==, 1);
  aside = g_list_model_get_item (mend_talk_summary_get_asides (summary), 0);
  g_assert_cmpstr (mend_kept_line_get_text (aside), ==, "The holidays");
  g_assert_cmpuint (mend_kept_line_get_writing_id (aside), ==, 2);
  g_assert_finalize_object (g_steal_pointer (&summary));
}

static void
test_talk_summary_properties (void)
{
  g_autoptr (MendTalkSummary) summary = make_summary ();
  g_autoptr (MendTalkRecord) record = make_record ();
  g_autofree char *file_name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *format_id = NULL;
  g_autofree char *topic = NULL;
  g_autofree char *first_kept = NULL;
  g_autoptr (GDateTime) started = NULL;
  g_autoptr (GListModel) asides = NULL;

  mend_talk_summary_fill (summary, record);
  g_object_get (summary, "file-name", &file_name, "started", &started, "id", &id, "format-id",
                &format_id, "topic", &topic, "first-kept", &first_kept, "asides", &asides, NULL);

  g_assert_cmpstr (file_name, ==, FILE_NAME);
  g_assert_true (started == record->started);
  g_assert_cmpstr (id, ==, record->id);
  g_assert_cmpstr (format_id, ==, "turns");
  g_assert_cmpstr (topic, ==, "How I am today");
  g_assert_null (first_kept);
  g_assert_true (asides == mend_talk_summary_get_asides (summary));
  g_assert_finalize_object (g_steal_pointer (&summary));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/talk-summary/knows-little-before", test_talk_summary_knows_little_before);
  g_test_add_func ("/core/talk-summary/is-filled", test_talk_summary_is_filled);
  g_test_add_func ("/core/talk-summary/prefers-what-both-keep",
                   test_talk_summary_prefers_what_both_keep);
  g_test_add_func ("/core/talk-summary/lists-asides", test_talk_summary_lists_asides);
  g_test_add_func ("/core/talk-summary/properties", test_talk_summary_properties);

  return g_test_run ();
}
