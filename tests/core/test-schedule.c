// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-schedule.h"

#include "mend-test-course.h"

#define SECOND 1000
#define MINUTE 60000

static void
assert_allowed (const MendSchedule *schedule, guint n_kinds, const MendEventKind *kinds)
{
  guint expected = 0;

  for (guint i = 0; i < n_kinds; i++)
    expected |= 1u << kinds[i];

  g_assert_cmphex (schedule->allowed, ==, expected);
}

#define assert_allows(schedule, ...)                                                               \
  assert_allowed (schedule, G_N_ELEMENTS (((MendEventKind[]){ __VA_ARGS__ })),                     \
                  (MendEventKind[]){ __VA_ARGS__ })

static void
test_ready (MendTestCourse *self, gconstpointer data)
{
  const MendSchedule schedule = mend_test_course_look (self, 5 * MINUTE);

  g_test_summary ("The time runs only after Begin.");

  mend_test_course_assert_stands (&schedule, MEND_TALK_READY, 0, 2 * MINUTE);
  assert_allows (&schedule, MEND_EVENT_BEGIN, MEND_EVENT_STOP, MEND_EVENT_BREAK, MEND_EVENT_SKIP,
                 MEND_EVENT_SET_LENGTH);
  g_assert_cmpint (schedule.waiting_ms, ==, 5 * MINUTE);
  g_assert_cmpint (schedule.begun_ms, ==, -1);
  g_assert_cmpint (schedule.ended_ms, ==, -1);
  g_assert_false (schedule.has_ended_turn);
}

static void
test_running (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 10 * SECOND);
  schedule = mend_test_course_look (self, 40 * SECOND);

  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, 90 * SECOND);
  assert_allows (&schedule, MEND_EVENT_PAUSE, MEND_EVENT_FINISH, MEND_EVENT_ASLEEP, MEND_EVENT_GAP,
                 MEND_EVENT_PICKED_UP, MEND_EVENT_MORE_TIME, MEND_EVENT_STOP, MEND_EVENT_BREAK,
                 MEND_EVENT_SKIP, MEND_EVENT_SET_LENGTH);
  g_assert_cmpint (schedule.begun_ms, ==, 10 * SECOND);
  g_assert_cmpint (schedule.spoken_ms[0], ==, 30 * SECOND);
  g_assert_cmpint (schedule.spoken_ms[1], ==, 0);
}

static void
test_nothing_ends_by_itself (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("At zero the page stays as long as it takes.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_look (self, 24 * 60 * MINUTE);

  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, 0);
  g_assert_true (schedule.is_past_zero);
  g_assert_true (mend_schedule_allows (&schedule, MEND_EVENT_FINISH));
  g_assert_false (schedule.has_ended_turn);
}

static void
test_pause (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_PAUSE, 20 * SECOND);
  assert_allows (&schedule, MEND_EVENT_GO_ON, MEND_EVENT_CORRECT, MEND_EVENT_MORE_TIME,
                 MEND_EVENT_STOP, MEND_EVENT_BREAK, MEND_EVENT_SKIP, MEND_EVENT_SET_LENGTH);
  g_assert_false (schedule.stands_by_itself);

  schedule = mend_test_course_look (self, 50 * SECOND);
  mend_test_course_assert_stands (&schedule, MEND_TALK_PAUSED, 0, 100 * SECOND);
  g_assert_cmpint (schedule.paused_ms, ==, 30 * SECOND);

  schedule = mend_test_course_act (self, MEND_EVENT_GO_ON, 60 * SECOND);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, 100 * SECOND);
  g_assert_cmpint (mend_test_course_look (self, 70 * SECOND).left_ms, ==, 90 * SECOND);
}

static void
test_stands_by_itself (MendTestCourse *self, gconstpointer data)
{
  const MendEventKind kinds[] = { MEND_EVENT_ASLEEP, MEND_EVENT_GAP, MEND_EVENT_PICKED_UP };
  gint64 at_ms = 0;

  mend_test_course_act (self, MEND_EVENT_BEGIN, at_ms);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const MendSchedule schedule = mend_test_course_act (self, kinds[i], at_ms += SECOND);

      mend_test_course_assert_stands (&schedule, MEND_TALK_PAUSED, 0, (120 - i - 1) * SECOND);
      g_assert_true (schedule.stands_by_itself);
      g_assert_false (mend_test_course_act (self, MEND_EVENT_GO_ON, at_ms).stands_by_itself);
    }
}

