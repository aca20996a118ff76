// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-private.h"

/* Promises that are given in a talk, and what is said of earlier ones. They lie in the log until
 * the talk is over; then each is a record of its own. */

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static void
put (MendTalk *self, guint id, MendEvent *fields)
{
  MendLog *log = mend_talk_get_log (self);
  MendEvent *before = mend_log_find (log, id);

  fields->id = id;
  fields->at_ms = before != NULL ? before->at_ms : mend_talk_catch_up_ms (self);
  fields->part = before != NULL ? before->part : mend_talk_get_schedule (self)->part;

  if (before != NULL)
    mend_log_replace (log, mend_event_new_writing (fields));
  else
    mend_log_append (log, mend_event_new_writing (fields));

  mend_talk_tell_logged (self);
}

static void
take_back (MendTalk *self, guint id)
{
  if (mend_log_find (mend_talk_get_log (self), id) == NULL)
    return;

  mend_log_remove (mend_talk_get_log (self), id);
  mend_talk_tell_logged (self);
}

/**
 * mend_talk_write_promise:
 * @self: a talk
 * @id: the number of the promise in the log, or 0 for a new one
 * @seat: the seat of the one who gives it
 * @promise: its text, when, day and sign; the rest is left out. An empty text takes it back
 *
 * Writes down a promise. Nothing tells what stood there before.
 *
 * Returns: the number of the promise in the log; 0 if there is none
 */
guint
mend_talk_write_promise (MendTalk *self, guint id, MendSeat seat, const MendPromise *promise)
{
  MendEvent fields = { .kind = MEND_EVENT_PROMISE, .seat = seat };

  g_return_val_if_fail (MEND_IS_TALK (self), 0);
  g_return_val_if_fail (promise != NULL, 0);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, 0);

  if (mend_schedule_is_over (mend_talk_get_schedule (self)))
    return 0;

  if (is_blank (promise->text))
    {
      take_back (self, id);
      return 0;
    }

  fields.text = promise->text;
  fields.details[MEND_PROMISE_WHEN] = promise->when;
  fields.details[MEND_PROMISE_SIGN] = promise->sign;
  fields.details[MEND_PROMISE_DAY] = promise->day;
  id = id != 0 ? id : mend_log_get_next_id (mend_talk_get_log (self));
  put (self, id, &fields);

  return id;
}

/**
 * mend_talk_get_mark:
 * @self: a talk
 * @promise_id: the id of a promise
 *
 * Gets what was said in this talk of what became of a promise.
 *
 * Returns: (transfer none) (nullable): the mark; `NULL` if nothing was
 */
const MendEvent *
mend_talk_get_mark (MendTalk *self, const char *promise_id)
{
  MendLog *log;

  g_return_val_if_fail (MEND_IS_TALK (self), NULL);
  g_return_val_if_fail (promise_id != NULL, NULL);

  log = mend_talk_get_log (self);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);

      if (event->kind == MEND_EVENT_MARK && g_strcmp0 (event->card_id, promise_id) == 0)
        return event;
    }

  return NULL;
}

/**
 * mend_talk_get_outcome:
 * @self: a talk
 * @promise_id: the id of a promise
 *
 * Gets what became of a promise, as it was said in this talk.
 *
 * Returns: the outcome; [enum@Mend.Outcome.open] if nothing was said
 */
MendOutcome
mend_talk_get_outcome (MendTalk *self, const char *promise_id)
{
  const MendEvent *mark = mend_talk_get_mark (self, promise_id);
  MendOutcome outcome = MEND_OUTCOME_OPEN;

  if (mark == NULL || !mend_outcome_from_string (mark->details[MEND_MARK_OUTCOME], &outcome))
    return MEND_OUTCOME_OPEN;

  return outcome;
}

/**
 * mend_talk_write_mark:
 * @self: a talk
 * @seat: the seat of the one who gave the promise
 * @mark: its promise, outcome, fact, obstacle and what is next; the rest is left out. One that says
 *   nothing of the outcome takes the mark back
 *
 * Writes down what became of a promise, of which there is one mark in a talk.
 */
void
mend_talk_write_mark (MendTalk *self, MendSeat seat, const MendMark *mark)
{
  MendEvent fields = { .kind = MEND_EVENT_MARK, .seat = seat };
  const MendEvent *before;
  guint id;

  g_return_if_fail (MEND_IS_TALK (self));
  g_return_if_fail (mark != NULL && mark->promise_id != NULL);
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);

  if (mend_schedule_is_over (mend_talk_get_schedule (self)))
    return;

  before = mend_talk_get_mark (self, mark->promise_id);
  id = before != NULL ? before->id : 0;

  if (mark->outcome == MEND_OUTCOME_OPEN)
    {
      take_back (self, id);
      return;
    }

  fields.text = mark->fact != NULL ? mark->fact : "";
  fields.card_id = mark->promise_id;
  fields.details[MEND_MARK_OUTCOME] = mend_outcome_to_string (mark->outcome);
  fields.details[MEND_MARK_OBSTACLE] = mark->obstacle;
  fields.details[MEND_MARK_NEXT] = mark->next;
  put (self, id != 0 ? id : mend_log_get_next_id (mend_talk_get_log (self)), &fields);
}

/**
 * mend_talk_choose_outcome:
 * @self: a talk
 * @seat: the seat of the one who gave the promise
 * @promise_id: the id of the promise
 * @outcome: what became of it; [enum@Mend.Outcome.open] takes the mark back
 *
 * Says what became of a promise, and leaves the fact as it was. What got in the way and what is
 * next are asked of one that was missed, and go when it is said that it was not.
 */
void
mend_talk_choose_outcome (MendTalk *self,
                          MendSeat seat,
                          const char *promise_id,
                          MendOutcome outcome)
{
  const MendEvent *before;
  MendMark mark = { .outcome = outcome };

  g_return_if_fail (MEND_IS_TALK (self));
  g_return_if_fail (promise_id != NULL);

  before = mend_talk_get_mark (self, promise_id);
  mark.promise_id = g_strdup (promise_id);
  mark.fact = g_strdup (before != NULL ? before->text : NULL);

  if (before != NULL && outcome == MEND_OUTCOME_MISSED)
    {
      mark.obstacle = g_strdup (before->details[MEND_MARK_OBSTACLE]);
      mark.next = g_strdup (before->details[MEND_MARK_NEXT]);
    }

  mend_talk_write_mark (self, seat, &mark);
  g_free (mark.promise_id);
  g_free (mark.fact);
  g_free (mark.obstacle);
  g_free (mark.next);
}
