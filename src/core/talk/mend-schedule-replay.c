// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-schedule-private.h"

/* The rules of a talk: what may happen when, and where it leads. */

Place *
mend_schedule_get_place (const Replay *replay)
{
  return &g_array_index (replay->places, Place, replay->position);
}

const MendPlanPart *
mend_schedule_get_plan_part (const Replay *replay)
{
  return mend_plan_get_part (replay->plan, mend_schedule_get_place (replay)->part);
}

static guint
get_plan_position (const Replay *replay, guint position)
{
  return g_array_index (replay->places, Place, position).part;
}

static const MendPlanPart *
get_part_at (const Replay *replay, guint position)
{
  return mend_plan_get_part (replay->plan, get_plan_position (replay, position));
}

static gboolean
is_person (MendSeat seat)
{
  return seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT;
}

static gboolean
goes_on (const Replay *replay, guint position)
{
  const guint part = get_plan_position (replay, position);

  return position > 0 && get_plan_position (replay, position - 1) + 1 == part &&
         mend_plan_goes_on (replay->plan, part);
}

static guint
find_start_of_turn (const Replay *replay, guint position)
{
  while (goes_on (replay, position))
    position--;

  return position;
}

static guint
find_end_of_turn (const Replay *replay, guint position)
{
  while (position + 1 < replay->places->len && goes_on (replay, position + 1))
    position++;

  return position;
}

/* Finds where the latest turn of the other one begins; what is in between comes again, too. */
static gboolean
find_pair (const Replay *replay, guint *start)
{
  const MendSeat speaker = mend_schedule_get_plan_part (replay)->speaker;
  guint position = find_start_of_turn (replay, replay->position);

  if (!is_person (speaker))
    return FALSE;

  while (position > 0)
    {
      position--;

      if (get_part_at (replay, position)->speaker == mend_seat_get_other (speaker))
        {
          *start = find_start_of_turn (replay, position);
          return find_end_of_turn (replay, replay->position) - *start + 1 + replay->places->len <=
                 MEND_SCHEDULE_MOST_PARTS;
        }
    }

  return FALSE;
}

/* Whether the part has begun, also if the talk stands in it. */
static gboolean
is_in_part (const Replay *replay)
{
  const MendTalkState state =
      replay->now.state == MEND_TALK_PAUSED ? replay->resume : replay->now.state;

  return state == MEND_TALK_RUNNING || state == MEND_TALK_GATE;
}

/* Whether a part has not begun, so that its length can still be another. */
gboolean
mend_schedule_is_ahead (const Replay *replay, guint position)
{
  const Place *place = &g_array_index (replay->places, Place, position);

  if (position < replay->position || (position == replay->position && is_in_part (replay)))
    return FALSE;

  return place->length_ms > 0 && place->elapsed_ms == 0;
}

static gboolean
has_length_ahead (const Replay *replay)
{
  for (guint i = replay->position; i < replay->places->len; i++)
    {
      if (mend_schedule_is_ahead (replay, i))
        return TRUE;
    }

  return FALSE;
}

static guint
get_allowed_in_part (const Replay *replay)
{
  const gint64 length_ms = mend_schedule_get_place (replay)->length_ms;
  guint allowed = 0;
  guint start;

  if (!is_in_part (replay))
    return 0;

  if (length_ms > 0 && length_ms < mend_schedule_get_plan_part (replay)->most_ms)
    allowed |= BIT (MEND_EVENT_MORE_TIME);

  if (find_pair (replay, &start))
    allowed |= BIT (MEND_EVENT_ADD_TURN);

  if (replay->now.is_after_break)
    allowed |= BIT (MEND_EVENT_START_AGAIN);

  return allowed;
}