static void
test_stands_by_itself_with_more_time (MendTestCourse *self, gconstpointer data)
{
  g_test_summary ("Time given in the pause does not make it a pause that somebody wanted.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_ASLEEP, 10 * SECOND);
  g_assert_true (mend_test_course_act (self, MEND_EVENT_MORE_TIME, 20 * SECOND).stands_by_itself);
  g_assert_false (mend_test_course_act (self, MEND_EVENT_STOP, 30 * SECOND).stands_by_itself);
}

static void
test_change (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1, 2 * MINUTE);
  assert_allows (&schedule, MEND_EVENT_BEGIN, MEND_EVENT_BACK, MEND_EVENT_STOP, MEND_EVENT_BREAK,
                 MEND_EVENT_SKIP, MEND_EVENT_SET_LENGTH);
  g_assert_true (schedule.has_ended_turn);

  schedule = mend_test_course_look (self, 10 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1, 2 * MINUTE);
  g_assert_cmpint (schedule.waiting_ms, ==, 9 * MINUTE);

  schedule = mend_test_course_act (self, MEND_EVENT_BEGIN, 10 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 1, 2 * MINUTE);
  g_assert_cmpint (schedule.begun_ms, ==, 0);
}

static void
test_quiet_is_no_turn (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, MINUTE);

  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1, 5 * MINUTE);
  g_assert_false (schedule.has_ended_turn);
  g_assert_cmpint (schedule.spoken_ms[0] + schedule.spoken_ms[1], ==, 0);
}

static void
test_gate (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_begin_floor (self);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, 3 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_GATE, 1, 3 * MINUTE);
  assert_allows (&schedule, MEND_EVENT_PASS, MEND_EVENT_NOT_QUITE, MEND_EVENT_MORE_TIME,
                 MEND_EVENT_STOP, MEND_EVENT_BREAK, MEND_EVENT_SKIP, MEND_EVENT_SET_LENGTH);
  g_assert_false (schedule.has_ended_turn);

  schedule = mend_test_course_act (self, MEND_EVENT_PASS, 4 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 2, 5 * MINUTE);
  g_assert_true (schedule.has_ended_turn);
  g_assert_cmpint (schedule.spoken_ms[0], ==, 2 * MINUTE);
  g_assert_cmpint (schedule.spoken_ms[1], ==, 0);
}

static void
test_not_quite (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_begin_floor (self);
  mend_test_course_act (self, MEND_EVENT_FINISH, 3 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_NOT_QUITE, 4 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 1, 3 * MINUTE);
  g_assert_cmpuint (schedule.n_not_quite, ==, 1);

  mend_test_course_act (self, MEND_EVENT_FINISH, 8 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_NOT_QUITE, 9 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 1, MINUTE);
  g_assert_cmpuint (schedule.n_not_quite, ==, 2);
}

static void
test_gate_limit (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("The third time something is missing it is close enough for today.");

  mend_test_course_begin_floor (self);

  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (mend_test_course_act (self, MEND_EVENT_FINISH, 2 * MINUTE).is_at_limit);
      schedule = mend_test_course_act (self, MEND_EVENT_NOT_QUITE, 2 * MINUTE);
    }

  g_assert_cmpint (schedule.state, ==, MEND_TALK_GATE);
  g_assert_true (schedule.is_at_limit);
  assert_allows (&schedule, MEND_EVENT_PASS, MEND_EVENT_MORE_TIME, MEND_EVENT_STOP,
                 MEND_EVENT_BREAK, MEND_EVENT_SKIP, MEND_EVENT_SET_LENGTH);

  schedule = mend_test_course_act (self, MEND_EVENT_PASS, 2 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 2, 5 * MINUTE);
  g_assert_false (schedule.is_at_limit);
  g_assert_cmpuint (schedule.n_not_quite, ==, 0);
}

static void
test_parts_of_one_turn (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("Between the parts of one turn nothing changes, and the turn has not ended.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);

  for (guint i = 1; i < 4; i++)
    {
      schedule = mend_test_course_act (self, MEND_EVENT_FINISH, i * 10 * SECOND);
      mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, i, MINUTE);
      g_assert_false (schedule.has_ended_turn);
    }

  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, 40 * SECOND);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 4, MINUTE);
  g_assert_true (schedule.has_ended_turn);
  g_assert_cmpint (schedule.spoken_ms[0], ==, 40 * SECOND);
}

static void
test_two_turns_of_one_person (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("Where a turn begins there is a change, also if the same person goes on.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);

  for (guint i = 1; i < 4; i++)
    mend_test_course_act (self, MEND_EVENT_FINISH, 0);

  mend_test_course_act (self, MEND_EVENT_FINISH, 0);
  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_FINISH, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, 0);

  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 6, MINUTE);
}

