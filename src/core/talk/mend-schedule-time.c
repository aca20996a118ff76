// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-schedule-private.h"

/* Whose the time is that passes in a talk. */

/* Past zero the time is the speaker's for the time of grace, and after it nobody's. */
static gint64
get_owned_ms (const Replay *replay, gint64 passed_ms)
{
  const Place *place = mend_schedule_get_place (replay);

  if (replay->now.state != MEND_TALK_RUNNING || place->length_ms == 0)
    return passed_ms;

  return CLAMP (place->length_ms + MEND_SCHEDULE_GRACE_MS - place->elapsed_ms, 0, passed_ms);
}

static void
note_stretch (Replay *replay, gint64 passed_ms, gboolean is_nobodys)
{
  const MendStretch stretch = {
    .state = replay->now.state,
    .part = mend_schedule_get_place (replay)->part,
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
  const MendSeat speaker = mend_schedule_get_plan_part (replay)->speaker;

  replay->now.running_ms += passed_ms;
  mend_schedule_get_place (replay)->elapsed_ms += passed_ms;

  if (speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT)
    replay->now.spoken_ms[speaker == MEND_SEAT_RIGHT] += owned_ms;
}

/* Books the time that has passed in the present state. */
void
mend_schedule_pass_time (Replay *replay, gint64 now_ms)
{
  const gint64 passed_ms = MAX (now_ms - replay->since_ms, 0);
  const gint64 owned_ms = get_owned_ms (replay, passed_ms);

  note_stretch (replay, owned_ms, FALSE);
  note_stretch (replay, passed_ms - owned_ms, TRUE);

  switch (replay->now.state)
    {
    case MEND_TALK_RUNNING:
      run (replay, passed_ms, owned_ms);
      return;
    case MEND_TALK_PAUSED:
      replay->now.paused_ms += passed_ms;
      return;
    case MEND_TALK_BREAK:
      replay->now.break_ms += passed_ms;
      return;
    case MEND_TALK_READY:
    case MEND_TALK_GATE:
    case MEND_TALK_CHANGE:
    case MEND_TALK_CLOSING:
      replay->now.waiting_ms += passed_ms;
      return;
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return;
    }
}
