// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

/**
 * MendEventKind:
 * @MEND_EVENT_BEGIN: the part begins
 * @MEND_EVENT_PAUSE: the time was stopped, by either
 * @MEND_EVENT_GO_ON: the time runs again
 * @MEND_EVENT_FINISH: the one who speaks has finished
 * @MEND_EVENT_PASS: what was said back is it, or is close enough
 * @MEND_EVENT_NOT_QUITE: something was missing in what was said back
 * @MEND_EVENT_BACK: the turn before goes on
 * @MEND_EVENT_MORE_TIME: the part became longer
 * @MEND_EVENT_STOP: the talk came to its closing page before its last part was over
 * @MEND_EVENT_CLOSE: the closing page was left, and the talk is kept
 * @MEND_EVENT_DISCARD: the talk was deleted on its closing page
 * @MEND_EVENT_ASLEEP: the computer slept
 * @MEND_EVENT_GAP: the program did not get to run for long
 * @MEND_EVENT_PICKED_UP: the talk goes on in a new start of the program
 * @MEND_EVENT_BREAK: a break began
 * @MEND_EVENT_MOVE_RETURN: both want to be back at another time
 * @MEND_EVENT_RETURN: both are back
 * @MEND_EVENT_START_AGAIN: after a break the turn began once more
 * @MEND_EVENT_CORRECT: the speaking time of one of the two was corrected by hand
 * @MEND_EVENT_SKIP: a part was left out
 * @MEND_EVENT_ADD_TURN: one more turn for each comes after this one
 * @MEND_EVENT_SET_LENGTH: a part that has not begun is to take longer or shorter
 * @MEND_EVENT_CARD: a card that was picked and not put back
 * @MEND_EVENT_SENTENCE: a sentence, each clause on its own line
 * @MEND_EVENT_NOTE: a note, by one of the two, in a part
 * @MEND_EVENT_ASIDE: what was put aside for another time
 * @MEND_EVENT_TAKEN: what one of the two takes along
 * @MEND_EVENT_KEPT: what both keep
 * @MEND_EVENT_AFTERWARDS: how it is for one of the two after the talk
 * @MEND_EVENT_FOR_THERAPIST: what was put aside for a therapist
 * @MEND_EVENT_PROMISE: a promise of one of the two
 * @MEND_EVENT_MARK: what became of an earlier promise, by the one who gave it
 * @MEND_EVENT_ACCOUNT: a part of the shared account, by the one whose part it is
 * @MEND_EVENT_ASSENT: that the other agrees to such a part, as it stands
 *
 * What can happen in a talk. Those before the card are acts and move the talk; the others are
 * writings and do not. No act says who did it: neither the log nor the record knows who paused,
 * took a break, stopped or said "not quite".
 */
typedef enum
{
  MEND_EVENT_BEGIN,
  MEND_EVENT_PAUSE,
  MEND_EVENT_GO_ON,
  MEND_EVENT_FINISH,
  MEND_EVENT_PASS,
  MEND_EVENT_NOT_QUITE,
  MEND_EVENT_BACK,
  MEND_EVENT_MORE_TIME,
  MEND_EVENT_STOP,
  MEND_EVENT_CLOSE,
  MEND_EVENT_DISCARD,
  MEND_EVENT_ASLEEP,
  MEND_EVENT_GAP,
  MEND_EVENT_PICKED_UP,
  MEND_EVENT_BREAK,
  MEND_EVENT_MOVE_RETURN,
  MEND_EVENT_RETURN,
  MEND_EVENT_START_AGAIN,
  MEND_EVENT_CORRECT,
  MEND_EVENT_SKIP,
  MEND_EVENT_ADD_TURN,
  MEND_EVENT_SET_LENGTH,
  MEND_EVENT_CARD,
  MEND_EVENT_SENTENCE,
  MEND_EVENT_NOTE,
  MEND_EVENT_ASIDE,
  MEND_EVENT_TAKEN,
  MEND_EVENT_KEPT,
  MEND_EVENT_AFTERWARDS,
  MEND_EVENT_FOR_THERAPIST,
  MEND_EVENT_PROMISE,
  MEND_EVENT_MARK,
  MEND_EVENT_ACCOUNT,
  MEND_EVENT_ASSENT,
} MendEventKind;