guint
mend_schedule_get_allowed (const Replay *replay)
{
  const guint leave = BIT (MEND_EVENT_BREAK) | BIT (MEND_EVENT_SKIP) | BIT (MEND_EVENT_STOP);
  const guint always = leave | get_allowed_in_part (replay) |
                       (has_length_ahead (replay) ? BIT (MEND_EVENT_SET_LENGTH) : 0);

  switch (replay->now.state)
    {
    case MEND_TALK_READY:
      return BIT (MEND_EVENT_BEGIN) | always;
    case MEND_TALK_RUNNING:
      return BIT (MEND_EVENT_PAUSE) | BIT (MEND_EVENT_FINISH) | BIT (MEND_EVENT_ASLEEP) |
             BIT (MEND_EVENT_GAP) | BIT (MEND_EVENT_PICKED_UP) | always;
    case MEND_TALK_PAUSED:
      return BIT (MEND_EVENT_GO_ON) | BIT (MEND_EVENT_CORRECT) | always;
    case MEND_TALK_GATE:
      return BIT (MEND_EVENT_PASS) | (replay->now.is_at_limit ? 0 : BIT (MEND_EVENT_NOT_QUITE)) |
             always;
    case MEND_TALK_CHANGE:
      return BIT (MEND_EVENT_BEGIN) | BIT (MEND_EVENT_BACK) | always;
    case MEND_TALK_BREAK:
      return BIT (MEND_EVENT_MOVE_RETURN) | BIT (MEND_EVENT_RETURN) | BIT (MEND_EVENT_STOP);
    case MEND_TALK_CLOSING:
      return BIT (MEND_EVENT_CLOSE) | BIT (MEND_EVENT_DISCARD);
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return 0;
    }

  g_assert_not_reached ();
}

static void
go_to_closing (Replay *replay)
{
  replay->now.state = MEND_TALK_CLOSING;
  replay->now.ended_ms = replay->since_ms;
}

static void
go_to_next_part (Replay *replay)
{
  const gboolean is_last = replay->position + 1 == replay->places->len;
  const gboolean is_one_turn = !is_last && goes_on (replay, replay->position + 1);

  if (is_person (mend_schedule_get_plan_part (replay)->speaker) && !is_one_turn)
    replay->now.has_ended_turn = TRUE;

  replay->now.n_not_quite = 0;
  replay->now.is_at_limit = FALSE;

  if (is_last)
    {
      go_to_closing (replay);
      return;
    }

  replay->position++;
  replay->now.state = is_one_turn ? MEND_TALK_RUNNING : MEND_TALK_CHANGE;
}

/* What was running goes on with the next part as if it had come to its end; else the next part
 * waits until somebody begins it. */
static void
skip (Replay *replay, const MendEvent *event)
{
  const MendTalkState before =
      replay->now.state == MEND_TALK_PAUSED ? replay->resume : replay->now.state;
  const gboolean had_ended_turn = replay->now.has_ended_turn;
  const gboolean has_begun = is_in_part (replay);

  go_to_next_part (replay);

  if (!has_begun)
    replay->now.has_ended_turn = had_ended_turn;

  if (replay->now.state != MEND_TALK_CLOSING && before != MEND_TALK_RUNNING)
    replay->now.state = before == MEND_TALK_READY ? MEND_TALK_READY : MEND_TALK_CHANGE;
}

static void
add_turn (Replay *replay, const MendEvent *event)
{
  const guint end = find_end_of_turn (replay, replay->position);
  guint start = 0;

  if (!find_pair (replay, &start))
    return;

  for (guint i = start; i <= end; i++)
    {
      const guint part = get_plan_position (replay, i);
      const Place place = { .part = part,
                            .length_ms = mend_plan_get_part (replay->plan, part)->length_ms };

      g_array_insert_val (replay->places, end + 1 + i - start, place);
    }
}

/* Sees to it that at least some time is left of the present part, if it has a time. */
static void
leave_at_least (Replay *replay, gint64 left_ms)
{
  Place *place = mend_schedule_get_place (replay);

  if (place->length_ms > 0)
    place->length_ms = MAX (place->length_ms, place->elapsed_ms + left_ms);
}

static void
go_back (Replay *replay, const MendEvent *event)
{
  replay->position--;
  replay->now.state = MEND_TALK_RUNNING;
  leave_at_least (replay, MEND_SCHEDULE_LEAST_LEFT_MS);
}

