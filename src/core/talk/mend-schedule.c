// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-schedule-private.h"

static const char *const state_names[] = {
  [MEND_TALK_READY] = "ready",         [MEND_TALK_RUNNING] = "running",
  [MEND_TALK_PAUSED] = "paused",       [MEND_TALK_GATE] = "gate",
  [MEND_TALK_CHANGE] = "change",       [MEND_TALK_BREAK] = "break",
  [MEND_TALK_CLOSING] = "closing",     [MEND_TALK_FINISHED] = "finished",
  [MEND_TALK_DISCARDED] = "discarded",
};

static void
fill_in_time_left (Replay *replay)
{
  const Place *place = mend_schedule_get_place (replay);
  const MendPlanPart *part = mend_schedule_get_plan_part (replay);
  const gboolean is_running = replay->now.state == MEND_TALK_RUNNING;
  const gint64 length_ms = place->length_ms;
  const gint64 left_ms = length_ms - place->elapsed_ms;

  replay->now.length_ms = length_ms;
  replay->now.left_ms = MAX (left_ms, 0);
  replay->now.more_time_is_speakers = part->unhurried;

  if (length_ms == 0)
    return;

  replay->now.is_past_zero = left_ms <= 0;
  replay->now.other_may_finish = is_running && left_ms <= -MEND_SCHEDULE_GRACE_MS;
  replay->now.is_near_end = is_running && !part->unhurried && left_ms > 0 &&
                            left_ms <= mend_schedule_get_cue_ms (length_ms);
}

/* A break that is over has left no trace. */
static void
fill_in_break (Replay *replay)
{
  if (replay->now.state == MEND_TALK_BREAK)
    return;

  replay->now.break_began_ms = 0;
  replay->now.break_until_ms = 0;
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

  mend_schedule_replay (&replay, plan, log, now_ms);

  replay.now.part = mend_schedule_get_place (&replay)->part;
  replay.now.n_ahead = replay.places->len - replay.position - 1;
  replay.now.allowed = mend_schedule_get_allowed (&replay);
  fill_in_break (&replay);
  fill_in_time_left (&replay);
  *schedule = replay.now;
  mend_schedule_clear_replay (&replay);
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
  mend_schedule_replay (&replay, plan, log, now_ms);
  mend_schedule_clear_replay (&replay);

  return replay.stretches;
}

/**
 * mend_schedule_list_ahead:
 * @plan: a plan with at least one part
 * @log: what has happened
 * @now_ms: milliseconds since the start of the talk
 *
 * Lists the parts whose length can still be another.
 *
 * Returns: (transfer full) (element-type MendLengthAhead): the parts in order, each once
 */
GArray *
mend_schedule_list_ahead (const MendPlan *plan, MendLog *log, gint64 now_ms)
{
  Replay replay = { 0 };
  GArray *ahead = g_array_new (FALSE, FALSE, sizeof (MendLengthAhead));

  g_return_val_if_fail (plan != NULL && mend_plan_get_n_parts (plan) > 0, ahead);
  g_return_val_if_fail (log != NULL, ahead);

  mend_schedule_replay (&replay, plan, log, now_ms);

  for (guint i = replay.position; i < replay.places->len; i++)
    {
      const Place *place = &g_array_index (replay.places, Place, i);
      const MendLengthAhead length = { place->part, place->length_ms };
      gboolean is_new = TRUE;

      for (guint j = 0; j < ahead->len; j++)
        is_new &= g_array_index (ahead, MendLengthAhead, j).part != place->part;

      if (is_new && mend_schedule_is_ahead (&replay, i))
        g_array_append_val (ahead, length);
    }

  mend_schedule_clear_replay (&replay);

  return ahead;
}

/**
 * mend_schedule_clamp_length_ms:
 * @part: a part with a time
 * @length_ms: how long it is to take
 *
 * Brings a length to where it may be: half a minute or more, and no more than the part may be given
 * more time. A part that was meant shorter, or longer, may stay so.
 *
 * Returns: a length
 */
gint64
mend_schedule_clamp_length_ms (const MendPlanPart *part, gint64 length_ms)
{
  g_return_val_if_fail (part != NULL, length_ms);

  return CLAMP (length_ms, MIN (part->length_ms, MEND_SCHEDULE_LEAST_LENGTH_MS),
                MAX (part->length_ms, part->most_ms));
}

/**
 * mend_schedule_step_length_ms:
 * @part: a part with a time
 * @length_ms: how long it is to take by now
 * @is_longer: whether it is to take longer
 *
 * Finds the next length: half a minute more or less, and from two minutes on a minute.
 *
 * Returns: another length; the same if there is none
 */
gint64
mend_schedule_step_length_ms (const MendPlanPart *part, gint64 length_ms, gboolean is_longer)
{
  const gint64 fine_ms = 4 * MEND_SCHEDULE_LEAST_LENGTH_MS;
  gint64 step_ms = MEND_SCHEDULE_LEAST_LENGTH_MS;

  g_return_val_if_fail (part != NULL, length_ms);

  if (is_longer ? length_ms >= fine_ms : length_ms > fine_ms)
    step_ms *= 2;

  return mend_schedule_clamp_length_ms (part, length_ms + (is_longer ? step_ms : -step_ms));
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

static gboolean
set_act (MendEventKind *kind, MendEventKind act, gboolean is_theirs)
{
  if (is_theirs)
    *kind = act;

  return is_theirs;
}

/**
 * mend_schedule_find_act_of:
 * @self: a schedule
 * @plan: the plan it was computed from
 * @seat: left or right
 * @kind: (out): return location for the act
 *
 * Finds the one act with which a person moves the talk on now: begins their turn, finishes it, says
 * that what was said back is it, or says for the other that they have finished.
 *
 * Returns: whether there is one; if not, @kind is left as it was
 */
gboolean
mend_schedule_find_act_of (const MendSchedule *self,
                           const MendPlan *plan,
                           MendSeat seat,
                           MendEventKind *kind)
{
  MendSeat speaker;
  gboolean is_theirs;

  g_return_val_if_fail (self != NULL && plan != NULL && kind != NULL, FALSE);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, FALSE);

  speaker = mend_plan_get_part (plan, self->part)->speaker;
  is_theirs = speaker != mend_seat_get_other (seat);

  switch (self->state)
    {
    case MEND_TALK_READY:
    case MEND_TALK_CHANGE:
      return set_act (kind, MEND_EVENT_BEGIN, is_theirs);
    case MEND_TALK_RUNNING:
      return set_act (kind, MEND_EVENT_FINISH, is_theirs || self->other_may_finish);
    case MEND_TALK_GATE:
      return set_act (kind, MEND_EVENT_PASS, is_theirs || self->is_at_limit);
    case MEND_TALK_PAUSED:
    case MEND_TALK_BREAK:
    case MEND_TALK_CLOSING:
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
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
