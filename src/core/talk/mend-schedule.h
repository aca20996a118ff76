// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-log.h"
#include "ways/mend-plan.h"

G_BEGIN_DECLS

/**
 * MendTalkState:
 * @MEND_TALK_READY: before the first part
 * @MEND_TALK_RUNNING: somebody speaks, or both are quiet, and the time runs
 * @MEND_TALK_PAUSED: the time stands still
 * @MEND_TALK_GATE: the one who listened says back what was heard
 * @MEND_TALK_CHANGE: between two turns; no time runs
 * @MEND_TALK_BREAK: both are apart, until a time of the day they know
 * @MEND_TALK_CLOSING: both write down what they keep
 * @MEND_TALK_FINISHED: over, and kept
 * @MEND_TALK_DISCARDED: over, and deleted
 *
 * Where a talk stands. No state is left by time alone.
 */
typedef enum
{
  MEND_TALK_READY,
  MEND_TALK_RUNNING,
  MEND_TALK_PAUSED,
  MEND_TALK_GATE,
  MEND_TALK_CHANGE,
  MEND_TALK_BREAK,
  MEND_TALK_CLOSING,
  MEND_TALK_FINISHED,
  MEND_TALK_DISCARDED,
} MendTalkState;

#define MEND_TALK_N_STATES (MEND_TALK_DISCARDED + 1)

typedef struct _MendSchedule MendSchedule;
typedef struct _MendStretch MendStretch;
typedef struct _MendLengthAhead MendLengthAhead;

/**
 * MendSchedule:
 * @state: where the talk stands
 * @part: the part of the plan it stands in; on a change, the part that comes next
 * @length_ms: how long the part is meant to take, with more time; 0 if no time is set
 * @left_ms: what is left of it, never less than 0
 * @is_near_end: whether the part runs and its end is near, see [func@Mend.schedule_get_cue_ms]
 * @is_past_zero: whether nothing is left of a part that has a time
 * @other_may_finish: whether it is so long past zero that the one who listens may say that the
 * other has finished
 * @is_at_limit: whether the gate was asked as often as its limit says, and only going on is left
 * @n_not_quite: how often something was missing in this part
 * @stands_by_itself: whether the time was stopped by sleep, a gap or a new start and not by a
 * person
 * @is_after_break: whether both have come back from a break and nothing has gone on yet
 * @break_began_ms: on a break, when it began: milliseconds since 1970 in UTC; else 0
 * @break_until_ms: on a break, when both want to be back, in the same way; else 0
 * @n_ahead: how many parts come after this one
 * @more_time_is_speakers: whether the one who speaks takes more time and nobody is asked
 * @has_ended_turn: whether somebody's turn, with all its parts, has ended
 * @was_stopped: whether the closing page came because somebody stopped the talk
 * @spoken_ms: for left and right, how long each has spoken; what is so long past zero that it
 * belongs to nobody is not in it, whatever comes after
 * @corrected_ms: for left and right, by how much that was corrected by hand; together they are
 * never less than 0
 * @running_ms: for how long the time has run
 * @paused_ms: for how long it was paused
 * @waiting_ms: for how long the talk stood on a page where no time runs
 * @break_ms: for how long there was a break while the program ran; it is shown nowhere
 * @begun_ms: when the first part began; -1 before
 * @ended_ms: when the closing page came; -1 before
 * @allowed: the acts that may happen now, a bit each
 *
 * What plan, log and time make of a talk. @running_ms, @paused_ms, @waiting_ms and @break_ms add
 * up to the time since the start, or up to the end if the talk is over.
 */
struct _MendSchedule
{
  MendTalkState state;
  guint part;

  gint64 length_ms;
  gint64 left_ms;
  gboolean is_near_end;
  gboolean is_past_zero;
  gboolean other_may_finish;

  guint n_not_quite;
  gboolean is_at_limit;

  gboolean stands_by_itself;
  gboolean is_after_break;
  gint64 break_began_ms;
  gint64 break_until_ms;

  guint n_ahead;
  gboolean more_time_is_speakers;
  gboolean has_ended_turn;
  gboolean was_stopped;

  gint64 spoken_ms[2];
  gint64 corrected_ms[2];
  gint64 running_ms;
  gint64 paused_ms;
  gint64 waiting_ms;
  gint64 break_ms;
  gint64 begun_ms;
  gint64 ended_ms;

  guint allowed;
};

/**
 * MendStretch:
 * @state: what the talk did: running, paused, or one of the states where it waits
 * @part: the part of the plan
 * @is_nobodys: whether it runs, but so long past zero that the time belongs to nobody
 * @from_ms: when it began to
 * @to_ms: when something else began
 *
 * A stretch of time in which a talk stood in one state and one part.
 */
struct _MendStretch
{
  MendTalkState state;
  guint part;
  gboolean is_nobodys;
  gint64 from_ms;
  gint64 to_ms;
};

/**
 * MendLengthAhead:
 * @part: the part of the plan
 * @length_ms: how long it is meant to take
 *
 * A part with a time that has not begun yet.
 */
struct _MendLengthAhead
{
  guint part;
  gint64 length_ms;
};

/* After going back, and after "not quite", at least a minute is left. */
#define MEND_SCHEDULE_LEAST_LEFT_MS 60000

/* What one more press of "more time" gives. */
#define MEND_SCHEDULE_MORE_TIME_MS 60000

/* From so long past zero on the time belongs to nobody. */
#define MEND_SCHEDULE_GRACE_MS 30000

/* What one press corrects. */
#define MEND_SCHEDULE_CORRECTION_MS 60000

/* How long a break is at least, as long as nobody has chosen otherwise, and at most. */
#define MEND_SCHEDULE_LEAST_BREAK_MS  (20 * 60000)
#define MEND_SCHEDULE_PRESET_BREAK_MS (30 * 60000)
#define MEND_SCHEDULE_MOST_BREAK_MS   (24 * 60 * 60000)

/* A part that has a time is never set shorter, and a step of a length, for longer ones a minute. */
#define MEND_SCHEDULE_LEAST_LENGTH_MS 30000

/* So many parts a talk has at most, with all turns that were added. */
#define MEND_SCHEDULE_MOST_PARTS 1000

void
mend_schedule_compute (const MendPlan *plan, MendLog *log, gint64 now_ms, MendSchedule *schedule);
GArray *
mend_schedule_trace (const MendPlan *plan, MendLog *log, gint64 now_ms) G_GNUC_WARN_UNUSED_RESULT;

GArray *mend_schedule_list_ahead (const MendPlan *plan,
                                  MendLog *log,
                                  gint64 now_ms) G_GNUC_WARN_UNUSED_RESULT;
gint64 mend_schedule_clamp_length_ms (const MendPlanPart *part, gint64 length_ms);
gint64
mend_schedule_step_length_ms (const MendPlanPart *part, gint64 length_ms, gboolean is_longer);

gboolean mend_schedule_allows (const MendSchedule *self, MendEventKind kind);
gboolean mend_schedule_find_act_of (const MendSchedule *self,
                                    const MendPlan *plan,
                                    MendSeat seat,
                                    MendEventKind *kind) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_schedule_is_over (const MendSchedule *self);
gint64 mend_schedule_get_cue_ms (gint64 length_ms);

const char *mend_talk_state_to_string (MendTalkState state);
gboolean mend_talk_state_from_string (const char *string,
                                      MendTalkState *state) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