static void
say_it_again (Replay *replay, const MendEvent *event)
{
  replay->now.n_not_quite++;

  if (replay->now.n_not_quite >= mend_schedule_get_plan_part (replay)->gate_limit)
    {
      replay->now.is_at_limit = TRUE;
      return;
    }

  replay->now.state = MEND_TALK_RUNNING;
  leave_at_least (replay, MEND_SCHEDULE_LEAST_LEFT_MS);
}

static void
start_again (Replay *replay, const MendEvent *event)
{
  const guint start = find_start_of_turn (replay, replay->position);

  for (guint i = start; i <= replay->position; i++)
    g_array_index (replay->places, Place, i).elapsed_ms = 0;

  replay->position = start;
  replay->now.n_not_quite = 0;
  replay->now.is_at_limit = FALSE;
  replay->now.state = MEND_TALK_RUNNING;
}

static void
make_longer (Replay *replay, const MendEvent *event)
{
  Place *place = mend_schedule_get_place (replay);

  place->length_ms = MAX (place->length_ms, place->elapsed_ms) + MAX (event->amount_ms, 0);
}

/* Wherever the part comes later, also in a turn that was added. */
static void
set_length (Replay *replay, const MendEvent *event)
{
  for (guint i = replay->position; i < replay->places->len; i++)
    {
      Place *place = &g_array_index (replay->places, Place, i);

      if (place->part == event->part && mend_schedule_is_ahead (replay, i))
        place->length_ms = mend_schedule_clamp_length_ms (
            mend_plan_get_part (replay->plan, place->part), event->amount_ms);
    }
}

/* A minute that somebody else had, or that nobody did, is taken off or put on; in the turn of that
 * person also from what is left of it. */
static void
correct (Replay *replay, const MendEvent *event)
{
  const gint64 amount_ms =
      CLAMP (event->amount_ms, -MEND_SCHEDULE_CORRECTION_MS, MEND_SCHEDULE_CORRECTION_MS);
  const guint side = event->seat == MEND_SEAT_RIGHT;
  Place *place = mend_schedule_get_place (replay);

  if (!is_person (event->seat))
    return;

  replay->now.corrected_ms[side] =
      MAX (replay->now.corrected_ms[side] + amount_ms, -replay->now.spoken_ms[side]);

  if (is_in_part (replay) && mend_schedule_get_plan_part (replay)->speaker == event->seat)
    place->elapsed_ms = MAX (place->elapsed_ms + amount_ms, 0);
}

static void
set_return (Replay *replay, gint64 until_ms)
{
  replay->now.break_until_ms =
      CLAMP (until_ms, replay->now.break_began_ms + MEND_SCHEDULE_LEAST_BREAK_MS,
             replay->now.break_began_ms + MEND_SCHEDULE_MOST_BREAK_MS);
}

/* In a pause that leads back to somewhere, so does the break. */
static void
take_break (Replay *replay, const MendEvent *event)
{
  if (replay->now.state != MEND_TALK_PAUSED)
    replay->resume = replay->now.state;

  replay->now.state = MEND_TALK_BREAK;
  replay->now.break_began_ms = CLAMP (event->wall_ms, 0, G_MAXINT64 / 2);
  set_return (replay, event->until_ms);
}

static void
move_return (Replay *replay, const MendEvent *event)
{
  set_return (replay, event->until_ms);
}

static void
come_back (Replay *replay, const MendEvent *event)
{
  replay->now.state = MEND_TALK_PAUSED;
  replay->now.is_after_break = TRUE;
}

static void
pause_talk (Replay *replay, const MendEvent *event)
{
  replay->now.state = MEND_TALK_PAUSED;
  replay->resume = MEND_TALK_RUNNING;
}

/* Asleep, a gap, or picked up: nobody stopped the time. */
static void
stand_by_itself (Replay *replay, const MendEvent *event)
{
  pause_talk (replay, event);
  replay->now.stands_by_itself = TRUE;
}

