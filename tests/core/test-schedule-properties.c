// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-schedule.h"

#include "figure.h"
#include "mend-test-course.h"
#include "mend-test-plan.h"
#include "mend-test-trial.h"

/* What holds for every talk, whatever happens in it: tried on plans and logs drawn at random. The
 * seed is always the same, unless MEND_TEST_SEED says otherwise. */

#define N_SEQUENCES 70000
#define MOST_EVENTS 16

static void
draw_sequence (MendTestTrial *self)
{
  const gint32 n_events = g_rand_int_range (self->rand, 1, MOST_EVENTS + 1);

  g_autoptr (MendPlan) plan = mend_test_plan_new_random (self->rand);

  mend_test_trial_begin (self, plan);

  for (gint32 i = 0; i < n_events; i++)
    mend_test_trial_go_one_step (self);
}

static void
test_times_add_up (MendTestTrial *self, gconstpointer data)
{
  g_test_summary ("In any sequence of events the times add up and no rule is broken.");

  for (guint i = 0; i < N_SEQUENCES; i++)
    draw_sequence (self);

  for (guint i = 0; i < MEND_TALK_N_STATES; i++)
    g_assert_cmpuint (self->n_seen[i], >, N_SEQUENCES / 100);

  figure_reached (
      "P19", "%d random sequences of events and waits: turns and pauses add up to the millisecond",
      N_SEQUENCES);
}

/* The log as it would be, had nothing happened that may not happen. */
static MendLog *
filter_log (const MendTestTrial *self, gint64 until_ms)
{
  MendTestCourse course = { self->course.plan, mend_log_new () };

  for (guint i = 0; i < mend_log_get_length (self->course.log); i++)
    {
      MendEvent *event = mend_log_get (self->course.log, i);
      const MendSchedule schedule = mend_test_course_look (&course, event->at_ms);

      if (event->at_ms <= until_ms && mend_schedule_allows (&schedule, event->kind) &&
          !mend_event_kind_is_writing (event->kind))
        mend_log_append (course.log, mend_event_ref (event));
    }

  return course.log;
}

static void
test_replay (MendTestTrial *self, gconstpointer data)
{
  g_test_summary ("The log alone tells where a talk stands: copied, cut off later than now, or "
                  "without what was refused, it says the same.");

  for (guint i = 0; i < N_SEQUENCES / 10; i++)
    {
      MendSchedule schedule;
      gint64 cut_ms;

      draw_sequence (self);
      cut_ms = g_rand_int_range (self->rand, 0, (gint32) MIN (self->now_ms, G_MAXINT32 - 1) + 1);

      for (guint j = 0; j < 2; j++)
        {
          const gint64 at_ms = j == 0 ? self->now_ms : cut_ms;
          const MendSchedule expected = mend_test_course_look (&self->course, at_ms);
          g_autoptr (MendLog) copy = mend_log_copy (self->course.log);
          g_autoptr (MendLog) filtered = filter_log (self, at_ms);

          mend_schedule_compute (self->course.plan, copy, at_ms, &schedule);
          mend_test_course_assert_same (&schedule, &expected);
          mend_schedule_compute (self->course.plan, filtered, at_ms, &schedule);
          mend_test_course_assert_same (&schedule, &expected);
        }
    }
}

static void
test_way_on (MendTestTrial *self, gconstpointer data)
{
  g_test_summary ("From wherever a talk stands, one key after the other leads to its end.");

  for (guint i = 0; i < N_SEQUENCES / 10; i++)
    {
      draw_sequence (self);
      mend_test_trial_go_to_end (self);
    }
}

static void
test_way_out (MendTestTrial *self, gconstpointer data)
{
  g_test_summary ("From wherever a talk stands, two keys end it.");

  for (guint i = 0; i < N_SEQUENCES / 10; i++)
    {
      draw_sequence (self);

      if (self->now.state < MEND_TALK_CLOSING)
        self->now = mend_test_course_act (&self->course, MEND_EVENT_STOP, self->now_ms);

      if (self->now.state == MEND_TALK_CLOSING)
        self->now = mend_test_course_act (&self->course, MEND_EVENT_CLOSE, self->now_ms);

      g_assert_true (mend_schedule_is_over (&self->now));
    }
}

static void
add_up (const MendTestTrial *self, const MendStretch *stretch, MendSchedule *sums)
{
  const gint64 length_ms = stretch->to_ms - stretch->from_ms;
  const MendSeat speaker = mend_plan_get_part (self->course.plan, stretch->part)->speaker;

  if (stretch->state == MEND_TALK_RUNNING)
    sums->running_ms += length_ms;
  else if (stretch->state == MEND_TALK_PAUSED)
    sums->paused_ms += length_ms;
  else if (stretch->state == MEND_TALK_BREAK)
    sums->break_ms += length_ms;
  else if (stretch->state <= MEND_TALK_CLOSING)
    sums->waiting_ms += length_ms;

  if (stretch->state == MEND_TALK_RUNNING && !stretch->is_nobodys &&
      (speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT))
    sums->spoken_ms[speaker == MEND_SEAT_RIGHT] += length_ms;
}

static void
test_trace (MendTestTrial *self, gconstpointer data)
{
  g_test_summary ("The stretches of a talk follow each other without gaps, and add up as it does.");

  for (guint i = 0; i < N_SEQUENCES / 10; i++)
    {
      g_autoptr (GArray) stretches = NULL;
      MendSchedule sums = { 0 };
      gint64 at_ms = 0;

      draw_sequence (self);
      stretches = mend_schedule_trace (self->course.plan, self->course.log, self->now_ms);

      for (guint j = 0; j < stretches->len; j++)
        {
          const MendStretch *stretch = &g_array_index (stretches, MendStretch, j);

          g_assert_cmpint (stretch->from_ms, ==, at_ms);
          g_assert_cmpint (stretch->to_ms, >, stretch->from_ms);
          g_assert_true (!stretch->is_nobodys || stretch->state == MEND_TALK_RUNNING);
          at_ms = stretch->to_ms;
          add_up (self, stretch, &sums);
        }

      g_assert_cmpint (at_ms, ==, self->now_ms);
      g_assert_cmpint (sums.running_ms, ==, self->now.running_ms);
      g_assert_cmpint (sums.paused_ms, ==, self->now.paused_ms);
      g_assert_cmpint (sums.waiting_ms, ==, self->now.waiting_ms);
      g_assert_cmpint (sums.break_ms, ==, self->now.break_ms);
      g_assert_cmpint (sums.spoken_ms[0], ==, self->now.spoken_ms[0]);
      g_assert_cmpint (sums.spoken_ms[1], ==, self->now.spoken_ms[1]);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/core/schedule/properties/" path, MendTestTrial, NULL, mend_test_trial_set_up,      \
              function, mend_test_trial_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("times-add-up", test_times_add_up);
  ADD ("replay", test_replay);
  ADD ("way-on", test_way_on);
  ADD ("way-out", test_way_out);
  ADD ("trace", test_trace);

  return g_test_run ();
}
