// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-schedule.h"

#include "mend-test-course.h"
#include "mend-test-plan.h"

#define SECOND 1000
#define MINUTE 60000

static void
test_near_end (MendTestCourse *self, gconstpointer data)
{
  g_test_summary ("Half a minute before the end, to the millisecond, and no more at zero.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);

  g_assert_false (mend_test_course_look (self, 90 * SECOND - 1).is_near_end);
  g_assert_true (mend_test_course_look (self, 90 * SECOND).is_near_end);
  g_assert_true (mend_test_course_look (self, 120 * SECOND - 1).is_near_end);
  g_assert_false (mend_test_course_look (self, 120 * SECOND - 1).is_past_zero);
  g_assert_false (mend_test_course_look (self, 120 * SECOND).is_near_end);
  g_assert_true (mend_test_course_look (self, 120 * SECOND).is_past_zero);
}

static void
test_near_end_only_while_running (MendTestCourse *self, gconstpointer data)
{
  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  g_assert_false (mend_test_course_act (self, MEND_EVENT_PAUSE, 100 * SECOND).is_near_end);
  g_assert_true (mend_test_course_act (self, MEND_EVENT_GO_ON, 300 * SECOND).is_near_end);
}

static void
test_cue_lengths (void)
{
  g_assert_cmpint (mend_schedule_get_cue_ms (10 * MINUTE), ==, 30 * SECOND);
  g_assert_cmpint (mend_schedule_get_cue_ms (2 * MINUTE), ==, 30 * SECOND);
  g_assert_cmpint (mend_schedule_get_cue_ms (MINUTE), ==, 12 * SECOND);
  g_assert_cmpint (mend_schedule_get_cue_ms (0), ==, 0);
}

static void
test_other_may_finish (MendTestCourse *self, gconstpointer data)
{
  const gint64 grace_ms = 2 * MINUTE + MEND_SCHEDULE_GRACE_MS;
  MendSchedule paused;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);

  g_assert_false (mend_test_course_look (self, grace_ms - 1).other_may_finish);
  g_assert_true (mend_test_course_look (self, grace_ms).other_may_finish);

  paused = mend_test_course_act (self, MEND_EVENT_PAUSE, grace_ms + SECOND);
  g_assert_false (paused.other_may_finish);
  g_assert_true (paused.is_past_zero);
}

static void
test_time_of_nobody (MendTestCourse *self, gconstpointer data)
{
  g_test_summary ("From half a minute past zero on the time belongs to nobody.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);

  g_assert_cmpint (mend_test_course_look (self, 150 * SECOND).spoken_ms[0], ==, 150 * SECOND);
  g_assert_cmpint (mend_test_course_look (self, 20 * MINUTE).spoken_ms[0], ==, 150 * SECOND);
  g_assert_cmpint (mend_test_course_look (self, 20 * MINUTE).running_ms, ==, 20 * MINUTE);
}

static void
test_time_of_nobody_stays_nobodys (MendTestCourse *self, gconstpointer data)
{
  g_test_summary ("What was nobody's does not become somebody's when the part becomes longer.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  g_assert_cmpint (mend_test_course_act (self, MEND_EVENT_MORE_TIME, 20 * MINUTE).spoken_ms[0], ==,
                   150 * SECOND);
  g_assert_cmpint (mend_test_course_look (self, 21 * MINUTE).spoken_ms[0], ==, 210 * SECOND);
  g_assert_cmpint (mend_test_course_act (self, MEND_EVENT_FINISH, 30 * MINUTE).spoken_ms[0], ==,
                   240 * SECOND);
  g_assert_cmpint (mend_test_course_act (self, MEND_EVENT_BACK, 30 * MINUTE).spoken_ms[0], ==,
                   240 * SECOND);
}

static void
test_back_with_time_left (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_FINISH, 20 * SECOND);
  schedule = mend_test_course_act (self, MEND_EVENT_BACK, 50 * SECOND);

  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, 100 * SECOND);
  g_assert_cmpint (schedule.length_ms, ==, 2 * MINUTE);
}

static void
test_back_past_zero (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("Whoever goes on has at least a minute, however long it was past zero.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_FINISH, 3 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_BACK, 4 * MINUTE);

  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, MINUTE);
  g_assert_cmpint (schedule.length_ms, ==, 4 * MINUTE);
  g_assert_false (schedule.is_past_zero);
}

static void
test_back_leaves_next_turn_whole (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_FINISH, MINUTE);
  mend_test_course_act (self, MEND_EVENT_BACK, 2 * MINUTE);
  mend_test_course_act (self, MEND_EVENT_FINISH, 3 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_BEGIN, 4 * MINUTE);

  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 1, 2 * MINUTE);
  g_assert_cmpint (schedule.spoken_ms[0], ==, 2 * MINUTE);
}

static void
test_more_time (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_MORE_TIME, MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, 2 * MINUTE);
  g_assert_cmpint (schedule.length_ms, ==, 3 * MINUTE);
}

static void
test_more_time_past_zero (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("A minute more is a minute from now, not what is left of it after the wait.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_MORE_TIME, 150 * SECOND);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, MINUTE);
  g_assert_false (schedule.is_past_zero);
  g_assert_false (schedule.other_may_finish);
}

static void
test_more_time_up_to_most (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_MORE_TIME, 0);
  mend_test_course_act (self, MEND_EVENT_MORE_TIME, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_MORE_TIME, 0);

  g_assert_cmpint (schedule.length_ms, ==, 5 * MINUTE);
  g_assert_false (mend_schedule_allows (&schedule, MEND_EVENT_MORE_TIME));
}

