// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-schedule.h"

/* A replay goes through the log once and keeps what is known so far. */
typedef struct
{
  const MendPlan *plan;
  GArray *stretches;

  MendTalkState state;
  guint part;
  gint64 since_ms;

  gint64 *length_ms;
  gint64 *elapsed_ms;

  guint n_not_quite;
  gboolean is_at_limit;
  gboolean stands_by_itself;
  gboolean has_ended_turn;

  gint64 spoken_ms[2];
  gint64 running_ms;
  gint64 paused_ms;
  gint64 waiting_ms;
  gint64 begun_ms;
  gint64 ended_ms;
} Replay;

#define BIT(kind) (1u << (kind))

static const char *const state_names[] = {
  [MEND_TALK_READY] = "ready",       [MEND_TALK_RUNNING] = "running",
  [MEND_TALK_PAUSED] = "paused",     [MEND_TALK_GATE] = "gate",
  [MEND_TALK_CHANGE] = "change",     [MEND_TALK_CLOSING] = "closing",
  [MEND_TALK_FINISHED] = "finished", [MEND_TALK_DISCARDED] = "discarded",
};

static const MendPlanPart *
get_part (const Replay *replay)
{
  return mend_plan_get_part (replay->plan, replay->part);
}

static gboolean
may_become_longer (const Replay *replay)
{
  return replay->length_ms[replay->part] > 0 &&
         replay->length_ms[replay->part] < get_part (replay)->most_ms;
}

static guint
get_allowed (const Replay *replay)
{
  const guint more = may_become_longer (replay) ? BIT (MEND_EVENT_MORE_TIME) : 0;
  const guint stop = BIT (MEND_EVENT_STOP);

  switch (replay->state)
    {
    case MEND_TALK_READY:
      return BIT (MEND_EVENT_BEGIN) | stop;
    case MEND_TALK_RUNNING:
      return BIT (MEND_EVENT_PAUSE) | BIT (MEND_EVENT_FINISH) | BIT (MEND_EVENT_ASLEEP) |
             BIT (MEND_EVENT_GAP) | BIT (MEND_EVENT_PICKED_UP) | more | stop;
    case MEND_TALK_PAUSED:
      return BIT (MEND_EVENT_GO_ON) | more | stop;
    case MEND_TALK_GATE:
      return BIT (MEND_EVENT_PASS) | (replay->is_at_limit ? 0 : BIT (MEND_EVENT_NOT_QUITE)) | more |
             stop;
    case MEND_TALK_CHANGE:
      return BIT (MEND_EVENT_BEGIN) | BIT (MEND_EVENT_BACK) | stop;
    case MEND_TALK_CLOSING:
      return BIT (MEND_EVENT_CLOSE) | BIT (MEND_EVENT_DISCARD);
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return 0;
    }

  g_assert_not_reached ();
}

static gboolean
is_person (MendSeat seat)
{
  return seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT;
}

/* Past zero the time is the speaker's for the time of grace, and after it nobody's. */
static gint64
get_owned_ms (const Replay *replay, gint64 passed_ms)
{
  const gint64 length_ms = replay->length_ms[replay->part];
  const gint64 elapsed_ms = replay->elapsed_ms[replay->part];

  if (replay->state != MEND_TALK_RUNNING || length_ms == 0)
    return passed_ms;

  return CLAMP (length_ms + MEND_SCHEDULE_GRACE_MS - elapsed_ms, 0, passed_ms);
}

static void
note_stretch (Replay *replay, gint64 passed_ms, gboolean is_nobodys)
{
  const MendStretch stretch = {
    .state = replay->state,
    .part = replay->part,
    .is_nobodys = is_nobodys,
    .from_ms = replay->since_ms,
    .to_ms = replay->since_ms + passed_ms,
  };

  replay->since_ms += passed_ms;

  if (replay->stretches != NULL && passed_ms > 0)
    g_array_append_val (replay->stretches, stretch);
}

static void
run (Replay *replay, gint64 passed_ms, gint64 owned_ms)
{
  const MendSeat speaker = get_part (replay)->speaker;

  replay->running_ms += passed_ms;
  replay->elapsed_ms[replay->part] += passed_ms;

  if (is_person (speaker))
    replay->spoken_ms[speaker == MEND_SEAT_RIGHT] += owned_ms;
}

/* Books the time that has passed in the present state. */
static void
pass_time (Replay *replay, gint64 now_ms)
{
  const gint64 passed_ms = MAX (now_ms - replay->since_ms, 0);
  const gint64 owned_ms = get_owned_ms (replay, passed_ms);

  note_stretch (replay, owned_ms, FALSE);
  note_stretch (replay, passed_ms - owned_ms, TRUE);

  switch (replay->state)
    {
    case MEND_TALK_RUNNING:
      run (replay, passed_ms, owned_ms);
      return;
    case MEND_TALK_PAUSED:
      replay->paused_ms += passed_ms;
      return;
    case MEND_TALK_READY:
    case MEND_TALK_GATE:
    case MEND_TALK_CHANGE:
    case MEND_TALK_CLOSING:
      replay->waiting_ms += passed_ms;
      return;
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return;
    }
}

