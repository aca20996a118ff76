// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-schedule.h"

#include "figure.h"
#include "mend-test-course.h"
#include "mend-test-plan.h"

/* What holds for every talk, whatever happens in it: tried on plans and logs drawn at random. The
 * seed is always the same, unless MEND_TEST_SEED says otherwise. */

#define N_SEQUENCES 100000
#define MOST_EVENTS 16

/* One sequence drawn at random. */
typedef struct
{
  GRand *rand;
  MendTestCourse course;
  MendSchedule now;
  gint64 now_ms;
  gint64 over_ms;
  guint n_seen[MEND_TALK_N_STATES];
} Trial;

static void
set_up (Trial *self, gconstpointer data)
{
  const char *seed = g_getenv ("MEND_TEST_SEED");

  self->rand = g_rand_new_with_seed (seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10)
                                                  : (guint32) 20261103);
}

static void
tear_down (Trial *self, gconstpointer data)
{
  mend_test_course_tear_down (&self->course, NULL);
  g_rand_free (self->rand);
}

static MendEventKind
draw_act (Trial *self)
{
  MendEventKind allowed[MEND_EVENT_PICKED_UP + 1];
  guint n_allowed = 0;

  for (guint i = 0; i <= MEND_EVENT_PICKED_UP; i++)
    {
      /* Else few talks would come to their last part. */
      if (i == MEND_EVENT_STOP && g_rand_int_range (self->rand, 0, 8) != 0)
        continue;

      if (mend_schedule_allows (&self->now, (MendEventKind) i))
        allowed[n_allowed++] = (MendEventKind) i;
    }

  if (n_allowed == 0 || g_rand_int_range (self->rand, 0, 4) == 0)
    return (MendEventKind) g_rand_int_range (self->rand, 0, MEND_EVENT_PICKED_UP + 1);

  return allowed[g_rand_int_range (self->rand, 0, (gint32) n_allowed)];
}

static gint64
draw_wait_ms (Trial *self)
{
  switch (g_rand_int_range (self->rand, 0, 6))
    {
    case 0:
      return 0;
    case 1:
      return 1;
    case 2:
      return self->now.left_ms;
    case 3:
      return self->now.left_ms + MEND_SCHEDULE_GRACE_MS + g_rand_int_range (self->rand, -1, 2);
    case 4:
      return g_rand_int_range (self->rand, 0, 1000);
    default:
      return g_rand_int_range (self->rand, 0, 20 * 60000);
    }
}

static void
add_event (Trial *self)
{
  const MendEvent note = {
    .kind = MEND_EVENT_NOTE,
    .at_ms = self->now_ms,
    .id = mend_log_get_next_id (self->course.log),
    .text = "a",
  };
  const MendEventKind kind = draw_act (self);
  gint64 amount_ms = 0;

  if (kind == MEND_EVENT_MORE_TIME)
    amount_ms = g_rand_boolean (self->rand) ? MEND_SCHEDULE_MORE_TIME_MS
                                            : g_rand_int_range (self->rand, -60000, 600000);

  if (g_rand_int_range (self->rand, 0, 8) == 0)
    mend_log_append (self->course.log, mend_event_new_writing (&note));

  mend_log_append (self->course.log, mend_event_new_act (kind, self->now_ms, amount_ms));
}

static void
assert_sums (const Trial *self, const MendSchedule *before)
{
  const MendSchedule *now = &self->now;
  const gint64 end_ms = self->over_ms >= 0 ? self->over_ms : self->now_ms;

  g_assert_cmpint (now->running_ms + now->paused_ms + now->waiting_ms, ==, end_ms);
  g_assert_cmpint (now->spoken_ms[0] + now->spoken_ms[1], <=, now->running_ms);

  g_assert_cmpint (now->spoken_ms[0], >=, before->spoken_ms[0]);
  g_assert_cmpint (now->spoken_ms[1], >=, before->spoken_ms[1]);
  g_assert_cmpint (now->running_ms, >=, before->running_ms);
  g_assert_cmpint (now->paused_ms, >=, before->paused_ms);
  g_assert_cmpint (now->waiting_ms, >=, before->waiting_ms);
}

static void
assert_sound (const Trial *self)
{
  const MendSchedule *now = &self->now;
  const MendPlanPart *part = mend_plan_get_part (self->course.plan, now->part);
  const gboolean runs = now->state == MEND_TALK_RUNNING;

  g_assert_cmpint (now->left_ms, >=, 0);
  g_assert_cmpint (now->left_ms, <=, now->length_ms);
  g_assert_cmpint (now->length_ms, >=, part->length_ms);
  g_assert_cmpint (now->length_ms == 0, ==, part->length_ms == 0);

  g_assert_true (!now->is_near_end || (runs && !now->is_past_zero));
  g_assert_true (!now->other_may_finish || (runs && now->is_past_zero));
  g_assert_true (!now->is_past_zero || (now->left_ms == 0 && now->length_ms > 0));
  g_assert_true (!now->is_at_limit || now->state == MEND_TALK_GATE ||
                 now->state >= MEND_TALK_CLOSING);
  g_assert_cmpuint (now->n_not_quite, <=, part->gate_limit);
  g_assert_true (!now->stands_by_itself || now->state == MEND_TALK_PAUSED);

  g_assert_cmpint (now->ended_ms >= 0, ==, now->state >= MEND_TALK_CLOSING);
  g_assert_true (now->begun_ms >= 0 || now->state == MEND_TALK_READY ||
                 now->state >= MEND_TALK_CLOSING);
  g_assert_true (now->ended_ms < 0 || now->ended_ms >= now->begun_ms);
  g_assert_true (!now->has_ended_turn || now->begun_ms >= 0);
  g_assert_cmpint (now->allowed == 0, ==, mend_schedule_is_over (now));
}