/**
 * MEND_EVENT_LONGEST_TEXT:
 *
 * So many characters of a text are kept. That is a book of fifty pages: more than anybody writes in
 * a talk, and little enough that a record can be read whole, whatever was pasted.
 */
#define MEND_EVENT_LONGEST_TEXT 100000

#define MEND_EVENT_N_KINDS      (MEND_EVENT_ASSENT + 1)
#define MEND_EVENT_N_ACTS       (MEND_EVENT_SET_LENGTH + 1)

#define MEND_EVENT_N_DETAILS    3

/* What the details of a promise and of a mark are. */
#define MEND_PROMISE_WHEN  0
#define MEND_PROMISE_SIGN  1
#define MEND_PROMISE_DAY   2
#define MEND_MARK_OUTCOME  0
#define MEND_MARK_OBSTACLE 1
#define MEND_MARK_NEXT     2

#define MEND_TYPE_EVENT    (mend_event_get_type ())

typedef struct _MendEvent MendEvent;

/**
 * MendEvent:
 * @kind: what happened
 * @at_ms: when, in milliseconds since the start of the talk on the clock that stands still in sleep
 * @amount_ms: for [enum@Mend.EventKind.more_time] and [enum@Mend.EventKind.correct], by how much;
 * for [enum@Mend.EventKind.set_length], how long; else 0
 * @wall_ms: for [enum@Mend.EventKind.break], when it began: milliseconds since 1970 in UTC; else 0
 * @until_ms: for [enum@Mend.EventKind.break] and [enum@Mend.EventKind.move_return], when both want
 * to be back, in the same way; else 0
 * @id: for a writing, its number in the log, from 1; else 0
 * @seat: for a writing, whose it is; for [enum@Mend.EventKind.correct], whose time; else nobody
 * @part: for a writing, the part of the plan it belongs to; for [enum@Mend.EventKind.set_length],
 * the part that is meant
 * @text: (nullable): for a writing, its text; for a card, the word on it
 * @clause: (nullable): for a card, the whole clause
 * @card_id: (nullable): for a card, its id; for a mark, that of the promise; for what belongs to
 * the shared account, the name of the part
 * @details: (nullable) (array): for a promise, by when or how often, how both will know, and the
 *   day; for a mark, the outcome, what got in the way, and what next
 *
 * One entry in the log of a talk. Immutable and safe to share between threads.
 */
struct _MendEvent
{
  MendEventKind kind;
  gint64 at_ms;
  gint64 amount_ms;
  gint64 wall_ms;
  gint64 until_ms;

  guint id;
  MendSeat seat;
  guint part;
  const char *text;
  const char *clause;
  const char *card_id;
  const char *details[MEND_EVENT_N_DETAILS];
};

GType mend_event_get_type (void) G_GNUC_CONST;

MendEvent *
mend_event_new_act (MendEventKind kind, gint64 at_ms, gint64 amount_ms) G_GNUC_WARN_UNUSED_RESULT;
MendEvent *mend_event_new_act_from (const MendEvent *fields) G_GNUC_WARN_UNUSED_RESULT;
MendEvent *mend_event_new_writing (const MendEvent *fields) G_GNUC_WARN_UNUSED_RESULT;
char *mend_event_copy_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
MendEvent *mend_event_ref (MendEvent *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_event_unref (MendEvent *self);

gboolean mend_event_equal (const MendEvent *a, const MendEvent *b);

gboolean mend_event_kind_is_writing (MendEventKind kind);
const char *mend_event_kind_to_string (MendEventKind kind);
gboolean mend_event_kind_from_string (const char *string,
                                      MendEventKind *kind) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendEvent, mend_event_unref)

G_END_DECLS
