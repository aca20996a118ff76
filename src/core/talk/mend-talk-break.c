// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-private.h"

/* Breaks, and other acts of a talk that need more than a moment. */

#define MINUTE_MS 60000

/* Whole minutes, since that is how people read a clock. */
static gint64
get_wall_ms (MendTalk *self)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);

  return g_date_time_to_unix (now) / 60 * MINUTE_MS;
}

static gboolean
log_fields (MendTalk *self, MendEvent *fields)
{
  const gint64 at_ms = mend_talk_catch_up_ms (self);

  if (!mend_schedule_allows (&self->schedule, fields->kind))
    return FALSE;

  fields->at_ms = at_ms;
  mend_talk_log (self, mend_event_new_act_from (fields));

  return TRUE;
}

/**
 * mend_talk_take_break:
 * @self: a talk
 *
 * Begins a break at once. Nobody is asked and nobody is named; both want to be back in half an
 * hour, as long as that is not moved.
 *
 * Returns: whether there is a break now that was not there before
 */
gboolean
mend_talk_take_break (MendTalk *self)
{
  MendEvent fields = { .kind = MEND_EVENT_BREAK };

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  fields.wall_ms = get_wall_ms (self);
  fields.until_ms = fields.wall_ms + MEND_SCHEDULE_PRESET_BREAK_MS;

  return log_fields (self, &fields);
}

/**
 * mend_talk_get_return:
 * @self: a talk
 *
 * Gets when both want to be back from the break.
 *
 * Returns: (transfer full) (nullable): the time on the clock on the wall here; `NULL` without a
 * break
 */
GDateTime *
mend_talk_get_return (MendTalk *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  if (self->schedule.state != MEND_TALK_BREAK)
    return NULL;

  now = mend_clock_get_wall_time (self->clock);
  time = g_date_time_new_from_unix_utc (self->schedule.break_until_ms / 1000);

  return time != NULL ? g_date_time_to_timezone (time, g_date_time_get_timezone (now)) : NULL;
}

static gboolean
set_return_ms (MendTalk *self, gint64 until_ms)
{
  const gint64 least_ms = self->schedule.break_began_ms + MEND_SCHEDULE_LEAST_BREAK_MS;
  const gint64 most_ms = self->schedule.break_began_ms + MEND_SCHEDULE_MOST_BREAK_MS;
  MendEvent fields = { .kind = MEND_EVENT_MOVE_RETURN };

  fields.until_ms = CLAMP (until_ms, least_ms, most_ms);

  return fields.until_ms != self->schedule.break_until_ms && log_fields (self, &fields);
}

/**
 * mend_talk_set_return:
 * @self: a talk
 * @time: when both want to be back; brought between 20 minutes and 24 hours after the break began
 *
 * Sets another time of return, while the break lasts or when it is over.
 *
 * Returns: whether it is another now
 */
gboolean
mend_talk_set_return (MendTalk *self, GDateTime *time)
{
  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);
  g_return_val_if_fail (time != NULL, FALSE);

  return self->schedule.state == MEND_TALK_BREAK &&
         set_return_ms (self, g_date_time_to_unix (time) * 1000);
}

/**
 * mend_talk_move_return:
 * @self: a talk
 * @minutes: how much later; less than 0 for earlier
 *
 * Moves the time of return, as far as a break may be short or long. What lies behind is moved from
 * now on.
 *
 * Returns: whether it is another now
 */
gboolean
mend_talk_move_return (MendTalk *self, int minutes)
{
  gint64 from_ms;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  if (self->schedule.state != MEND_TALK_BREAK)
    return FALSE;

  from_ms = self->schedule.break_until_ms;

  if (minutes > 0)
    from_ms = MAX (from_ms, get_wall_ms (self));

  return set_return_ms (self, from_ms + (gint64) minutes * MINUTE_MS);
}

/* Near times are told by the ten minutes, far ones by the hours. */
static gint64
get_step_ms (gint64 length_ms)
{
  if (length_ms < 60 * MINUTE_MS)
    return 10 * MINUTE_MS;

  if (length_ms < 180 * MINUTE_MS)
    return 30 * MINUTE_MS;

  return length_ms < 480 * MINUTE_MS ? 60 * MINUTE_MS : 240 * MINUTE_MS;
}

/* To come back earlier than now is to come back. */
static gint64
get_step_to_ms (MendTalk *self, gboolean is_later)
{
  const gint64 began_ms = self->schedule.break_began_ms;
  const gint64 until_ms = self->schedule.break_until_ms;
  const gint64 now_ms = get_wall_ms (self);
  const gint64 from_ms = MAX (until_ms, now_ms);
  const gint64 least_ms = MAX (began_ms + MEND_SCHEDULE_LEAST_BREAK_MS, now_ms);

  if (is_later)
    return MIN (from_ms + get_step_ms (from_ms - began_ms), began_ms + MEND_SCHEDULE_MOST_BREAK_MS);

  return MAX (until_ms - get_step_ms (until_ms - began_ms - 1), least_ms);
}

