// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-schedule-private.h"

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
  const MendTalkState state = replay->state == MEND_TALK_PAUSED ? replay->resume : replay->state;

  return state == MEND_TALK_RUNNING || state == MEND_TALK_GATE;
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

  if (replay->is_after_break)
    allowed |= BIT (MEND_EVENT_START_AGAIN);

  return allowed;
}

guint
mend_schedule_get_allowed (const Replay *replay)
{
  const guint leave = BIT (MEND_EVENT_BREAK) | BIT (MEND_EVENT_SKIP) | BIT (MEND_EVENT_STOP);
  const guint always = leave | get_allowed_in_part (replay);

  switch (replay->state)
    {
    case MEND_TALK_READY:
      return BIT (MEND_EVENT_BEGIN) | always;
    case MEND_TALK_RUNNING:
      return BIT (MEND_EVENT_PAUSE) | BIT (MEND_EVENT_FINISH) | BIT (MEND_EVENT_ASLEEP) |
             BIT (MEND_EVENT_GAP) | BIT (MEND_EVENT_PICKED_UP) | always;
    case MEND_TALK_PAUSED:
      return BIT (MEND_EVENT_GO_ON) | BIT (MEND_EVENT_CORRECT) | always;
    case MEND_TALK_GATE:
      return BIT (MEND_EVENT_PASS) | (replay->is_at_limit ? 0 : BIT (MEND_EVENT_NOT_QUITE)) |
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
  replay->state = MEND_TALK_CLOSING;
  replay->ended_ms = replay->since_ms;
}

static void
go_to_next_part (Replay *replay)
{
  const gboolean is_last = replay->position + 1 == replay->places->len;
  const gboolean is_one_turn = !is_last && goes_on (replay, replay->position + 1);

  if (is_person (mend_schedule_get_plan_part (replay)->speaker) && !is_one_turn)
    replay->has_ended_turn = TRUE;

  replay->n_not_quite = 0;
  replay->is_at_limit = FALSE;

  if (is_last)
    {
      go_to_closing (replay);
      return;
    }

  replay->position++;
  replay->state = is_one_turn ? MEND_TALK_RUNNING : MEND_TALK_CHANGE;
}

/* What was running goes on with the next part as if it had come to its end; else the next part
 * waits until somebody begins it. */
static void
skip (Replay *replay)
{
  const MendTalkState before = replay->state == MEND_TALK_PAUSED ? replay->resume : replay->state;
  const gboolean had_ended_turn = replay->has_ended_turn;
  const gboolean has_begun = is_in_part (replay);

  go_to_next_part (replay);

  if (!has_begun)
    replay->has_ended_turn = had_ended_turn;

  if (replay->state != MEND_TALK_CLOSING && before != MEND_TALK_RUNNING)
    replay->state = before == MEND_TALK_READY ? MEND_TALK_READY : MEND_TALK_CHANGE;
}

static void
add_turn (Replay *replay)
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
go_back (Replay *replay)
{
  replay->position--;
  replay->state = MEND_TALK_RUNNING;
  leave_at_least (replay, MEND_SCHEDULE_LEAST_LEFT_MS);
}

static void
say_it_again (Replay *replay)
{
  replay->n_not_quite++;

  if (replay->n_not_quite >= mend_schedule_get_plan_part (replay)->gate_limit)
    {
      replay->is_at_limit = TRUE;
      return;
    }

  replay->state = MEND_TALK_RUNNING;
  leave_at_least (replay, MEND_SCHEDULE_LEAST_LEFT_MS);
}

static void
start_again (Replay *replay)
{
  const guint start = find_start_of_turn (replay, replay->position);

  for (guint i = start; i <= replay->position; i++)
    g_array_index (replay->places, Place, i).elapsed_ms = 0;

  replay->position = start;
  replay->n_not_quite = 0;
  replay->is_at_limit = FALSE;
  replay->state = MEND_TALK_RUNNING;
}

static void
make_longer (Replay *replay, gint64 amount_ms)
{
  Place *place = mend_schedule_get_place (replay);

  place->length_ms = MAX (place->length_ms, place->elapsed_ms) + MAX (amount_ms, 0);
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

  replay->corrected_ms[side] =
      MAX (replay->corrected_ms[side] + amount_ms, -replay->spoken_ms[side]);

  if (is_in_part (replay) && mend_schedule_get_plan_part (replay)->speaker == event->seat)
    place->elapsed_ms = MAX (place->elapsed_ms + amount_ms, 0);
}

static void
set_return (Replay *replay, gint64 until_ms)
{
  replay->break_until_ms = CLAMP (until_ms, replay->break_began_ms + MEND_SCHEDULE_LEAST_BREAK_MS,
                                  replay->break_began_ms + MEND_SCHEDULE_MOST_BREAK_MS);
}

/* In a pause that leads back to somewhere, so does the break. */
static void
take_break (Replay *replay, const MendEvent *event)
{
  if (replay->state != MEND_TALK_PAUSED)
    replay->resume = replay->state;

  replay->state = MEND_TALK_BREAK;
  replay->break_began_ms = CLAMP (event->wall_ms, 0, G_MAXINT64 / 2);
  set_return (replay, event->until_ms);
}

static void
stand (Replay *replay)
{
  replay->state = MEND_TALK_PAUSED;
  replay->resume = MEND_TALK_RUNNING;
}

static void
begin (Replay *replay)
{
  replay->state = MEND_TALK_RUNNING;
  replay->begun_ms = replay->begun_ms < 0 ? replay->since_ms : replay->begun_ms;
}

static void
finish (Replay *replay)
{
  if (mend_schedule_get_plan_part (replay)->gate_limit > 0)
    replay->state = MEND_TALK_GATE;
  else
    go_to_next_part (replay);
}

static void
act (Replay *replay, const MendEvent *event)
{
  switch ((guint) event->kind)
    {
    case MEND_EVENT_BEGIN:
      begin (replay);
      return;
    case MEND_EVENT_PAUSE:
      stand (replay);
      return;
    case MEND_EVENT_GO_ON:
      replay->state = replay->resume;
      return;
    case MEND_EVENT_FINISH:
      finish (replay);
      return;
    case MEND_EVENT_PASS:
      go_to_next_part (replay);
      return;
    case MEND_EVENT_NOT_QUITE:
      say_it_again (replay);
      return;
    case MEND_EVENT_BACK:
      go_back (replay);
      return;
    case MEND_EVENT_STOP:
      go_to_closing (replay);
      return;
    case MEND_EVENT_CLOSE:
      replay->state = MEND_TALK_FINISHED;
      return;
    case MEND_EVENT_DISCARD:
      replay->state = MEND_TALK_DISCARDED;
      return;
    default:
      /* Asleep, a gap, or picked up: nobody stopped the time. */
      stand (replay);
      replay->stands_by_itself = TRUE;
      return;
    }
}

/* What came later than the first talks: breaks, and changes of what is to come. */
static gboolean
act_otherwise (Replay *replay, const MendEvent *event)
{
  switch ((guint) event->kind)
    {
    case MEND_EVENT_MORE_TIME:
      make_longer (replay, event->amount_ms);
      return TRUE;
    case MEND_EVENT_BREAK:
      take_break (replay, event);
      return TRUE;
    case MEND_EVENT_MOVE_RETURN:
      set_return (replay, event->until_ms);
      return TRUE;
    case MEND_EVENT_RETURN:
      replay->state = MEND_TALK_PAUSED;
      replay->is_after_break = TRUE;
      return TRUE;
    case MEND_EVENT_START_AGAIN:
      start_again (replay);
      return TRUE;
    case MEND_EVENT_CORRECT:
      correct (replay, event);
      return TRUE;
    case MEND_EVENT_SKIP:
      skip (replay);
      return TRUE;
    case MEND_EVENT_ADD_TURN:
      add_turn (replay);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
apply_act (Replay *replay, const MendEvent *event)
{
  if ((mend_schedule_get_allowed (replay) & BIT (event->kind)) == 0)
    return;

  if (!act_otherwise (replay, event))
    act (replay, event);

  /* More time, say, may be given in the pause, and it stays what it was. */
  if (replay->state != MEND_TALK_PAUSED)
    {
      replay->stands_by_itself = FALSE;
      replay->is_after_break = FALSE;
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
  replay->begun_ms = -1;
  replay->ended_ms = -1;
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
