// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-schedule.h"

G_BEGIN_DECLS

typedef struct _MendMoreTimeRequest MendMoreTimeRequest;

/**
 * MendMoreTimeAnswer:
 * @MEND_MORE_TIME_NOT_ASKED: nothing is asked, or no longer
 * @MEND_MORE_TIME_WAITS: the question stands
 * @MEND_MORE_TIME_GRANTED: nobody said no, so the minute is given
 *
 * What became of a request for more time.
 */
typedef enum
{
  MEND_MORE_TIME_NOT_ASKED,
  MEND_MORE_TIME_WAITS,
  MEND_MORE_TIME_GRANTED,
} MendMoreTimeAnswer;

/**
 * MendMoreTimeRequest:
 * @is_open: whether the question stands
 * @part: the part of the plan it is about
 * @asked_ms: when it was asked, in milliseconds since the start of the talk
 *
 * The question of the one who speaks for one more minute. It lives in no log: who asked, and what
 * was said to it, is nobody's business. Filled with zeros it is a request that was not made.
 */
struct _MendMoreTimeRequest
{
  gboolean is_open;
  guint part;
  gint64 asked_ms;
};

/* A question that nobody answers for so long is answered with yes. */
#define MEND_MORE_TIME_PATIENCE_MS 20000

gboolean
mend_more_time_request_ask (MendMoreTimeRequest *self, const MendSchedule *schedule, gint64 now_ms);
MendMoreTimeAnswer mend_more_time_request_check (MendMoreTimeRequest *self,
                                                 const MendSchedule *schedule,
                                                 gint64 now_ms);
void mend_more_time_request_close (MendMoreTimeRequest *self);

G_END_DECLS