static void
test_back_to_last_part_of_turn (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);

  for (guint i = 1; i <= 4; i++)
    mend_test_course_act (self, MEND_EVENT_FINISH, i * 50 * SECOND);

  schedule = mend_test_course_act (self, MEND_EVENT_BACK, 200 * SECOND);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 3, MINUTE);
}

static void
test_closing_after_last_part (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule = mend_test_course_look (self, 0);

  for (guint i = 0; i < 4; i++)
    {
      mend_test_course_act (self, MEND_EVENT_BEGIN, 2 * i * MINUTE);
      schedule = mend_test_course_act (self, MEND_EVENT_FINISH, (2 * i + 1) * MINUTE);
    }

  mend_test_course_assert_stands (&schedule, MEND_TALK_CLOSING, 3, MINUTE);
  assert_allows (&schedule, MEND_EVENT_CLOSE, MEND_EVENT_DISCARD);
  g_assert_cmpint (schedule.ended_ms, ==, 7 * MINUTE);
  g_assert_cmpint (schedule.spoken_ms[0], ==, 2 * MINUTE);
  g_assert_cmpint (schedule.spoken_ms[1], ==, 2 * MINUTE);

  schedule = mend_test_course_act (self, MEND_EVENT_CLOSE, 9 * MINUTE);
  g_assert_cmpint (schedule.state, ==, MEND_TALK_FINISHED);
  g_assert_false (schedule.was_stopped);
  assert_allowed (&schedule, 0, NULL);
  g_assert_true (mend_schedule_is_over (&schedule));
  g_assert_false (mend_schedule_allows (&schedule, MEND_EVENT_NOTE));
  g_assert_cmpint (schedule.waiting_ms, ==, 5 * MINUTE);
  g_assert_cmpint (mend_test_course_look (self, 60 * MINUTE).waiting_ms, ==, 5 * MINUTE);
}

static void
test_discard (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_STOP, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_DISCARD, 0);

  g_assert_cmpint (schedule.state, ==, MEND_TALK_DISCARDED);
  assert_allowed (&schedule, 0, NULL);
  g_assert_true (mend_schedule_is_over (&schedule));
}

static void
test_stop_in_ready (MendTestCourse *self, gconstpointer data)
{
  const MendSchedule schedule = mend_test_course_act (self, MEND_EVENT_STOP, 10 * SECOND);

  mend_test_course_assert_stands (&schedule, MEND_TALK_CLOSING, 0, 2 * MINUTE);
  g_assert_true (schedule.was_stopped);
  g_assert_cmpint (schedule.begun_ms, ==, -1);
  g_assert_cmpint (schedule.ended_ms, ==, 10 * SECOND);
  g_assert_false (schedule.has_ended_turn);
  g_assert_true (mend_schedule_allows (&schedule, MEND_EVENT_KEPT));
}

static void
test_stop_everywhere (MendTestCourse *self, gconstpointer data)
{
  const MendEventKind way[] = { MEND_EVENT_BEGIN,     MEND_EVENT_PAUSE,  MEND_EVENT_GO_ON,
                                MEND_EVENT_FINISH,    MEND_EVENT_BEGIN,  MEND_EVENT_FINISH,
                                MEND_EVENT_NOT_QUITE, MEND_EVENT_FINISH, MEND_EVENT_PASS };

  g_test_summary ("Either can stop at any moment before the closing page.");

  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      g_autoptr (MendLog) log = mend_log_copy (self->log);
      MendTestCourse stopped = { self->plan, log };

      g_assert_cmpint (mend_test_course_act (&stopped, MEND_EVENT_STOP, i).state, ==,
                       MEND_TALK_CLOSING);
      mend_test_course_act (self, way[i], i);
    }
}

static void
test_not_allowed_counts_for_nothing (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  for (guint i = 0; i < MEND_EVENT_N_ACTS; i++)
    if (i != MEND_EVENT_BEGIN && i != MEND_EVENT_STOP && i != MEND_EVENT_BREAK &&
        i != MEND_EVENT_SKIP && i != MEND_EVENT_SET_LENGTH)
      mend_log_append (self->log, mend_event_new_act ((MendEventKind) i, 0, 0));

  schedule = mend_test_course_look (self, MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_READY, 0, 2 * MINUTE);
}

static void
test_writings_move_nothing (MendTestCourse *self, gconstpointer data)
{
  const MendEvent fields = { .kind = MEND_EVENT_NOTE, .at_ms = 10 * SECOND, .id = 1, .text = "a" };
  MendSchedule before;
  MendSchedule after;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  before = mend_test_course_look (self, MINUTE);
  mend_log_append (self->log, mend_event_new_writing (&fields));
  after = mend_test_course_look (self, MINUTE);

  mend_test_course_assert_same (&before, &after);
}