/**
 * mend_talk_may_step_return:
 * @self: a talk
 * @is_later: whether to come back later; else earlier
 *
 * Tells whether the time of return can be moved by a step, see [method@Mend.Talk.step_return].
 *
 * Returns: whether it can
 */
gboolean
mend_talk_may_step_return (MendTalk *self, gboolean is_later)
{
  gint64 to_ms;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  if (self->schedule.state != MEND_TALK_BREAK)
    return FALSE;

  to_ms = get_step_to_ms (self, is_later);

  return is_later ? to_ms > self->schedule.break_until_ms : to_ms < self->schedule.break_until_ms;
}

/**
 * mend_talk_step_return:
 * @self: a talk
 * @is_later: whether to come back later; else earlier
 *
 * Moves the time of return by a step: the longer the break, the longer the step.
 *
 * Returns: whether it is another now
 */
gboolean
mend_talk_step_return (MendTalk *self, gboolean is_later)
{
  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  return mend_talk_may_step_return (self, is_later) &&
         set_return_ms (self, get_step_to_ms (self, is_later));
}

/**
 * mend_talk_is_return_due:
 * @self: a talk
 *
 * Tells whether the time has come at which both want to be back. Nothing happens by itself then.
 *
 * Returns: whether it has come, on a break
 */
gboolean
mend_talk_is_return_due (MendTalk *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  now = mend_clock_get_wall_time (self->clock);

  return self->schedule.state == MEND_TALK_BREAK &&
         g_date_time_to_unix (now) * 1000 >= self->schedule.break_until_ms;
}

/**
 * mend_talk_get_is_back:
 * @self: a talk
 * @seat: left or right
 *
 * Gets whether one of the two is back from the break, while the other is not.
 *
 * Returns: whether that was said
 */
gboolean
mend_talk_get_is_back (MendTalk *self, MendSeat seat)
{
  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, FALSE);

  return self->is_back[seat == MEND_SEAT_RIGHT];
}

/**
 * mend_talk_set_is_back:
 * @self: a talk
 * @seat: left or right
 * @is_back: whether that person is back
 *
 * Says that one of the two is back from the break. When both are, the break is over and the talk
 * stands paused. Who came first is kept nowhere.
 */
void
mend_talk_set_is_back (MendTalk *self, MendSeat seat, gboolean is_back)
{
  MendEvent fields = { .kind = MEND_EVENT_RETURN };

  g_return_if_fail (MEND_IS_TALK (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);

  if (self->schedule.state != MEND_TALK_BREAK)
    return;

  self->is_back[seat == MEND_SEAT_RIGHT] = is_back;

  if (self->is_back[0] && self->is_back[1])
    log_fields (self, &fields);
  else
    mend_talk_tell_updated (self);
}

/**
 * mend_talk_correct:
 * @self: a talk that is paused
 * @seat: left or right
 * @minutes: 1 or -1
 *
 * Corrects the speaking time of one side by a minute, also in what is left of a turn of that side.
 *
 * Returns: whether it may be corrected now
 */
gboolean
mend_talk_correct (MendTalk *self, MendSeat seat, int minutes)
{
  MendEvent fields = { .kind = MEND_EVENT_CORRECT, .seat = seat };

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, FALSE);
  g_return_val_if_fail (minutes == 1 || minutes == -1, FALSE);

  fields.amount_ms = minutes * MEND_SCHEDULE_CORRECTION_MS;

  return log_fields (self, &fields);
}

/**
 * mend_talk_list_ahead:
 * @self: a talk
 *
 * Lists the parts whose length can still be another.
 *
 * Returns: (transfer full) (element-type MendLengthAhead): the parts in order, each once
 */
GArray *
mend_talk_list_ahead (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return mend_schedule_list_ahead (self->plan, self->log, self->seen_ms);
}

/**
 * mend_talk_set_length:
 * @self: a talk
 * @part: a part of the plan that has not begun
 * @length_ms: how long it is to take
 *
 * Lets a part that is to come take longer or shorter. Nobody is named.
 *
 * Returns: whether a length may be set now
 */
gboolean
mend_talk_set_length (MendTalk *self, guint part, gint64 length_ms)
{
  MendEvent fields = { .kind = MEND_EVENT_SET_LENGTH, .part = part };

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);
  g_return_val_if_fail (part < mend_plan_get_n_parts (self->plan), FALSE);

  fields.amount_ms =
      mend_schedule_clamp_length_ms (mend_plan_get_part (self->plan, part), length_ms);

  return log_fields (self, &fields);
}
