// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-test-course.h"

#include "mend-test-plan.h"

/* All times are in milliseconds since the start of the talk. */

#define MINUTE_MS 60000

void
mend_test_course_set_up_turns (MendTestCourse *self, gconstpointer data)
{
  self->plan = mend_test_plan_new_turns ();
  self->log = mend_log_new ();
}

void
mend_test_course_set_up_floor (MendTestCourse *self, gconstpointer data)
{
  self->plan = mend_test_plan_new_floor ();
  self->log = mend_log_new ();
}

void
mend_test_course_set_up_ofnr (MendTestCourse *self, gconstpointer data)
{
  self->plan = mend_test_plan_new_ofnr ();
  self->log = mend_log_new ();
}

void
mend_test_course_tear_down (MendTestCourse *self, gconstpointer data)
{
  g_clear_pointer (&self->log, mend_log_free);
  g_clear_pointer (&self->plan, mend_plan_unref);
}

MendSchedule
mend_test_course_look (MendTestCourse *self, gint64 now_ms)
{
  MendSchedule schedule;

  mend_schedule_compute (self->plan, self->log, now_ms, &schedule);

  return schedule;
}

/* Lets something happen, which must be allowed, and tells where the talk stands then. */
MendSchedule
mend_test_course_act (MendTestCourse *self, MendEventKind kind, gint64 at_ms)
{
  const MendSchedule before = mend_test_course_look (self, at_ms);
  const gint64 amount_ms = kind == MEND_EVENT_MORE_TIME ? MEND_SCHEDULE_MORE_TIME_MS : 0;

  g_assert_true (mend_schedule_allows (&before, kind));
  mend_log_append (self->log, mend_event_new_act (kind, at_ms, amount_ms));

  return mend_test_course_look (self, at_ms);
}

/* In Speak and Say Back: a minute of quiet, then the left begins to speak. */
void
mend_test_course_begin_floor (MendTestCourse *self)
{
  mend_test_course_act (self, MEND_EVENT_BEGIN, 0);
  mend_test_course_act (self, MEND_EVENT_FINISH, MINUTE_MS);
  mend_test_course_act (self, MEND_EVENT_BEGIN, MINUTE_MS);
}

void
mend_test_course_assert_stands (const MendSchedule *schedule,
                                MendTalkState state,
                                guint part,
                                gint64 left_ms)
{
  g_assert_cmpstr (mend_talk_state_to_string (schedule->state), ==,
                   mend_talk_state_to_string (state));
  g_assert_cmpuint (schedule->part, ==, part);
  g_assert_cmpint (schedule->left_ms, ==, left_ms);
}

void
mend_test_course_assert_same (const MendSchedule *a, const MendSchedule *b)
{
  g_assert_cmpint (a->state, ==, b->state);
  g_assert_cmpuint (a->part, ==, b->part);
  g_assert_cmpint (a->length_ms, ==, b->length_ms);
  g_assert_cmpint (a->left_ms, ==, b->left_ms);
  g_assert_cmpint (a->is_near_end, ==, b->is_near_end);
  g_assert_cmpint (a->is_past_zero, ==, b->is_past_zero);
  g_assert_cmpint (a->other_may_finish, ==, b->other_may_finish);
  g_assert_cmpuint (a->n_not_quite, ==, b->n_not_quite);
  g_assert_cmpint (a->is_at_limit, ==, b->is_at_limit);
  g_assert_cmpint (a->stands_by_itself, ==, b->stands_by_itself);
  g_assert_cmpint (a->has_ended_turn, ==, b->has_ended_turn);
  g_assert_cmpint (a->is_after_break, ==, b->is_after_break);
  g_assert_cmpint (a->break_began_ms, ==, b->break_began_ms);
  g_assert_cmpint (a->break_until_ms, ==, b->break_until_ms);
  g_assert_cmpuint (a->n_ahead, ==, b->n_ahead);
  g_assert_cmpint (a->corrected_ms[0], ==, b->corrected_ms[0]);
  g_assert_cmpint (a->corrected_ms[1], ==, b->corrected_ms[1]);
  g_assert_cmpint (a->break_ms, ==, b->break_ms);
  g_assert_cmpint (a->spoken_ms[0], ==, b->spoken_ms[0]);
  g_assert_cmpint (a->spoken_ms[1], ==, b->spoken_ms[1]);
  g_assert_cmpint (a->running_ms, ==, b->running_ms);
  g_assert_cmpint (a->paused_ms, ==, b->paused_ms);
  g_assert_cmpint (a->waiting_ms, ==, b->waiting_ms);
  g_assert_cmpint (a->begun_ms, ==, b->begun_ms);
  g_assert_cmpint (a->ended_ms, ==, b->ended_ms);
  g_assert_cmphex (a->allowed, ==, b->allowed);
}
