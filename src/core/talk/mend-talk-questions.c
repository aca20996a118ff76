// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-private.h"

/* Questions that are not answered in this talk. "With a therapist" and "not today" are answers,
 * too, and the question goes by itself to what is put aside. Nothing says whose answer it was. */

static gboolean
is_aside (const MendEvent *event)
{
  return event->kind == MEND_EVENT_ASIDE || event->kind == MEND_EVENT_FOR_THERAPIST;
}

/* What lies there of the question, which was asked in the part before, or the words for it. */
static char *
get_question (MendTalk *self, const char *otherwise)
{
  MendLog *log = mend_talk_get_log (self);
  const guint part = mend_talk_get_schedule (self)->part;
  GString *question = g_string_new (NULL);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);
      const char *words =
          event->kind == MEND_EVENT_CARD && event->clause != NULL ? event->clause : event->text;

      if (event->part + 1 != part || words == NULL ||
          (event->kind != MEND_EVENT_CARD && event->kind != MEND_EVENT_SENTENCE))
        continue;

      if (question->len > 0)
        g_string_append_c (question, ' ');

      g_string_append (question, words);
    }

  if (question->len == 0)
    g_string_append (question, otherwise);

  return g_string_free (question, FALSE);
}

/**
 * mend_talk_is_answer:
 * @self: a talk
 *
 * Tells whether the part is an answer to a question, which may wait.
 *
 * Returns: whether it is
 */
gboolean
mend_talk_is_answer (MendTalk *self)
{
  const MendPlanPart *part;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  part = mend_talk_get_part (self);

  return part->brings != NULL && g_strv_contains ((const char *const *) part->brings, "question");
}

/**
 * mend_talk_get_question_aside:
 * @self: a talk
 * @otherwise: what a question is called of which no words lie there
 *
 * Gets the question that is to be answered, if it was put aside.
 *
 * Returns: (transfer none) (nullable): what was put aside; `NULL` if the question was not
 */
const MendEvent *
mend_talk_get_question_aside (MendTalk *self, const char *otherwise)
{
  const MendEvent *found = NULL;
  MendLog *log;
  guint part;
  char *question;

  g_return_val_if_fail (MEND_IS_TALK (self), NULL);
  g_return_val_if_fail (otherwise != NULL, NULL);

  log = mend_talk_get_log (self);
  part = mend_talk_get_schedule (self)->part;
  question = get_question (self, otherwise);

  for (guint i = 0; found == NULL && i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);

      if (is_aside (event) && event->part == part && g_strcmp0 (event->text, question) == 0)
        found = event;
    }

  g_free (question);

  return found;
}

/**
 * mend_talk_put_question_aside:
 * @self: a talk
 * @kind: [enum@Mend.EventKind.aside] for another talk, or [enum@Mend.EventKind.for_therapist]
 * @otherwise: what a question is called of which no words lie there
 *
 * Puts the question aside that is to be answered, or, if it lies there for just that, takes it
 * back. It can be worded otherwise at the end of the talk.
 */
void
mend_talk_put_question_aside (MendTalk *self, MendEventKind kind, const char *otherwise)
{
  const MendEvent *before;
  char *question;

  g_return_if_fail (MEND_IS_TALK (self));
  g_return_if_fail (otherwise != NULL);
  g_return_if_fail (kind == MEND_EVENT_ASIDE || kind == MEND_EVENT_FOR_THERAPIST);

  if (!mend_talk_is_answer (self))
    return;

  before = mend_talk_get_question_aside (self, otherwise);

  if (before != NULL && before->kind == kind)
    {
      mend_talk_rewrite (self, before->id, NULL);
      return;
    }

  question = get_question (self, otherwise);
  mend_talk_put_aside_for (self,
                           before != NULL
                               ? before->id
                               : mend_talk_write (self, MEND_EVENT_ASIDE, MEND_SEAT_NONE, question),
                           kind);
  g_free (question);
}
