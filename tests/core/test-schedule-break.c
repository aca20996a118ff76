// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-schedule.h"

#include "mend-test-course.h"
#include "mend-test-plan.h"

/* Breaks, and what both can change while a talk runs. */

#define MINUTE 60000
#define HOUR   (60 * MINUTE)

/* Some evening, in milliseconds since 1970. */
#define EVENING G_GINT64_CONSTANT (1793995200000)

static MendSchedule
act_with (MendTestCourse *self, MendEvent fields)
{
  mend_log_append (self->log, mend_event_new_act_from (&fields));

  return mend_test_course_look (self, fields.at_ms);
}

static MendSchedule
take_break (MendTestCourse *self, gint64 at_ms)
{
  return act_with (self, (MendEvent){ .kind = MEND_EVENT_BREAK,
                                      .at_ms = at_ms,
                                      .wall_ms = EVENING,
                                      .until_ms = EVENING + 30 * MINUTE });
}

static void
test_break_stops_the_time (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = take_break (self, MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_BREAK, 0, MINUTE);
  g_assert_cmpint (schedule.break_began_ms, ==, EVENING);
  g_assert_cmpint (schedule.break_until_ms, ==, EVENING + 30 * MINUTE);

  schedule = mend_test_course_look (self, 2 * HOUR);
  mend_test_course_assert_stands (&schedule, MEND_TALK_BREAK, 0, MINUTE);
  g_assert_cmpint (schedule.break_ms, ==, 2 * HOUR - MINUTE);
  g_assert_cmpint (schedule.waiting_ms, ==, 0);

  schedule = mend_test_course_act (self, MEND_EVENT_RETURN, 2 * HOUR);
  mend_test_course_assert_stands (&schedule, MEND_TALK_PAUSED, 0, MINUTE);
  g_assert_true (schedule.is_after_break);
  g_assert_cmpint (schedule.break_until_ms, ==, 0);

  schedule = mend_test_course_act (self, MEND_EVENT_GO_ON, 2 * HOUR);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, MINUTE);
  g_assert_false (schedule.is_after_break);
}

static void
test_break_begins_the_turn_again (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("The whole turn begins again, with all its parts; what was said stays said.");

  /* See, then a minute of Feel. */
  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_FINISH, MINUTE);
  take_break (self, MINUTE + MINUTE / 2);
  mend_test_course_act (self, MEND_EVENT_RETURN, HOUR);
  schedule = mend_test_course_act (self, MEND_EVENT_START_AGAIN, HOUR);

  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, MINUTE);
  g_assert_cmpint (schedule.spoken_ms[0], ==, MINUTE + MINUTE / 2);
}

static void
test_break_leads_back (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule;

  g_test_summary ("From wherever the break was taken, Go On leads back there.");

  take_break (self, 0);
  mend_test_course_act (self, MEND_EVENT_RETURN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_GO_ON, 0);
  g_assert_cmpint (schedule.state, ==, MEND_TALK_READY);
  g_assert_false (mend_schedule_allows (&schedule, MEND_EVENT_START_AGAIN));

  mend_test_course_begin_floor (self);
  mend_test_course_act (self, MEND_EVENT_FINISH, 2 * MINUTE);
  take_break (self, 3 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_RETURN, 4 * MINUTE);
  g_assert_true (mend_schedule_allows (&schedule, MEND_EVENT_START_AGAIN));
  schedule = mend_test_course_act (self, MEND_EVENT_GO_ON, 4 * MINUTE);
  g_assert_cmpint (schedule.state, ==, MEND_TALK_GATE);

  mend_test_course_act (self, MEND_EVENT_PASS, 4 * MINUTE);
  take_break (self, 5 * MINUTE);
  mend_test_course_act (self, MEND_EVENT_RETURN, 5 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_GO_ON, 5 * MINUTE);
  g_assert_cmpint (schedule.state, ==, MEND_TALK_CHANGE);
}

