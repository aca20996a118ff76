// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-system-clock.h"
#include "talk/mend-talk.h"

#include "figure.h"
#include "mend-test-plan.h"

#include <stdlib.h>
#include <time.h>

/*
 * A talk by the clock of this computer, for an hour before a release and for seconds otherwise. It
 * is begun, paused and handed over at random, and beside it runs the simplest account of the time
 * there can be: the kernel's clock, read at each act.
 */

#define LENGTH      (3 * (gint64) G_USEC_PER_SEC)
#define LENGTH_LONG (3600 * (gint64) G_USEC_PER_SEC)
#define N_TURNS     200
#define MINUTE_MS   60000

/* So many acts there are in all, whatever the length. */
#define N_ACTS 60

/* The talk counts in whole milliseconds. */
#define ROUNDING 2000
#define MOST_OFF 50000

typedef struct
{
  MendTalk *talk;
  GMainLoop *loop;
  GRand *rand;
  gint64 length;
  gint64 began;

  gint64 counted_to;
  gint64 unsure;
  gint64 spoken[2];
  gint64 paused;
  gint64 waiting;
  guint n_acts;
} Hour;

static gint64
read_kernel (void)
{
  struct timespec time = { 0 };

  g_assert_cmpint (clock_gettime (CLOCK_MONOTONIC, &time), ==, 0);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
count (Hour *self, MendTalkState state, MendSeat speaker, gint64 now)
{
  const gint64 passed = now - self->counted_to;

  self->counted_to = now;
  if (state == MEND_TALK_RUNNING)
    self->spoken[speaker == MEND_SEAT_RIGHT] += passed;
  else if (state == MEND_TALK_PAUSED)
    self->paused += passed;
  else
    self->waiting += passed;
}

static MendEventKind
choose_act (Hour *self, MendTalkState state)
{
  if (state == MEND_TALK_PAUSED)
    return MEND_EVENT_GO_ON;
  if (state != MEND_TALK_RUNNING)
    return MEND_EVENT_BEGIN;

  return g_rand_boolean (self->rand) ? MEND_EVENT_PAUSE : MEND_EVENT_FINISH;
}

static void
act (Hour *self, MendEventKind kind)
{
  const MendTalkState state = mend_talk_get_schedule (self->talk)->state;
  const MendSeat speaker = mend_talk_get_part (self->talk)->speaker;
  const gint64 before = read_kernel ();

  g_assert_true (mend_talk_act (self->talk, kind));
  self->unsure += read_kernel () - before;
  count (self, state, speaker, before);
  self->n_acts++;
}

static gboolean
act_cb (gpointer data)
{
  Hour *self = data;
  const gint64 mean_ms = self->length / N_ACTS / 1000;

  if (read_kernel () - self->began >= self->length)
    {
      act (self, MEND_EVENT_STOP);
      g_main_loop_quit (self->loop);
      return G_SOURCE_REMOVE;
    }

  act (self, choose_act (self, mend_talk_get_schedule (self->talk)->state));
  g_timeout_add ((guint) (mean_ms / 4 + g_rand_int_range (self->rand, 0, (gint32) mean_ms * 3 / 2)),
                 act_cb, self);

  return G_SOURCE_REMOVE;
}

static gint64
get_off (const Hour *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  gint64 off = llabs (schedule->paused_ms * 1000 - self->paused);

  for (guint i = 0; i < 2; i++)
    off = MAX (off, llabs (schedule->spoken_ms[i] * 1000 - self->spoken[i]));

  return MAX (off, llabs (schedule->waiting_ms * 1000 - self->waiting));
}

static MendPlan *
make_plan (void)
{
  MendPlan *plan = mend_test_plan_new_empty ();

  for (guint i = 0; i < N_TURNS; i++)
    {
      g_autofree char *id = g_strdup_printf ("turn-%u", i);

      mend_test_plan_add_turn (plan, id, i % 2 == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
                               30 * MINUTE_MS, 30 * MINUTE_MS);
    }
  mend_test_plan_number (plan);

  return plan;
}

static void
tell (const Hour *self, gint64 off)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const gint64 seconds = (schedule->running_ms + schedule->paused_ms + schedule->waiting_ms) / 1000;
  g_autofree char *text =
      g_strdup_printf ("%" G_GINT64_FORMAT " s by the real clock with %u acts, speaking times and "
                       "pauses off by %.1f ms at most",
                       seconds, self->n_acts, (double) off / 1000);

  if (off <= MOST_OFF || !figure_is_long ())
    figure_reached ("P19", "%s", text);
  else
    figure_missed ("P19", "%s", text);
}

static void
test_real_hour (void)
{
  g_autoptr (MendSystemClock) clock = mend_system_clock_new ();
  g_autoptr (MendPlan) plan = make_plan ();
  g_autoptr (MendTalk) talk = mend_talk_new (MEND_CLOCK (clock), plan);
  const MendSchedule *schedule = mend_talk_get_schedule (talk);
  Hour self = {
    .talk = talk,
    .loop = g_main_loop_new (NULL, FALSE),
    .rand = g_rand_new_with_seed (19),
    .length = figure_is_long () ? LENGTH_LONG : LENGTH,
    .began = read_kernel (),
  };

  mend_system_clock_set_ticking (clock, TRUE);
  self.counted_to = self.began;
  act (&self, MEND_EVENT_BEGIN);
  self.waiting = schedule->waiting_ms * 1000;
  g_idle_add (act_cb, &self);
  g_main_loop_run (self.loop);

  g_assert_cmpuint (self.n_acts, >, 2);
  g_assert_cmpint (schedule->running_ms, ==, schedule->spoken_ms[0] + schedule->spoken_ms[1]);
  g_assert_cmpint (schedule->running_ms + schedule->paused_ms + schedule->waiting_ms, ==,
                   mend_talk_get_now_ms (talk));

  /* Between the reading here and that of the talk another program may have run. */
  g_assert_cmpint (get_off (&self), <=, self.unsure + ROUNDING);
  tell (&self, get_off (&self));

  mend_system_clock_set_ticking (clock, FALSE);
  g_main_loop_unref (self.loop);
  g_rand_free (self.rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reliability/real-hour/adds-up", test_real_hour);

  return g_test_run ();
}
