// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk.h"

#include "mend-manual-clock.h"
#include "mend-test-plan.h"

/* A thousand talks drawn at random, in which the computer sleeps, the program stands still or is
 * killed, and the clock on the wall is set. Beside each runs the simplest account of the time that
 * is left, and the two never differ, not by a millisecond. The seed is always the same, unless
 * MEND_TEST_SEED says otherwise. */

#define N_TALKS   1000
#define N_STEPS   100
#define N_PARTS   4
#define MINUTE_MS 60000
#define MS        ((gint64) 1000)

typedef struct
{
  GRand *rand;
  MendManualClock *clock;
  MendTalk *talk;

  gboolean runs;
  gint64 length_ms[N_PARTS];
  gint64 elapsed_ms[N_PARTS];
  guint n_sleeps;
  guint n_gaps;
  guint n_picked_up;
  guint n_past_zero;
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
  g_rand_free (self->rand);
}

static gint64
draw (Trial *self, gint64 least, gint64 most)
{
  return g_rand_int_range (self->rand, (gint32) least, (gint32) most + 1);
}

static void
begin_talk (Trial *self)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();

  self->clock = mend_manual_clock_new ();
  self->talk = mend_talk_new (MEND_CLOCK (self->clock), plan);
  self->runs = FALSE;

  for (guint i = 0; i < N_PARTS; i++)
    {
      self->length_ms[i] = 2 * MINUTE_MS;
      self->elapsed_ms[i] = 0;
    }
}

static void
end_talk (Trial *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->talk));
  g_assert_finalize_object (g_steal_pointer (&self->clock));
}

static void
let_pass (Trial *self)
{
  const gint64 passed_ms = draw (self, 0, 30000);
  const guint part = mend_talk_get_schedule (self->talk)->part;

  if (g_rand_boolean (self->rand))
    mend_manual_clock_advance (self->clock, passed_ms * MS);
  else
    {
      mend_manual_clock_stall (self->clock, passed_ms / 2 * MS);
      mend_manual_clock_jump (self->clock, draw (self, -86400, 86400) * G_USEC_PER_SEC);
      mend_manual_clock_advance (self->clock, (passed_ms - passed_ms / 2) * MS);
    }

  if (self->runs)
    self->elapsed_ms[part] += passed_ms;
}

static void
fall_asleep (Trial *self)
{
  mend_manual_clock_sleep (self->clock, draw (self, 3, 86400) * G_USEC_PER_SEC);
  self->n_sleeps += self->runs;
  self->runs = FALSE;
}

static void
stand_still (Trial *self)
{
  mend_manual_clock_advance (self->clock, draw (self, 30001, 3600000) * MS);
  self->n_gaps += self->runs;
  self->runs = FALSE;
}

/* The program ends, and another begins, after the computer did, too. */
static void
pick_up (Trial *self)
{
  g_autoptr (MendSnapshot) snapshot = mend_talk_snapshot (self->talk);

  end_talk (self);
  self->clock = mend_manual_clock_new ();
  mend_manual_clock_stall (self->clock, draw (self, 0, 86400) * G_USEC_PER_SEC);
  mend_manual_clock_sleep (self->clock, draw (self, 0, 86400) * G_USEC_PER_SEC);
  self->talk = mend_talk_new_picked_up (MEND_CLOCK (self->clock), snapshot);
  self->n_picked_up += self->runs;
  self->runs = FALSE;
}

static void
act (Trial *self)
{
  const MendEventKind kind = (MendEventKind) draw (self, MEND_EVENT_BEGIN, MEND_EVENT_MORE_TIME);
  const gboolean is_allowed = mend_schedule_allows (mend_talk_get_schedule (self->talk), kind);
  guint part;

  /* The last turn is not ended, since then the talk would stand for the rest of the trial. */
  if (kind == MEND_EVENT_FINISH && mend_talk_get_schedule (self->talk)->part + 1 == N_PARTS)
    return;

  g_assert_cmpint (mend_talk_act (self->talk, kind), ==, is_allowed);

  if (!is_allowed)
    return;

  part = mend_talk_get_schedule (self->talk)->part;
  self->runs = kind == MEND_EVENT_BEGIN || kind == MEND_EVENT_GO_ON || kind == MEND_EVENT_BACK ||
               (kind == MEND_EVENT_MORE_TIME && self->runs);

  if (kind == MEND_EVENT_BACK)
    self->length_ms[part] = MAX (self->length_ms[part], self->elapsed_ms[part] + MINUTE_MS);
  else if (kind == MEND_EVENT_MORE_TIME)
    self->length_ms[part] = MAX (self->length_ms[part], self->elapsed_ms[part]) + MINUTE_MS;
}

static void
note (Trial *self)
{
  g_assert_cmpuint (mend_talk_write (self->talk, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "a"), !=, 0);
}

static void
assert_stands (Trial *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const gint64 left_ms = self->length_ms[schedule->part] - self->elapsed_ms[schedule->part];
  MendLog *log = mend_talk_get_log (self->talk);

  g_assert_cmpint (schedule->state == MEND_TALK_RUNNING, ==, self->runs);
  g_assert_cmpint (schedule->length_ms, ==, self->length_ms[schedule->part]);
  g_assert_cmpint (schedule->left_ms, ==, MAX (left_ms, 0));
  self->n_past_zero += schedule->is_past_zero;

  for (guint i = 1; i < mend_log_get_length (log); i++)
    g_assert_cmpint (mend_log_get (log, i)->at_ms, >=, mend_log_get (log, i - 1)->at_ms);
}

static void
go_one_step (Trial *self)
{
  switch (draw (self, 0, 19))
    {
    case 0:
      fall_asleep (self);
      break;
    case 1:
      stand_still (self);
      break;
    case 2:
      pick_up (self);
      break;
    case 3:
      note (self);
      break;
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      act (self);
      break;
    default:
      let_pass (self);
      break;
    }

  assert_stands (self);
}

static void
test_remaining_time (Trial *self, gconstpointer data)
{
  g_test_summary ("Whatever the clocks do, nobody loses or gains a millisecond.");

  for (guint i = 0; i < N_TALKS; i++)
    {
      begin_talk (self);

      for (guint j = 0; j < N_STEPS; j++)
        go_one_step (self);

      end_talk (self);
    }

  g_assert_cmpuint (self->n_sleeps, >, N_TALKS / 4);
  g_assert_cmpuint (self->n_gaps, >, N_TALKS / 4);
  g_assert_cmpuint (self->n_picked_up, >, N_TALKS / 4);
  g_assert_cmpuint (self->n_past_zero, >, N_TALKS / 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/core/talk/properties/remaining-time", Trial, NULL, set_up, test_remaining_time,
              tear_down);

  return g_test_run ();
}
