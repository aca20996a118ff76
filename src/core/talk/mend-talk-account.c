// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-private.h"

#include "talk/mend-given.h"

#include <string.h>

/* What is written down for the shared account at the end of a talk, and that the other agrees to
 * it. It lies in the log until the talk is over; then it goes to the account. */

#define PREFIX "account-"

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static const MendEvent *
find (MendTalk *self, MendEventKind kind, MendSeat seat, MendAccountPart part)
{
  const char *name = mend_account_part_to_string (part);

  for (guint i = 0; i < mend_log_get_length (self->log); i++)
    {
      const MendEvent *event = mend_log_get (self->log, i);

      if (event->kind == kind && (seat == MEND_SEAT_NONE || event->seat == seat) &&
          g_strcmp0 (event->card_id, name) == 0)
        return event;
    }

  return NULL;
}

/* Nobody has agreed to another text than the one that stood there. */
static void
drop_assents (MendTalk *self, MendAccountPart part)
{
  const MendEvent *assent = find (self, MEND_EVENT_ASSENT, MEND_SEAT_NONE, part);

  while (assent != NULL)
    {
      mend_log_remove (self->log, assent->id);
      assent = find (self, MEND_EVENT_ASSENT, MEND_SEAT_NONE, part);
    }
}

static void
put (MendTalk *self, const MendEvent *before, MendEvent *fields)
{
  fields->at_ms = before != NULL ? before->at_ms : mend_talk_catch_up_ms (self);
  fields->id = before != NULL ? before->id : mend_log_get_next_id (self->log);
  fields->part = before != NULL ? before->part : self->schedule.part;

  if (before != NULL)
    mend_log_replace (self->log, mend_event_new_writing (fields));
  else
    mend_log_append (self->log, mend_event_new_writing (fields));
}

/**
 * mend_talk_may_write_account:
 * @self: a talk
 * @seat: left or right
 * @part: a part of the shared account
 *
 * Tells whether somebody has a part in this talk out of which that part of the account may come.
 * Nobody writes for the other.
 *
 * Returns: whether that person may
 */
gboolean
mend_talk_may_write_account (MendTalk *self, MendSeat seat, MendAccountPart part)
{
  MendSeat writer = MEND_SEAT_NONE;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  return mend_given_find_writer (self->plan, part, &writer) && writer == seat;
}

/**
 * mend_talk_get_account:
 * @self: a talk
 * @part: a part of the shared account
 *
 * Gets what was written for a part of the shared account in this talk.
 *
 * Returns: (transfer none) (nullable): the writing, with an empty text if the part was emptied;
 *   `NULL` if nothing was written
 */
const MendEvent *
mend_talk_get_account (MendTalk *self, MendAccountPart part)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return find (self, MEND_EVENT_ACCOUNT, MEND_SEAT_NONE, part);
}

/**
 * mend_talk_write_account:
 * @self: a talk
 * @seat: the seat of the one whose part it is
 * @part: a part of the shared account
 * @text: its text
 * @before: (nullable): what stands in the account by now
 *
 * Writes a part of the shared account. Nothing tells what stood here before, and whoever had agreed
 * to that has agreed to nothing. What is as it was in the account is taken back.
 */
void
mend_talk_write_account (
    MendTalk *self, MendSeat seat, MendAccountPart part, const char *text, const char *before)
{
  MendEvent fields = { .kind = MEND_EVENT_ACCOUNT, .seat = seat };
  const MendEvent *written;
  const char *now;
  gboolean is_back;

  g_return_if_fail (MEND_IS_TALK (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (part < MEND_ACCOUNT_AGREED);

  if (mend_schedule_is_over (&self->schedule) || !mend_talk_may_write_account (self, seat, part))
    return;

  written = mend_talk_get_account (self, part);
  now = written != NULL ? written->text : (before != NULL ? before : "");
  fields.text = is_blank (text) ? "" : text;

  if (g_strcmp0 (now, fields.text) == 0)
    return;

  is_back = g_strcmp0 (fields.text, before != NULL ? before : "") == 0;
  fields.card_id = mend_account_part_to_string (part);
  drop_assents (self, part);

  if (!is_back)
    put (self, written, &fields);
  else if (written != NULL)
    mend_log_remove (self->log, written->id);

  mend_talk_tell_logged (self);
}

/* What is told in one part of a talk may belong to two of the account; it goes to the first. */
static gboolean
is_first_in (const MendPlan *plan, guint position, MendAccountPart part)
{
  const MendPlanPart *told = mend_plan_get_part (plan, position);

  for (guint i = 0; told->brings != NULL && told->brings[i] != NULL; i++)
    {
      if (g_str_has_prefix (told->brings[i], PREFIX))
        return g_str_equal (told->brings[i] + strlen (PREFIX), mend_account_part_to_string (part));
    }

  return FALSE;
}

/**
 * mend_talk_find_for_account:
 * @self: a talk
 * @part: a part of the shared account
 *
 * Gathers what the one whose part it is has written down while speaking of it.
 *
 * Returns: (transfer full): the notes and sentences, each on its own line; empty if there are none
 */
char *
mend_talk_find_for_account (MendTalk *self, MendAccountPart part)
{
  GString *text = g_string_new (NULL);
  MendSeat writer = MEND_SEAT_NONE;

  g_return_val_if_fail (MEND_IS_TALK (self), g_string_free (text, FALSE));

  if (!mend_given_find_writer (self->plan, part, &writer))
    return g_string_free (text, FALSE);

  for (guint i = 0; i < mend_log_get_length (self->log); i++)
    {
      const MendEvent *event = mend_log_get (self->log, i);

      if ((event->kind != MEND_EVENT_NOTE && event->kind != MEND_EVENT_SENTENCE) ||
          event->seat != writer || !is_first_in (self->plan, event->part, part))
        continue;

      if (text->len > 0)
        g_string_append_c (text, '\n');

      g_string_append (text, event->text);
    }

  return g_string_free (text, FALSE);
}

/**
 * mend_talk_agrees:
 * @self: a talk
 * @seat: left or right
 * @part: a part of the shared account
 *
 * Tells whether somebody has agreed in this talk to what the other has written, as it stands.
 *
 * Returns: whether that person has
 */
gboolean
mend_talk_agrees (MendTalk *self, MendSeat seat, MendAccountPart part)
{
  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  return find (self, MEND_EVENT_ASSENT, seat, part) != NULL;
}

/**
 * mend_talk_set_agrees:
 * @self: a talk
 * @seat: left or right
 * @part: a part of the shared account, which the other has written
 * @agrees: whether that person agrees to it
 *
 * Agrees to what the other has written, or takes that back, of which nothing remains.
 */
void
mend_talk_set_agrees (MendTalk *self, MendSeat seat, MendAccountPart part, gboolean agrees)
{
  MendEvent fields = { .kind = MEND_EVENT_ASSENT, .seat = seat, .text = "" };
  const MendEvent *written;
  const MendEvent *assent;

  g_return_if_fail (MEND_IS_TALK (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);
  g_return_if_fail (part < MEND_ACCOUNT_AGREED);

  written = mend_talk_get_account (self, part);
  assent = find (self, MEND_EVENT_ASSENT, seat, part);

  if (mend_schedule_is_over (&self->schedule) || agrees == (assent != NULL) || written == NULL ||
      written->seat == seat || *written->text == '\0')
    return;

  fields.card_id = mend_account_part_to_string (part);

  if (agrees)
    put (self, NULL, &fields);
  else
    mend_log_remove (self->log, assent->id);

  mend_talk_tell_logged (self);
}