static void
go_to_closing (Replay *replay)
{
  replay->state = MEND_TALK_CLOSING;
  replay->ended_ms = replay->since_ms;
}

static void
go_to_next_part (Replay *replay)
{
  const gboolean is_last = replay->part + 1 == mend_plan_get_n_parts (replay->plan);
  const gboolean goes_on = !is_last && mend_plan_goes_on (replay->plan, replay->part + 1);

  replay->n_not_quite = 0;
  replay->is_at_limit = FALSE;

  if (is_person (get_part (replay)->speaker) && !goes_on)
    replay->has_ended_turn = TRUE;

  if (is_last)
    {
      go_to_closing (replay);
      return;
    }

  replay->part++;
  replay->state = goes_on ? MEND_TALK_RUNNING : MEND_TALK_CHANGE;
}

/* Sees to it that at least some time is left of the present part, if it has a time. */
static void
leave_at_least (Replay *replay, gint64 left_ms)
{
  gint64 *length_ms = &replay->length_ms[replay->part];

  if (*length_ms > 0)
    *length_ms = MAX (*length_ms, replay->elapsed_ms[replay->part] + left_ms);
}

static void
go_back (Replay *replay)
{
  replay->part--;
  replay->state = MEND_TALK_RUNNING;
  leave_at_least (replay, MEND_SCHEDULE_LEAST_LEFT_MS);
}

static void
say_it_again (Replay *replay)
{
  replay->n_not_quite++;

  if (replay->n_not_quite >= get_part (replay)->gate_limit)
    {
      replay->is_at_limit = TRUE;
      return;
    }

  replay->state = MEND_TALK_RUNNING;
  leave_at_least (replay, MEND_SCHEDULE_LEAST_LEFT_MS);
}

static void
make_longer (Replay *replay, gint64 amount_ms)
{
  gint64 *length_ms = &replay->length_ms[replay->part];

  *length_ms = MAX (*length_ms, replay->elapsed_ms[replay->part]) + MAX (amount_ms, 0);
}

static void
apply_act (Replay *replay, const MendEvent *event)
{
  if ((get_allowed (replay) & BIT (event->kind)) == 0)
    return;

  if (event->kind == MEND_EVENT_BEGIN)
    {
      replay->state = MEND_TALK_RUNNING;
      replay->begun_ms = replay->begun_ms < 0 ? replay->since_ms : replay->begun_ms;
    }
  else if (event->kind == MEND_EVENT_PAUSE)
    replay->state = MEND_TALK_PAUSED;
  else if (event->kind == MEND_EVENT_GO_ON)
    replay->state = MEND_TALK_RUNNING;
  else if (event->kind == MEND_EVENT_FINISH && get_part (replay)->gate_limit > 0)
    replay->state = MEND_TALK_GATE;
  else if (event->kind == MEND_EVENT_FINISH || event->kind == MEND_EVENT_PASS)
    go_to_next_part (replay);
  else if (event->kind == MEND_EVENT_NOT_QUITE)
    say_it_again (replay);
  else if (event->kind == MEND_EVENT_BACK)
    go_back (replay);
  else if (event->kind == MEND_EVENT_MORE_TIME)
    make_longer (replay, event->amount_ms);
  else if (event->kind == MEND_EVENT_STOP)
    go_to_closing (replay);
  else if (event->kind == MEND_EVENT_CLOSE)
    replay->state = MEND_TALK_FINISHED;
  else if (event->kind == MEND_EVENT_DISCARD)
    replay->state = MEND_TALK_DISCARDED;
  else
    {
      /* Asleep, a gap, or picked up: nobody stopped the time. */
      replay->state = MEND_TALK_PAUSED;
      replay->stands_by_itself = TRUE;
    }

  /* More time, say, may be given in the pause, and it stays what it was. */
  if (replay->state != MEND_TALK_PAUSED)
    replay->stands_by_itself = FALSE;
}

static void
replay_log (Replay *replay, const MendPlan *plan, MendLog *log, gint64 now_ms)
{
  const guint n_parts = mend_plan_get_n_parts (plan);

  replay->plan = plan;
  replay->begun_ms = -1;
  replay->ended_ms = -1;
  replay->length_ms = g_new0 (gint64, n_parts);
  replay->elapsed_ms = g_new0 (gint64, n_parts);

  for (guint i = 0; i < n_parts; i++)
    replay->length_ms[i] = mend_plan_get_part (plan, i)->length_ms;

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);

      if (mend_event_kind_is_writing (event->kind) || event->at_ms > now_ms)
        continue;

      pass_time (replay, event->at_ms);
      apply_act (replay, event);
    }

  pass_time (replay, now_ms);
}

static void
clear_replay (Replay *replay)
{
  g_free (replay->length_ms);
  g_free (replay->elapsed_ms);
}

