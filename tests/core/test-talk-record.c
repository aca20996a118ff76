// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-record.h"

#include "mend-test-course.h"
#include "mend-test-plan.h"

#define SECOND 1000
#define MINUTE 60000

static MendTalkRecord *
create_record (MendTestCourse *self, gint64 at_ms)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (MendSnapshot) snapshot =
      mend_snapshot_new ("id", started, self->plan, self->log, at_ms);

  return mend_talk_record_new_from_snapshot (snapshot);
}

static void
act (MendTestCourse *self, MendEventKind kind, gint64 at_ms)
{
  (void) mend_test_course_act (self, kind, at_ms);
}

static void
write_down (MendTestCourse *self, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind,
    .at_ms = mend_log_get_end_ms (self->log),
    .id = mend_log_get_next_id (self->log),
    .seat = seat,
    .text = text,
  };

  mend_log_append (self->log, mend_event_new_writing (&fields));
}

/* The course in a line: L, R, B and N speak, P is a pause, - is between; each with its seconds. */
static void
assert_course (const MendTalkRecord *record, const char *expected)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gint64 at_ms = 0;

  for (guint i = 0; i < record->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (record->course, i);
      const char letter = course->kind == MEND_COURSE_TURN    ? "NLRB"[course->seat]
                          : course->kind == MEND_COURSE_PAUSE ? 'P'
                                                              : '-';

      g_assert_cmpint (course->from_ms, ==, at_ms);
      g_assert_cmpint (course->to_ms, >, course->from_ms);
      at_ms = course->to_ms;
      g_string_append_printf (line, "%s%c%d", i > 0 ? " " : "", letter,
                              (int) ((course->to_ms - course->from_ms) / SECOND));
    }

  g_assert_cmpstr (line->str, ==, expected);
  g_assert_cmpint (at_ms, ==, record->length_ms);
}

static void
test_heads (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_BEGIN, 0);
  act (self, MEND_EVENT_STOP, SECOND);
  record = create_record (self, SECOND);

  g_assert_cmpstr (record->id, ==, "id");
  g_assert_cmpint (g_date_time_get_minute (record->started), ==, 40);
  g_assert_cmpstr (record->format_id, ==, "turns");
  g_assert_cmpstr (record->title, ==, "Short Turns");
  g_assert_cmpuint (record->step, ==, 2);
  g_assert_cmpstr (record->topic_id, ==, "today");
  g_assert_cmpstr (record->topic, ==, "How I am today");
  g_assert_cmpint (record->first, ==, MEND_SEAT_LEFT);
  g_assert_cmpstr (mend_talk_record_get_name (record, MEND_SEAT_LEFT), ==, "Anna");
  g_assert_cmpstr (mend_talk_record_get_name (record, MEND_SEAT_RIGHT), ==, "Ben");
  g_assert_cmpstr (record->person_ids[1], ==, self->plan->person_ids[1]);
}

static void
test_empty_name (void)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();

  record->names[1] = g_strdup ("");

  g_assert_null (mend_talk_record_get_name (record, MEND_SEAT_LEFT));
  g_assert_null (mend_talk_record_get_name (record, MEND_SEAT_RIGHT));
}

static void
test_course (MendTestCourse *self, gconstpointer data)
{
  const MendCourse *first;
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("The course begins with the first turn and ends where the closing page came.");

  act (self, MEND_EVENT_BEGIN, 30 * SECOND);
  act (self, MEND_EVENT_PAUSE, 50 * SECOND);
  act (self, MEND_EVENT_GO_ON, 60 * SECOND);
  act (self, MEND_EVENT_FINISH, 100 * SECOND);
  act (self, MEND_EVENT_BEGIN, 105 * SECOND);
  act (self, MEND_EVENT_STOP, 165 * SECOND);
  act (self, MEND_EVENT_CLOSE, 600 * SECOND);
  record = create_record (self, 700 * SECOND);

  assert_course (record, "L20 P10 L40 -5 R60");
  first = g_ptr_array_index (record->course, 0);
  g_assert_cmpstr (first->title, ==, "The Part turn");
  g_assert_cmpint (record->length_ms, ==, 135 * SECOND);
  g_assert_cmpint (mend_talk_record_get_spoken_ms (record, MEND_SEAT_LEFT), ==, MINUTE);
  g_assert_cmpint (mend_talk_record_get_spoken_ms (record, MEND_SEAT_RIGHT), ==, MINUTE);
  g_assert_cmpuint (mend_talk_record_count_pauses (record), ==, 1);
}