static void
test_break_has_a_range (MendTestCourse *self, gconstpointer data)
{
  static const gint64 moves[][2] = { { 0, 20 * MINUTE },
                                     { EVENING + 5 * MINUTE, 20 * MINUTE },
                                     { EVENING + 2 * HOUR, 2 * HOUR },
                                     { EVENING + 25 * HOUR, 24 * HOUR } };

  g_test_summary ("The time of return lies between 20 minutes and 24 hours after the beginning.");

  take_break (self, 0);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const MendSchedule schedule = act_with (
          self, (MendEvent){ .kind = MEND_EVENT_MOVE_RETURN, .at_ms = i, .until_ms = moves[i][0] });

      g_assert_cmpint (schedule.break_until_ms - EVENING, ==, moves[i][1]);
    }
}

static void
test_skip (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule = mend_test_course_act (self, MEND_EVENT_SKIP, 0);

  mend_test_course_assert_stands (&schedule, MEND_TALK_READY, 1, 2 * MINUTE);
  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_act (self, MEND_EVENT_SKIP, MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 2, 2 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_SKIP, MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 3, 2 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_SKIP, MINUTE);
  g_assert_cmpint (schedule.state, ==, MEND_TALK_CLOSING);
}

static void
test_add_turn (MendTestCourse *self, gconstpointer data)
{
  MendSchedule schedule = mend_test_course_act (self, MEND_EVENT_BEGIN, 0);

  g_test_summary ("Behind the second turn of a pair each gets one more.");

  g_assert_false (mend_schedule_allows (&schedule, MEND_EVENT_ADD_TURN));
  g_assert_cmpuint (schedule.n_ahead, ==, 3);

  mend_test_course_act (self, MEND_EVENT_FINISH, MINUTE);
  mend_test_course_act (self, MEND_EVENT_BEGIN, MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_ADD_TURN, MINUTE);
  g_assert_cmpuint (schedule.n_ahead, ==, 4);

  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, 2 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 0, 2 * MINUTE);
  mend_test_course_act (self, MEND_EVENT_BEGIN, 2 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, 3 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1, 2 * MINUTE);
  mend_test_course_act (self, MEND_EVENT_BEGIN, 3 * MINUTE);
  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, 4 * MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 2, 2 * MINUTE);
  g_assert_cmpint (schedule.spoken_ms[0], ==, 2 * MINUTE);
}

static void
test_set_length (MendTestCourse *self, gconstpointer data)
{
  MendEvent set = { .kind = MEND_EVENT_SET_LENGTH, .part = 1, .amount_ms = 3 * MINUTE };
  MendSchedule schedule;
  GArray *ahead;

  g_test_summary ("What has not begun can take longer or shorter, and what has cannot.");

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  act_with (self, set);
  set.part = 0;
  schedule = act_with (self, set);
  mend_test_course_assert_stands (&schedule, MEND_TALK_RUNNING, 0, 2 * MINUTE);

  ahead = mend_schedule_list_ahead (self->plan, self->log, 0);
  g_assert_cmpuint (ahead->len, ==, 3);
  g_assert_cmpuint (g_array_index (ahead, MendLengthAhead, 0).part, ==, 1);
  g_assert_cmpint (g_array_index (ahead, MendLengthAhead, 0).length_ms, ==, 3 * MINUTE);
  g_assert_cmpint (g_array_index (ahead, MendLengthAhead, 1).length_ms, ==, 2 * MINUTE);
  g_array_unref (ahead);

  schedule = mend_test_course_act (self, MEND_EVENT_FINISH, MINUTE);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1, 3 * MINUTE);

  set.at_ms = MINUTE;
  set.part = 1;
  set.amount_ms = 1;
  schedule = act_with (self, set);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1, MEND_SCHEDULE_LEAST_LENGTH_MS);

  set.amount_ms = HOUR;
  schedule = act_with (self, set);
  mend_test_course_assert_stands (&schedule, MEND_TALK_CHANGE, 1,
                                  mend_plan_get_part (self->plan, 1)->most_ms);
}

