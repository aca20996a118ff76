// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-kept-line.h"

#include "mend-core-enums.h"

static MendTalkRecord *
make_record (void)
{
  MendTalkRecord *record = mend_talk_record_new ();

  record->id = g_strdup ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  record->names[0] = g_strdup ("Anna");
  record->names[1] = g_strdup ("");

  return record;
}

static MendKeptLine *
make_line (MendEventKind kind, MendSeat seat)
{
  g_autoptr (MendTalkRecord) record = make_record ();
  const MendEvent fields = { .kind = kind, .id = 7, .seat = seat, .text = "Walk on Sunday" };
  g_autoptr (MendEvent) writing = mend_event_new_writing (&fields);

  return mend_kept_line_new (record, writing);
}

static void
test_kept_line_outlives_its_record (void)
{
  g_autoptr (MendKeptLine) line = make_line (MEND_EVENT_TAKEN, MEND_SEAT_LEFT);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *talk_id = NULL;
  g_autoptr (GDateTime) started = NULL;
  MendEventKind kind = MEND_EVENT_KEPT;
  MendSeat seat = MEND_SEAT_NONE;

  g_object_get (line, "kind", &kind, "text", &text, "seat", &seat, "name", &name, "talk-id",
                &talk_id, "started", &started, NULL);

  g_assert_cmpint (kind, ==, MEND_EVENT_TAKEN);
  g_assert_cmpint (mend_kept_line_get_kind (line), ==, MEND_EVENT_TAKEN);
  g_assert_cmpstr (text, ==, "Walk on Sunday");
  g_assert_cmpstr (mend_kept_line_get_text (line), ==, "Walk on Sunday");
  g_assert_cmpint (seat, ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_kept_line_get_seat (line), ==, MEND_SEAT_LEFT);
  g_assert_cmpstr (name, ==, "Anna");
  g_assert_cmpstr (mend_kept_line_get_name (line), ==, "Anna");
  g_assert_cmpstr (talk_id, ==, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_assert_cmpstr (mend_kept_line_get_talk_id (line), ==, talk_id);
  g_assert_cmpuint (mend_kept_line_get_writing_id (line), ==, 7);
  g_assert_true (mend_kept_line_get_started (line) == started);
  g_assert_finalize_object (g_steal_pointer (&line));
}

static void
test_kept_line_of_both_has_no_name (void)
{
  g_autoptr (MendKeptLine) kept = make_line (MEND_EVENT_KEPT, MEND_SEAT_BOTH);
  g_autoptr (MendKeptLine) nameless = make_line (MEND_EVENT_TAKEN, MEND_SEAT_RIGHT);

  g_assert_null (mend_kept_line_get_name (kept));
  g_assert_null (mend_kept_line_get_name (nameless));
  g_assert_finalize_object (g_steal_pointer (&kept));
  g_assert_finalize_object (g_steal_pointer (&nameless));
}

static void
test_kept_line_becomes_a_topic (void)
{
  g_autoptr (MendKeptLine) line = make_line (MEND_EVENT_ASIDE, MEND_SEAT_NONE);
  g_autofree char *topic_id = mend_kept_line_get_topic_id (line);

  g_assert_cmpstr (topic_id, ==, "aside:4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11:7");
  g_assert_finalize_object (g_steal_pointer (&line));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/kept-line/outlives-its-record", test_kept_line_outlives_its_record);
  g_test_add_func ("/core/kept-line/of-both-has-no-name", test_kept_line_of_both_has_no_name);
  g_test_add_func ("/core/kept-line/becomes-a-topic", test_kept_line_becomes_a_topic);

  return g_test_run ();
}
