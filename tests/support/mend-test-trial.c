// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-test-trial.h"

/* What holds for every talk, whatever happens in it. */

/* The seed is always the same, unless MEND_TEST_SEED says otherwise. */
void
mend_test_trial_set_up (MendTestTrial *self, gconstpointer data)
{
  const char *seed = g_getenv ("MEND_TEST_SEED");

  self->rand = g_rand_new_with_seed (seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10)
                                                  : (guint32) 20261103);
}

void
mend_test_trial_tear_down (MendTestTrial *self, gconstpointer data)
{
  mend_test_course_tear_down (&self->course, NULL);
  g_rand_free (self->rand);
}

static MendEventKind
draw_act (MendTestTrial *self)
{
  MendEventKind allowed[MEND_EVENT_N_ACTS];
  guint n_allowed = 0;

  for (guint i = 0; i < MEND_EVENT_N_ACTS; i++)
    {
      /* Else few talks would come to their last part. */
      if (i == MEND_EVENT_STOP && g_rand_int_range (self->rand, 0, 8) != 0)
        continue;

      if (mend_schedule_allows (&self->now, (MendEventKind) i))
        allowed[n_allowed++] = (MendEventKind) i;
    }

  if (n_allowed == 0 || g_rand_int_range (self->rand, 0, 4) == 0)
    return (MendEventKind) g_rand_int_range (self->rand, 0, MEND_EVENT_N_ACTS);

  return allowed[g_rand_int_range (self->rand, 0, (gint32) n_allowed)];
}

static gint64
draw_wait_ms (MendTestTrial *self)
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
add_event (MendTestTrial *self)
{
  const MendEvent note = {
    .kind = MEND_EVENT_NOTE,
    .at_ms = self->now_ms,
    .id = mend_log_get_next_id (self->course.log),
    .text = "a",
  };
  const gint32 n_parts = (gint32) mend_plan_get_n_parts (self->course.plan);
  const MendEvent act = {
    .part = (guint) g_rand_int_range (self->rand, 0, n_parts + 1),
    .kind = draw_act (self),
    .at_ms = self->now_ms,
    .amount_ms = g_rand_boolean (self->rand) ? MEND_SCHEDULE_MORE_TIME_MS
                                             : g_rand_int_range (self->rand, -600000, 600000),
    .wall_ms = g_rand_int (self->rand),
    .until_ms = (gint64) g_rand_int (self->rand) - G_MAXINT32,
    .seat = (MendSeat) g_rand_int_range (self->rand, MEND_SEAT_NONE, MEND_SEAT_BOTH + 1),
  };

  if (g_rand_int_range (self->rand, 0, 8) == 0)
    mend_log_append (self->course.log, mend_event_new_writing (&note));

  mend_log_append (self->course.log, mend_event_new_act_from (&act));
}

static void
assert_sums (const MendTestTrial *self, const MendSchedule *before)
{
  const MendSchedule *now = &self->now;
  const gint64 end_ms = self->over_ms >= 0 ? self->over_ms : self->now_ms;

  g_assert_cmpint (now->running_ms + now->paused_ms + now->waiting_ms + now->break_ms, ==, end_ms);
  g_assert_cmpint (now->spoken_ms[0] + now->spoken_ms[1], <=, now->running_ms);

  g_assert_cmpint (now->spoken_ms[0], >=, before->spoken_ms[0]);
  g_assert_cmpint (now->spoken_ms[1], >=, before->spoken_ms[1]);
  g_assert_cmpint (now->running_ms, >=, before->running_ms);
  g_assert_cmpint (now->paused_ms, >=, before->paused_ms);
  g_assert_cmpint (now->waiting_ms, >=, before->waiting_ms);
  g_assert_cmpint (now->break_ms, >=, before->break_ms);
  g_assert_cmpint (now->spoken_ms[0] + now->corrected_ms[0], >=, 0);
  g_assert_cmpint (now->spoken_ms[1] + now->corrected_ms[1], >=, 0);
}