/* Looks again where the talk stands, and that it can stand there. */
static void
look (Trial *self)
{
  const MendSchedule before = self->now;

  self->now = mend_test_course_look (&self->course, self->now_ms);
  self->n_seen[self->now.state]++;

  if (self->over_ms < 0 && mend_schedule_is_over (&self->now))
    self->over_ms = self->now_ms;

  assert_sums (self, &before);
  assert_sound (self);
}

static void
begin_trial (Trial *self)
{
  mend_test_course_tear_down (&self->course, NULL);
  self->course.plan = mend_test_plan_new_random (self->rand);
  self->course.log = mend_log_new ();
  self->now_ms = 0;
  self->over_ms = -1;
  self->now = mend_test_course_look (&self->course, 0);
}

static void
let_time_pass (Trial *self)
{
  const MendSchedule before = self->now;

  self->now_ms += draw_wait_ms (self);
  look (self);

  /* Nothing starts, ends or changes place by itself. */
  g_assert_cmpint (self->now.state, ==, before.state);
  g_assert_cmpuint (self->now.part, ==, before.part);
  g_assert_cmpint (self->now.length_ms, ==, before.length_ms);
  g_assert_cmphex (self->now.allowed, ==, before.allowed);
}

static void
go_one_step (Trial *self)
{
  let_time_pass (self);
  add_event (self);
  look (self);
}

static void
draw_sequence (Trial *self)
{
  const gint32 n_events = g_rand_int_range (self->rand, 1, MOST_EVENTS + 1);

  begin_trial (self);

  for (gint32 i = 0; i < n_events; i++)
    go_one_step (self);
}

static void
test_times_add_up (Trial *self, gconstpointer data)
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
filter_log (const Trial *self, gint64 until_ms)
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
test_replay (Trial *self, gconstpointer data)
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

static MendEventKind
get_way_on (MendTalkState state)
{
  switch (state)
    {
    case MEND_TALK_READY:
    case MEND_TALK_CHANGE:
      return MEND_EVENT_BEGIN;
    case MEND_TALK_RUNNING:
      return MEND_EVENT_FINISH;
    case MEND_TALK_PAUSED:
      return MEND_EVENT_GO_ON;
    case MEND_TALK_GATE:
      return MEND_EVENT_PASS;
    case MEND_TALK_CLOSING:
      return MEND_EVENT_CLOSE;
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      break;
    }

  g_assert_not_reached ();
}

static void
test_way_on (Trial *self, gconstpointer data)
{
  g_test_summary ("From wherever a talk stands, one key after the other leads to its end.");

  for (guint i = 0; i < N_SEQUENCES / 10; i++)
    {
      guint n_steps = 0;

      draw_sequence (self);

      while (!mend_schedule_is_over (&self->now))
        {
          self->now =
              mend_test_course_act (&self->course, get_way_on (self->now.state), self->now_ms);
          g_assert_cmpuint (++n_steps, <=, 3 * mend_plan_get_n_parts (self->course.plan) + 2);
        }
    }
}

static void
test_way_out (Trial *self, gconstpointer data)
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
add_up (const Trial *self, const MendStretch *stretch, MendSchedule *sums)
{
  const gint64 length_ms = stretch->to_ms - stretch->from_ms;
  const MendSeat speaker = mend_plan_get_part (self->course.plan, stretch->part)->speaker;

  if (stretch->state == MEND_TALK_RUNNING)
    sums->running_ms += length_ms;
  else if (stretch->state == MEND_TALK_PAUSED)
    sums->paused_ms += length_ms;
  else if (stretch->state <= MEND_TALK_CLOSING)
    sums->waiting_ms += length_ms;

  if (stretch->state == MEND_TALK_RUNNING && !stretch->is_nobodys &&
      (speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT))
    sums->spoken_ms[speaker == MEND_SEAT_RIGHT] += length_ms;
}

static void
test_trace (Trial *self, gconstpointer data)
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
      g_assert_cmpint (sums.spoken_ms[0], ==, self->now.spoken_ms[0]);
      g_assert_cmpint (sums.spoken_ms[1], ==, self->now.spoken_ms[1]);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/core/schedule/properties/" path, Trial, NULL, set_up, function, tear_down)

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