static void
test_after_a_break (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("A break leaves no trace, and coming back from it is no pause.");

  act (self, MEND_EVENT_BEGIN, 0);
  act (self, MEND_EVENT_BREAK, 20 * SECOND);
  act (self, MEND_EVENT_RETURN, 2000 * SECOND);
  act (self, MEND_EVENT_GO_ON, 2010 * SECOND);
  act (self, MEND_EVENT_PAUSE, 2030 * SECOND);
  act (self, MEND_EVENT_GO_ON, 2040 * SECOND);
  act (self, MEND_EVENT_STOP, 2050 * SECOND);
  record = create_record (self, 2050 * SECOND);

  assert_course (record, "L40 P10 L10 -10");
  g_assert_cmpuint (mend_talk_record_count_pauses (record), ==, 1);
}

static void
test_stopped_before_begin (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_STOP, 10 * SECOND);
  record = create_record (self, 20 * SECOND);

  assert_course (record, "");
  g_assert_cmpint (record->length_ms, ==, 0);
}

static void
test_time_of_nobody (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("The record counts as spoken what the talk has counted, and no more.");

  act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, 20 * MINUTE);
  act (self, MEND_EVENT_STOP, 21 * MINUTE);
  record = create_record (self, 21 * MINUTE);

  assert_course (record, "L150 -1110");
  g_assert_cmpint (mend_talk_record_get_spoken_ms (record, MEND_SEAT_LEFT), ==,
                   schedule.spoken_ms[0]);
}

static void
test_more_time_is_not_seen (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_BEGIN, 0);
  act (self, MEND_EVENT_MORE_TIME, 10 * SECOND);
  act (self, MEND_EVENT_PAUSE, 20 * SECOND);
  act (self, MEND_EVENT_MORE_TIME, 30 * SECOND);
  act (self, MEND_EVENT_GO_ON, 40 * SECOND);
  act (self, MEND_EVENT_FINISH, 60 * SECOND);
  act (self, MEND_EVENT_STOP, 70 * SECOND);
  record = create_record (self, 70 * SECOND);

  assert_course (record, "L20 P20 L20 -10");
}

static void
test_more_time_after_nobodys (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_BEGIN, 0);
  act (self, MEND_EVENT_MORE_TIME, 5 * MINUTE);
  act (self, MEND_EVENT_STOP, 6 * MINUTE);
  record = create_record (self, 6 * MINUTE);

  assert_course (record, "L210 -150");
}

static void
test_back_is_not_seen (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_BEGIN, 0);
  act (self, MEND_EVENT_FINISH, 60 * SECOND);
  act (self, MEND_EVENT_BACK, 70 * SECOND);
  act (self, MEND_EVENT_FINISH, 90 * SECOND);
  act (self, MEND_EVENT_BEGIN, 100 * SECOND);
  act (self, MEND_EVENT_STOP, 110 * SECOND);
  record = create_record (self, 110 * SECOND);

  assert_course (record, "L80 -20 R10");
}

static void
say_back (MendTestCourse *self)
{
  mend_test_course_begin_floor (self);
  act (self, MEND_EVENT_FINISH, 100 * SECOND);
}

static void
end_floor (MendTestCourse *self, gint64 at_ms)
{
  act (self, MEND_EVENT_FINISH, at_ms);
  act (self, MEND_EVENT_PASS, at_ms + 10 * SECOND);
  act (self, MEND_EVENT_BEGIN, at_ms + 20 * SECOND);
  act (self, MEND_EVENT_STOP, at_ms + 30 * SECOND);
}

static void
test_not_quite_is_not_seen (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("How often something was missing cannot be read from the joints.");

  say_back (self);
  act (self, MEND_EVENT_NOT_QUITE, 110 * SECOND);
  act (self, MEND_EVENT_FINISH, 120 * SECOND);
  act (self, MEND_EVENT_NOT_QUITE, 130 * SECOND);
  end_floor (self, 140 * SECOND);
  record = create_record (self, 170 * SECOND);

  assert_course (record, "N60 L60 -40 R10");
}

static void
test_not_quite_behind_pause (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("Nor from a pause behind which the turn goes on once more.");

  say_back (self);
  act (self, MEND_EVENT_NOT_QUITE, 110 * SECOND);
  act (self, MEND_EVENT_PAUSE, 110 * SECOND);
  act (self, MEND_EVENT_GO_ON, 120 * SECOND);
  act (self, MEND_EVENT_FINISH, 130 * SECOND);
  act (self, MEND_EVENT_NOT_QUITE, 135 * SECOND);
  act (self, MEND_EVENT_PAUSE, 140 * SECOND);
  act (self, MEND_EVENT_GO_ON, 150 * SECOND);
  end_floor (self, 160 * SECOND);
  record = create_record (self, 190 * SECOND);

  assert_course (record, "N60 L40 P10 L15 P10 L10 -35 R10");
}

static void
test_parts_of_one_turn (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_BEGIN, 0);

  for (guint i = 1; i <= 4; i++)
    act (self, MEND_EVENT_FINISH, i * 10 * SECOND);

  act (self, MEND_EVENT_STOP, 50 * SECOND);
  record = create_record (self, 50 * SECOND);

  assert_course (record, "L10 L10 L10 L10 -10");
  g_assert_cmpstr (((MendCourse *) g_ptr_array_index (record->course, 3))->title, ==,
                   "The Part ask");
}