static void
assert_break_is_sound (const MendSchedule *now)
{
  const gint64 length_ms = now->break_until_ms - now->break_began_ms;

  g_assert_true (!now->is_after_break || now->state == MEND_TALK_PAUSED);

  if (now->state == MEND_TALK_BREAK)
    {
      g_assert_cmpint (length_ms, >=, MEND_SCHEDULE_LEAST_BREAK_MS);
      g_assert_cmpint (length_ms, <=, MEND_SCHEDULE_MOST_BREAK_MS);
    }
  else
    g_assert_true (now->break_began_ms == 0 && now->break_until_ms == 0);
}

/* A break can come before anything, and leads back where it came from. */
static gboolean
may_come_early (MendTalkState state)
{
  return state == MEND_TALK_READY || state == MEND_TALK_BREAK || state == MEND_TALK_PAUSED ||
         state >= MEND_TALK_CLOSING;
}

static void
assert_sound (const MendTestTrial *self)
{
  const MendSchedule *now = &self->now;
  const MendPlanPart *part = mend_plan_get_part (self->course.plan, now->part);
  const gboolean runs = now->state == MEND_TALK_RUNNING;

  g_assert_cmpint (now->left_ms, >=, 0);
  g_assert_cmpint (now->left_ms, <=, now->length_ms);
  g_assert_cmpint (now->length_ms, >=, mend_schedule_clamp_length_ms (part, 0));
  g_assert_cmpint (now->length_ms == 0, ==, part->length_ms == 0);

  g_assert_true (!now->is_near_end || (runs && !now->is_past_zero));
  g_assert_true (!now->other_may_finish || (runs && now->is_past_zero));
  g_assert_true (!now->is_past_zero || (now->left_ms == 0 && now->length_ms > 0));
  g_assert_true (!now->is_at_limit || now->state == MEND_TALK_GATE ||
                 now->state == MEND_TALK_PAUSED || now->state >= MEND_TALK_BREAK);
  g_assert_cmpuint (now->n_not_quite, <=, part->gate_limit);
  g_assert_true (!now->stands_by_itself || now->state == MEND_TALK_PAUSED);

  g_assert_cmpint (now->ended_ms >= 0, ==, now->state >= MEND_TALK_CLOSING);
  g_assert_true (now->begun_ms >= 0 || may_come_early (now->state));
  g_assert_true (now->ended_ms < 0 || now->ended_ms >= now->begun_ms);
  g_assert_true (!now->has_ended_turn || now->begun_ms >= 0);
  g_assert_cmpint (now->allowed == 0, ==, mend_schedule_is_over (now));
  assert_break_is_sound (now);
}

/* Looks again where the talk stands, and that it can stand there. */
static void
look (MendTestTrial *self)
{
  const MendSchedule before = self->now;

  self->now = mend_test_course_look (&self->course, self->now_ms);
  self->n_seen[self->now.state]++;

  if (self->over_ms < 0 && mend_schedule_is_over (&self->now))
    self->over_ms = self->now_ms;

  assert_sums (self, &before);
  assert_sound (self);
}

/* The trial takes a reference to the plan. */
void
mend_test_trial_begin (MendTestTrial *self, MendPlan *plan)
{
  mend_test_course_tear_down (&self->course, NULL);
  self->course.plan = mend_plan_ref (plan);
  self->course.log = mend_log_new ();
  self->now_ms = 0;
  self->over_ms = -1;
  self->now = mend_test_course_look (&self->course, 0);
}

static void
let_time_pass (MendTestTrial *self)
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

void
mend_test_trial_go_one_step (MendTestTrial *self)
{
  let_time_pass (self);
  add_event (self);
  look (self);
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
    case MEND_TALK_BREAK:
      return MEND_EVENT_RETURN;
    case MEND_TALK_CLOSING:
      return MEND_EVENT_CLOSE;
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      break;
    }

  g_assert_not_reached ();
}

/* Goes on from wherever the talk stands, by the one main button, and looks that this comes to an
 * end. */
void
mend_test_trial_go_to_end (MendTestTrial *self)
{
  const guint most = 3 * (self->now.n_ahead + 1) + 4;

  for (guint i = 0; !mend_schedule_is_over (&self->now); i++)
    {
      self->now = mend_test_course_act (&self->course, get_way_on (self->now.state), self->now_ms);
      g_assert_cmpuint (i, <, most);
    }
}
