// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-more-time-request.h"

static gboolean
may_be_asked (const MendSchedule *schedule)
{
  return schedule->state == MEND_TALK_RUNNING &&
         mend_schedule_allows (schedule, MEND_EVENT_MORE_TIME);
}

/**
 * mend_more_time_request_ask:
 * @self: a request
 * @schedule: where the talk stands
 * @now_ms: milliseconds since the start of the talk
 *
 * Asks for one more minute. Whoever asks again while the question stands changes nothing.
 *
 * Returns: whether the question stands now
 */
gboolean
mend_more_time_request_ask (MendMoreTimeRequest *self, const MendSchedule *schedule, gint64 now_ms)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (schedule != NULL, FALSE);

  if (self->is_open || !may_be_asked (schedule))
    return self->is_open;

  *self = (MendMoreTimeRequest){ .is_open = TRUE, .part = schedule->part, .asked_ms = now_ms };

  return TRUE;
}

/**
 * mend_more_time_request_check:
 * @self: a request
 * @schedule: where the talk stands
 * @now_ms: milliseconds since the start of the talk
 *
 * Looks what became of the question. It is gone without an answer once its part does not run any
 * more; it is granted, once, when it has stood for [const@Mend.MORE_TIME_PATIENCE_MS], or at once
 * where the one who speaks need not ask.
 *
 * Returns: the answer; after [enum@Mend.MoreTimeAnswer.granted] nothing is asked any more
 */
MendMoreTimeAnswer
mend_more_time_request_check (MendMoreTimeRequest *self,
                              const MendSchedule *schedule,
                              gint64 now_ms)
{
  g_return_val_if_fail (self != NULL, MEND_MORE_TIME_NOT_ASKED);
  g_return_val_if_fail (schedule != NULL, MEND_MORE_TIME_NOT_ASKED);

  if (self->is_open && (self->part != schedule->part || !may_be_asked (schedule)))
    self->is_open = FALSE;

  if (!self->is_open)
    return MEND_MORE_TIME_NOT_ASKED;

  if (!schedule->more_time_is_speakers && now_ms - self->asked_ms < MEND_MORE_TIME_PATIENCE_MS)
    return MEND_MORE_TIME_WAITS;

  self->is_open = FALSE;

  return MEND_MORE_TIME_GRANTED;
}

/**
 * mend_more_time_request_close:
 * @self: a request
 *
 * Takes the question away, whether it was answered or not. Nothing remains of it.
 */
void
mend_more_time_request_close (MendMoreTimeRequest *self)
{
  g_return_if_fail (self != NULL);

  *self = (MendMoreTimeRequest){ 0 };
}