static void
fill_in_time_left (const Replay *replay, MendSchedule *schedule)
{
  const gint64 length_ms = replay->length_ms[replay->part];
  const gint64 left_ms = length_ms - replay->elapsed_ms[replay->part];

  schedule->length_ms = length_ms;
  schedule->left_ms = MAX (left_ms, 0);

  if (length_ms == 0)
    return;

  schedule->is_past_zero = left_ms <= 0;
  schedule->other_may_finish =
      replay->state == MEND_TALK_RUNNING && left_ms <= -MEND_SCHEDULE_GRACE_MS;
  schedule->is_near_end = replay->state == MEND_TALK_RUNNING && left_ms > 0 &&
                          left_ms <= mend_schedule_get_cue_ms (length_ms);
}

/**
 * mend_schedule_compute:
 * @plan: a plan with at least one part
 * @log: what has happened
 * @now_ms: milliseconds since the start of the talk, on the clock that stands still in sleep
 * @schedule: (out caller-allocates): return location for the outcome
 *
 * Works out where a talk stands. This is a pure function: the same plan, log and time always give
 * the same outcome. Acts that may not happen when the log says they do, and those later than
 * @now_ms, count for nothing.
 */
void
mend_schedule_compute (const MendPlan *plan, MendLog *log, gint64 now_ms, MendSchedule *schedule)
{
  Replay replay = { 0 };

  g_return_if_fail (plan != NULL && mend_plan_get_n_parts (plan) > 0);
  g_return_if_fail (log != NULL);
  g_return_if_fail (schedule != NULL);

  replay_log (&replay, plan, log, now_ms);

  *schedule = (MendSchedule){
    .state = replay.state,
    .part = replay.part,
    .n_not_quite = replay.n_not_quite,
    .is_at_limit = replay.is_at_limit,
    .stands_by_itself = replay.stands_by_itself,
    .has_ended_turn = replay.has_ended_turn,
    .spoken_ms = { replay.spoken_ms[0], replay.spoken_ms[1] },
    .running_ms = replay.running_ms,
    .paused_ms = replay.paused_ms,
    .waiting_ms = replay.waiting_ms,
    .begun_ms = replay.begun_ms,
    .ended_ms = replay.ended_ms,
    .allowed = get_allowed (&replay),
  };

  fill_in_time_left (&replay, schedule);
  clear_replay (&replay);
}

/**
 * mend_schedule_trace:
 * @plan: a plan with at least one part
 * @log: what has happened
 * @now_ms: milliseconds since the start of the talk
 *
 * Draws the course of a talk as stretches of time, without gaps between them.
 *
 * Returns: (transfer full) (element-type MendStretch): the stretches in order, none of them empty
 */
GArray *
mend_schedule_trace (const MendPlan *plan, MendLog *log, gint64 now_ms)
{
  Replay replay = { 0 };

  g_return_val_if_fail (plan != NULL && mend_plan_get_n_parts (plan) > 0, NULL);
  g_return_val_if_fail (log != NULL, NULL);

  replay.stretches = g_array_new (FALSE, FALSE, sizeof (MendStretch));
  replay_log (&replay, plan, log, now_ms);
  clear_replay (&replay);

  return replay.stretches;
}

/**
 * mend_schedule_allows:
 * @self: a schedule
 * @kind: a kind of event
 *
 * Tells whether something may happen now. Writings may always be added while a talk is not over.
 *
 * Returns: whether it may
 */
gboolean
mend_schedule_allows (const MendSchedule *self, MendEventKind kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (mend_event_kind_is_writing (kind))
    return !mend_schedule_is_over (self);

  return (self->allowed & BIT (kind)) != 0;
}

/**
 * mend_schedule_is_over:
 * @self: a schedule
 *
 * Tells whether nothing more can happen in the talk.
 *
 * Returns: whether it was finished or discarded
 */
gboolean
mend_schedule_is_over (const MendSchedule *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == MEND_TALK_FINISHED || self->state == MEND_TALK_DISCARDED;
}

/**
 * mend_schedule_get_cue_ms:
 * @length_ms: the length of a part in milliseconds
 *
 * Gets from when on the end of a part is near: half a minute before it, in parts under two minutes
 * a fifth of the part.
 *
 * Returns: milliseconds before the end
 */
gint64
mend_schedule_get_cue_ms (gint64 length_ms)
{
  return length_ms >= 120000 ? 30000 : length_ms / 5;
}

/**
 * mend_talk_state_to_string:
 * @state: a state
 *
 * Gets the name under which records keep a state.
 *
 * Returns: a name such as `paused`
 */
const char *
mend_talk_state_to_string (MendTalkState state)
{
  g_return_val_if_fail (state < MEND_TALK_N_STATES, NULL);

  return state_names[state];
}

/**
 * mend_talk_state_from_string:
 * @string: (nullable): a name from a record
 * @state: (out): return location for the state
 *
 * Finds the state of a name, see [func@Mend.talk_state_to_string].
 *
 * Returns: whether there is one; if not, @state is left as it was
 */
gboolean
mend_talk_state_from_string (const char *string, MendTalkState *state)
{
  g_return_val_if_fail (state != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (state_names); i++)
    {
      if (g_strcmp0 (string, state_names[i]) == 0)
        {
          *state = (MendTalkState) i;
          return TRUE;
        }
    }

  return FALSE;
}