static void
test_writings (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_BEGIN, 0);
  write_down (self, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "Monday");
  act (self, MEND_EVENT_STOP, SECOND);
  write_down (self, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "tea");
  record = create_record (self, SECOND);

  g_assert_cmpuint (record->writings->len, ==, 2);
  g_assert_cmpstr (mend_talk_record_get_text (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT), ==,
                   "Monday");
  g_assert_cmpstr (mend_talk_record_get_text (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH), ==, "tea");
  g_assert_null (mend_talk_record_get_text (record, MEND_EVENT_NOTE, MEND_SEAT_RIGHT));
}

static void
test_missing_numbers_tell_nothing (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("That a card was put back is not to be read from the numbers of the others.");

  for (guint i = 0; i < 3; i++)
    write_down (self, MEND_EVENT_CARD, MEND_SEAT_LEFT, "tired");

  g_assert_true (mend_log_remove (self->log, 2));
  act (self, MEND_EVENT_STOP, 0);
  record = create_record (self, 0);

  g_assert_cmpuint (record->writings->len, ==, 2);

  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (((MendEvent *) g_ptr_array_index (record->writings, i))->id, ==, i + 1);
}

static void
test_no_pauses (MendTestCourse *self, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = NULL;

  act (self, MEND_EVENT_BEGIN, 0);
  act (self, MEND_EVENT_PAUSE, SECOND);
  act (self, MEND_EVENT_GO_ON, SECOND);
  act (self, MEND_EVENT_STOP, 2 * SECOND);
  record = create_record (self, 2 * SECOND);

  g_assert_cmpuint (mend_talk_record_count_pauses (record), ==, 0);
  assert_course (record, "L2");
}

static void
test_course_names (void)
{
  MendCourseKind kind = MEND_COURSE_PAUSE;

  g_assert_false (mend_course_kind_from_string ("walk", &kind));
  g_assert_false (mend_course_kind_from_string (NULL, &kind));
  g_assert_cmpint (kind, ==, MEND_COURSE_PAUSE);

  for (guint i = 0; i < MEND_COURSE_N_KINDS; i++)
    {
      g_assert_true (
          mend_course_kind_from_string (mend_course_kind_to_string ((MendCourseKind) i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
}

static void
test_minutes (void)
{
  g_assert_cmpuint (mend_minutes_from_ms (0), ==, 1);
  g_assert_cmpuint (mend_minutes_from_ms (89999), ==, 1);
  g_assert_cmpuint (mend_minutes_from_ms (90000), ==, 2);
  g_assert_cmpuint (mend_minutes_from_ms (11 * MINUTE), ==, 11);
}

static void
test_lives_until_last_reference (void)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();
  g_autoptr (MendTalkRecord) again = NULL;

  record->title = g_strdup ("Short Turns");
  again = g_boxed_copy (MEND_TYPE_TALK_RECORD, record);
  g_clear_pointer (&record, mend_talk_record_unref);

  g_assert_cmpstr (again->title, ==, "Short Turns");
}

#define TURNS(path, function)                                                                      \
  g_test_add ("/core/talk-record/" path, MendTestCourse, NULL, mend_test_course_set_up_turns,      \
              function, mend_test_course_tear_down)
#define FLOOR(path, function)                                                                      \
  g_test_add ("/core/talk-record/" path, MendTestCourse, NULL, mend_test_course_set_up_floor,      \
              function, mend_test_course_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TURNS ("heads", test_heads);
  TURNS ("course", test_course);
  TURNS ("stopped-before-begin", test_stopped_before_begin);
  TURNS ("time-of-nobody", test_time_of_nobody);
  TURNS ("more-time-is-not-seen", test_more_time_is_not_seen);
  TURNS ("more-time-after-nobodys", test_more_time_after_nobodys);
  TURNS ("back-is-not-seen", test_back_is_not_seen);
  FLOOR ("not-quite-is-not-seen", test_not_quite_is_not_seen);
  FLOOR ("not-quite-behind-pause", test_not_quite_behind_pause);
  g_test_add ("/core/talk-record/parts-of-one-turn", MendTestCourse, NULL,
              mend_test_course_set_up_ofnr, test_parts_of_one_turn, mend_test_course_tear_down);
  TURNS ("writings", test_writings);
  TURNS ("missing-numbers-tell-nothing", test_missing_numbers_tell_nothing);
  TURNS ("no-pauses", test_no_pauses);
  TURNS ("after-a-break", test_after_a_break);
  g_test_add_func ("/core/talk-record/empty-name", test_empty_name);
  g_test_add_func ("/core/talk-record/course-names", test_course_names);
  g_test_add_func ("/core/talk-record/minutes", test_minutes);
  g_test_add_func ("/core/talk-record/lives-until-last-reference", test_lives_until_last_reference);

  return g_test_run ();
}