static void
test_length_steps (void)
{
  const MendPlanPart part = { .length_ms = MINUTE, .most_ms = 4 * MINUTE };
  const gint64 lengths[] = {
    MINUTE / 2, MINUTE, 3 * MINUTE / 2, 2 * MINUTE, 3 * MINUTE, 4 * MINUTE
  };

  g_test_summary ("The steps up are the steps down, and none leads beyond the range.");

  for (guint i = 0; i + 1 < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpint (mend_schedule_step_length_ms (&part, lengths[i], TRUE), ==, lengths[i + 1]);
      g_assert_cmpint (mend_schedule_step_length_ms (&part, lengths[i + 1], FALSE), ==, lengths[i]);
    }

  g_assert_cmpint (mend_schedule_step_length_ms (&part, MINUTE / 2, FALSE), ==, MINUTE / 2);
  g_assert_cmpint (mend_schedule_step_length_ms (&part, 4 * MINUTE, TRUE), ==, 4 * MINUTE);
}

static void
test_correct (MendTestCourse *self, gconstpointer data)
{
  MendEvent more = { .kind = MEND_EVENT_CORRECT, .at_ms = 90000, .amount_ms = MINUTE };
  MendSchedule schedule;

  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_PAUSE, 90000);

  more.seat = MEND_SEAT_RIGHT;
  schedule = act_with (self, more);
  g_assert_cmpint (schedule.corrected_ms[1], ==, MINUTE);
  g_assert_cmpint (schedule.left_ms, ==, 30000);

  more.seat = MEND_SEAT_LEFT;
  more.amount_ms = -MINUTE;
  schedule = act_with (self, more);
  g_assert_cmpint (schedule.left_ms, ==, 90000);
  schedule = act_with (self, more);
  g_assert_cmpint (schedule.left_ms, ==, 2 * MINUTE);
  g_assert_cmpint (schedule.corrected_ms[0], ==, -90000);
  g_assert_cmpint (schedule.spoken_ms[0], ==, 90000);
}

static void
test_unhurried (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_empty ();
  MendTestCourse course = { plan, mend_log_new () };
  MendSchedule schedule;

  g_test_summary ("Where nothing is to press, the end is not near.");

  mend_test_plan_add_turn (plan, "tell", MEND_SEAT_LEFT, 7 * MINUTE, 15 * MINUTE)->unhurried = TRUE;
  mend_test_plan_number (plan);
  mend_test_course_act (&course, MEND_EVENT_BEGIN, 0);
  schedule = mend_test_course_look (&course, 7 * MINUTE - 1000);
  g_assert_false (schedule.is_near_end);
  g_assert_true (schedule.more_time_is_speakers);

  for (guint i = 0; i < 8; i++)
    schedule = mend_test_course_act (&course, MEND_EVENT_MORE_TIME, 7 * MINUTE);

  g_assert_cmpint (schedule.length_ms, ==, 15 * MINUTE);
  g_assert_false (mend_schedule_allows (&schedule, MEND_EVENT_MORE_TIME));
  mend_log_free (course.log);
}

#define ADD(path, setting, function)                                                               \
  g_test_add ("/core/schedule/break/" path, MendTestCourse, NULL,                                  \
              mend_test_course_set_up_##setting, function, mend_test_course_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("stops-the-time", turns, test_break_stops_the_time);
  ADD ("begins-the-turn-again", ofnr, test_break_begins_the_turn_again);
  ADD ("leads-back", floor, test_break_leads_back);
  ADD ("has-a-range", turns, test_break_has_a_range);
  ADD ("skip", turns, test_skip);
  ADD ("add-turn", turns, test_add_turn);
  ADD ("set-length", turns, test_set_length);
  g_test_add_func ("/core/schedule/break/length-steps", test_length_steps);
  ADD ("correct", turns, test_correct);
  g_test_add_func ("/core/schedule/break/unhurried", test_unhurried);

  return g_test_run ();
}