static void
test_more_time_not_less (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("A log that was tampered with takes no time away.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_log_append (self->log, mend_event_new_act (MEND_EVENT_MORE_TIME, 0, -MINUTE));
  schedule = mend_test_course_look (self, 0);

  g_assert_cmpint (schedule.length_ms, ==, 2 * MINUTE);
}

static void
test_no_time_set (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_empty ();
  g_autoptr (MendLog) log = mend_log_new ();
  MendTestCourse self = { plan, log };
  MendSchedule schedule;

  g_test_summary ("A part without a time never comes to an end, and cannot become longer.");

  mend_test_plan_add_turn (plan, "open", MEND_SEAT_LEFT, 0, 0);
  mend_test_plan_add_turn (plan, "open", MEND_SEAT_RIGHT, 0, 0);
  mend_test_course_act (&self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_look (&self, 60 * MINUTE);

  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, 0);
  g_assert_false (schedule.is_past_zero || schedule.is_near_end || schedule.other_may_finish);
  g_assert_false (mend_schedule_allows (&schedule, MEND_EVENT_MORE_TIME));
  g_assert_cmpint (schedule.spoken_ms[0], ==, 60 * MINUTE);

  mend_test_course_act (&self, MEND_EVENT_FINISH, 60 * MINUTE);
  g_assert_cmpint (mend_test_course_act (&self, MEND_EVENT_BACK, 60 * MINUTE).length_ms, ==, 0);
}

static void
test_more_time_at_gate (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_begin_floor (self);
  mend_test_course_act (self, MEND_EVENT_FINISH, 3 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_MORE_TIME, 4 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_GATE, 1, 4 * MINUTE);
}

static void
test_events_at_the_same_time (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("What happens in one millisecond happens in the order of the log.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, SECOND);
  mend_test_course_act (self, MEND_EVENT_PAUSE, SECOND);
  mend_test_course_act (self, MEND_EVENT_GO_ON, SECOND);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, SECOND);

  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1, 2 * MINUTE);
  g_assert_cmpint (schedule.running_ms, ==, 0);
  g_assert_cmpint (schedule.waiting_ms, ==, SECOND);
}

static void
test_trace (MendTestCourse *self, gconstpointer data)
{
  const MendStretch expected[] = {
    { MEND_TALK_READY, 0, FALSE, 0, 10 },
    { MEND_TALK_RUNNING, 0, FALSE, 10, 10 + 150 * SECOND },
    { MEND_TALK_RUNNING, 0, TRUE, 10 + 150 * SECOND, 10 * MINUTE },
    { MEND_TALK_CHANGE, 1, FALSE, 10 * MINUTE, 11 * MINUTE },
  };
  g_autoptr (GArray) stretches = NULL;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 10);
  mend_test_course_act (self, MEND_EVENT_FINISH, 10 * MINUTE);
  stretches = mend_schedule_trace (self->plan, self->log, 11 * MINUTE);

  g_assert_cmpuint (stretches->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < stretches->len; i++)
    {
      const MendStretch *stretch = &g_array_index (stretches, MendStretch, i);

      g_assert_cmpint (stretch->state, ==, expected[i].state);
      g_assert_cmpuint (stretch->part, ==, expected[i].part);
      g_assert_cmpint (stretch->is_nobodys, ==, expected[i].is_nobodys);
      g_assert_cmpint (stretch->from_ms, ==, expected[i].from_ms);
      g_assert_cmpint (stretch->to_ms, ==, expected[i].to_ms);
    }
}

#define TURNS(path, function)                                                                      \
  g_test_add ("/core/schedule/" path, MendTestCourse, NULL, mend_test_course_set_up_turns,         \
              function, mend_test_course_tear_down)
#define FLOOR(path, function)                                                                      \
  g_test_add ("/core/schedule/" path, MendTestCourse, NULL, mend_test_course_set_up_floor,         \
              function, mend_test_course_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TURNS ("near-end", test_near_end);
  TURNS ("near-end-only-while-running", test_near_end_only_while_running);
  TURNS ("other-may-finish", test_other_may_finish);
  TURNS ("time-of-nobody", test_time_of_nobody);
  TURNS ("time-of-nobody-stays-nobodys", test_time_of_nobody_stays_nobodys);
  TURNS ("more-time", test_more_time);
  TURNS ("more-time-past-zero", test_more_time_past_zero);
  TURNS ("more-time-up-to-most", test_more_time_up_to_most);
  TURNS ("more-time-not-less", test_more_time_not_less);
  FLOOR ("more-time-at-gate", test_more_time_at_gate);
  TURNS ("events-at-the-same-time", test_events_at_the_same_time);
  TURNS ("trace", test_trace);
  g_test_add_func ("/core/schedule/cue-lengths", test_cue_lengths);
  g_test_add_func ("/core/schedule/no-time-set", test_no_time_set);
  TURNS ("back-with-time-left", test_back_with_time_left);
  TURNS ("back-past-zero", test_back_past_zero);
  TURNS ("back-leaves-next-turn-whole", test_back_leaves_next_turn_whole);

  return g_test_run ();
}