static void
test_state_names (void)
{
  MendTalkState state = MEND_TALK_GATE;

  g_assert_false (mend_talk_state_from_string ("lost", &state));
  g_assert_false (mend_talk_state_from_string (NULL, &state));
  g_assert_cmpint (state, ==, MEND_TALK_GATE);

  for (guint i = 0; i < MEND_TALK_N_STATES; i++)
    {
      g_assert_true (
          mend_talk_state_from_string (mend_talk_state_to_string ((MendTalkState) i), &state));
      g_assert_cmpuint (state, ==, i);
    }
}

static void
assert_act_of (const MendSchedule *schedule, const MendPlan *plan, MendSeat seat, int expected)
{
  MendEventKind kind = MEND_EVENT_DISCARD;
  const gboolean has_act = mend_schedule_find_act_of (schedule, plan, seat, &kind);

  g_assert_cmpint (has_act ? (int) kind : -1, ==, expected);
  g_assert_true (has_act || kind == MEND_EVENT_DISCARD);
}

static void
test_acts_of_seats (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule = mend_test_course_look (self, 0);

  g_test_summary ("Each has one act that moves the talk on, and only while it is theirs.");

  assert_act_of (&schedule, self->plan, MEND_SEAT_LEFT, MEND_EVENT_BEGIN);
  assert_act_of (&schedule, self->plan, MEND_SEAT_RIGHT, -1);

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_look (self, MINUTE);
  assert_act_of (&schedule, self->plan, MEND_SEAT_LEFT, MEND_EVENT_FINISH);
  assert_act_of (&schedule, self->plan, MEND_SEAT_RIGHT, -1);
  schedule = mend_test_course_look (self, 2 * MINUTE + 30 * SECOND);
  assert_act_of (&schedule, self->plan, MEND_SEAT_RIGHT, MEND_EVENT_FINISH);

  mend_test_course_act (self, MEND_EVENT_FINISH, 3 * MINUTE);
  schedule = mend_test_course_look (self, 3 * MINUTE);
  assert_act_of (&schedule, self->plan, MEND_SEAT_LEFT, -1);
  assert_act_of (&schedule, self->plan, MEND_SEAT_RIGHT, MEND_EVENT_BEGIN);

  mend_test_course_act (self, MEND_EVENT_BEGIN, 3 * MINUTE);
  mend_test_course_act (self, MEND_EVENT_PAUSE, 4 * MINUTE);
  schedule = mend_test_course_look (self, 4 * MINUTE);
  assert_act_of (&schedule, self->plan, MEND_SEAT_RIGHT, -1);
}

#define TURNS(path, function)                                                                      \
  g_test_add ("/core/schedule/" path, MendTestCourse, NULL, mend_test_course_set_up_turns,         \
              function, mend_test_course_tear_down)
#define FLOOR(path, function)                                                                      \
  g_test_add ("/core/schedule/" path, MendTestCourse, NULL, mend_test_course_set_up_floor,         \
              function, mend_test_course_tear_down)
#define OFNR(path, function)                                                                       \
  g_test_add ("/core/schedule/" path, MendTestCourse, NULL, mend_test_course_set_up_ofnr,          \
              function, mend_test_course_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TURNS ("ready", test_ready);
  TURNS ("acts-of-seats", test_acts_of_seats);
  TURNS ("running", test_running);
  TURNS ("nothing-ends-by-itself", test_nothing_ends_by_itself);
  TURNS ("pause", test_pause);
  TURNS ("stands-by-itself", test_stands_by_itself);
  TURNS ("stands-by-itself-with-more-time", test_stands_by_itself_with_more_time);
  TURNS ("change", test_change);
  FLOOR ("quiet-is-no-turn", test_quiet_is_no_turn);
  FLOOR ("gate", test_gate);
  FLOOR ("not-quite", test_not_quite);
  FLOOR ("gate-limit", test_gate_limit);
  OFNR ("parts-of-one-turn", test_parts_of_one_turn);
  OFNR ("two-turns-of-one-person", test_two_turns_of_one_person);
  OFNR ("back-to-last-part-of-turn", test_back_to_last_part_of_turn);
  TURNS ("closing-after-last-part", test_closing_after_last_part);
  TURNS ("discard", test_discard);
  TURNS ("stop-in-ready", test_stop_in_ready);
  FLOOR ("stop-everywhere", test_stop_everywhere);
  TURNS ("not-allowed-counts-for-nothing", test_not_allowed_counts_for_nothing);
  TURNS ("writings-move-nothing", test_writings_move_nothing);
  g_test_add_func ("/core/schedule/state-names", test_state_names);

  return g_test_run ();
}