static void
go_on (Replay *replay, const MendEvent *event)
{
  replay->now.state = replay->resume;
}

static void
begin (Replay *replay, const MendEvent *event)
{
  replay->now.state = MEND_TALK_RUNNING;
  replay->now.begun_ms = replay->now.begun_ms < 0 ? replay->since_ms : replay->now.begun_ms;
}

static void
pass (Replay *replay, const MendEvent *event)
{
  go_to_next_part (replay);
}

static void
finish (Replay *replay, const MendEvent *event)
{
  if (mend_schedule_get_plan_part (replay)->gate_limit > 0)
    replay->now.state = MEND_TALK_GATE;
  else
    go_to_next_part (replay);
}

static void
stop (Replay *replay, const MendEvent *event)
{
  replay->now.was_stopped = TRUE;
  go_to_closing (replay);
}

static void
close_talk (Replay *replay, const MendEvent *event)
{
  replay->now.state = MEND_TALK_FINISHED;
}

static void
discard (Replay *replay, const MendEvent *event)
{
  replay->now.state = MEND_TALK_DISCARDED;
}

/* Writings have none: they move nothing. */
static void (*const acts[MEND_EVENT_N_KINDS]) (Replay *, const MendEvent *) = {
  [MEND_EVENT_BEGIN] = begin,         [MEND_EVENT_PAUSE] = pause_talk,
  [MEND_EVENT_GO_ON] = go_on,         [MEND_EVENT_FINISH] = finish,
  [MEND_EVENT_PASS] = pass,           [MEND_EVENT_NOT_QUITE] = say_it_again,
  [MEND_EVENT_BACK] = go_back,        [MEND_EVENT_MORE_TIME] = make_longer,
  [MEND_EVENT_STOP] = stop,           [MEND_EVENT_CLOSE] = close_talk,
  [MEND_EVENT_DISCARD] = discard,     [MEND_EVENT_ASLEEP] = stand_by_itself,
  [MEND_EVENT_GAP] = stand_by_itself, [MEND_EVENT_PICKED_UP] = stand_by_itself,
  [MEND_EVENT_BREAK] = take_break,    [MEND_EVENT_MOVE_RETURN] = move_return,
  [MEND_EVENT_RETURN] = come_back,    [MEND_EVENT_START_AGAIN] = start_again,
  [MEND_EVENT_CORRECT] = correct,     [MEND_EVENT_SKIP] = skip,
  [MEND_EVENT_ADD_TURN] = add_turn,   [MEND_EVENT_SET_LENGTH] = set_length,
};

static void
apply_act (Replay *replay, const MendEvent *event)
{
  if ((mend_schedule_get_allowed (replay) & BIT (event->kind)) == 0)
    return;

  acts[event->kind](replay, event);

  /* More time, say, may be given in the pause, and it stays what it was. */
  if (replay->now.state != MEND_TALK_PAUSED)
    {
      replay->now.stands_by_itself = FALSE;
      replay->now.is_after_break = FALSE;
    }
}

static void
lay_out_places (Replay *replay)
{
  const guint n_parts = mend_plan_get_n_parts (replay->plan);

  replay->places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      const Place place = { .part = i,
                            .length_ms = mend_plan_get_part (replay->plan, i)->length_ms };

      g_array_append_val (replay->places, place);
    }
}

/* Goes through a log from its start, into a replay that is filled with zeros. */
void
mend_schedule_replay (Replay *replay, const MendPlan *plan, MendLog *log, gint64 now_ms)
{
  replay->plan = plan;
  replay->now.begun_ms = -1;
  replay->now.ended_ms = -1;
  lay_out_places (replay);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);

      if (mend_event_kind_is_writing (event->kind) || event->at_ms > now_ms)
        continue;

      mend_schedule_pass_time (replay, event->at_ms);
      apply_act (replay, event);
    }

  mend_schedule_pass_time (replay, now_ms);
}

void
mend_schedule_clear_replay (Replay *replay)
{
  g_clear_pointer (&replay->places, g_array_unref);
}
