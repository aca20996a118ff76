// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-text.h"

typedef struct
{
  MendTalkText text;
  grefcount ref_count;
} Counted;

G_DEFINE_BOXED_TYPE (MendTalkText, mend_talk_text, mend_talk_text_ref, mend_talk_text_unref)

/* What both can read on the page of the talk; of a card the clause, where it has one. */
static const char *
get_words (const MendEvent *writing)
{
  switch (writing->kind)
    {
    case MEND_EVENT_CARD:
      return writing->clause != NULL && *writing->clause != '\0' ? writing->clause : writing->text;
    case MEND_EVENT_SENTENCE:
    case MEND_EVENT_NOTE:
    case MEND_EVENT_ASIDE:
    case MEND_EVENT_TAKEN:
    case MEND_EVENT_KEPT:
      return writing->text;
    case MEND_EVENT_BEGIN:
    case MEND_EVENT_PAUSE:
    case MEND_EVENT_GO_ON:
    case MEND_EVENT_FINISH:
    case MEND_EVENT_PASS:
    case MEND_EVENT_NOT_QUITE:
    case MEND_EVENT_BACK:
    case MEND_EVENT_MORE_TIME:
    case MEND_EVENT_STOP:
    case MEND_EVENT_CLOSE:
    case MEND_EVENT_DISCARD:
    case MEND_EVENT_ASLEEP:
    case MEND_EVENT_GAP:
    case MEND_EVENT_PICKED_UP:
    case MEND_EVENT_BREAK:
    case MEND_EVENT_MOVE_RETURN:
    case MEND_EVENT_RETURN:
    case MEND_EVENT_START_AGAIN:
    case MEND_EVENT_CORRECT:
    case MEND_EVENT_SKIP:
    case MEND_EVENT_ADD_TURN:
    case MEND_EVENT_SET_LENGTH:
    case MEND_EVENT_AFTERWARDS:
    case MEND_EVENT_FOR_THERAPIST:
    case MEND_EVENT_PROMISE:
    case MEND_EVENT_MARK:
    case MEND_EVENT_ACCOUNT:
    case MEND_EVENT_ASSENT:
      break;
    }

  return NULL;
}

static const char *
get_topic (const MendTalkRecord *record)
{
  if (record->topic != NULL && *record->topic != '\0')
    return record->topic;

  return record->title != NULL ? record->title : "";
}

static MendSearchText *
make_search_text (const MendTalkRecord *record)
{
  GPtrArray *texts = g_ptr_array_new ();
  MendSearchText *text;

  for (guint i = 0; i < record->writings->len; i++)
    {
      const char *words = get_words (g_ptr_array_index (record->writings, i));

      if (words != NULL)
        g_ptr_array_add (texts, (gpointer) words);
    }

  text = mend_search_text_new (get_topic (record), texts);
  g_ptr_array_unref (texts);

  return text;
}

/**
 * mend_talk_text_new:
 * @record: a talk that is over
 *
 * Takes from a talk what a search needs to know.
 *
 * Returns: (transfer full): what it needs
 */
MendTalkText *
mend_talk_text_new (const MendTalkRecord *record)
{
  Counted *counted;
  MendTalkText *self;
  MendTalkTraits traits;

  g_return_val_if_fail (record != NULL, NULL);

  counted = g_new0 (Counted, 1);
  g_ref_count_init (&counted->ref_count);
  traits = mend_talk_filter_get_traits (record);
  self = &counted->text;
  self->traits = traits;
  self->traits.id = g_strdup (traits.id);
  self->traits.started = g_date_time_ref (traits.started);
  /* There are few ways to talk, and many talks. */
  self->traits.format_id = g_intern_string (traits.format_id);
  self->title = g_intern_string (record->title != NULL ? record->title : "");
  self->first_kept = mend_talk_record_find_first_kept (record);
  self->text = make_search_text (record);

  return self;
}

/**
 * mend_talk_text_ref:
 * @self: what is known of a talk
 *
 * Adds a reference.
 *
 * Returns: (transfer full): @self
 */
MendTalkText *
mend_talk_text_ref (MendTalkText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&((Counted *) self)->ref_count);

  return self;
}

/**
 * mend_talk_text_unref:
 * @self: (transfer full): what is known of a talk
 *
 * Drops a reference.
 */
void
mend_talk_text_unref (MendTalkText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&((Counted *) self)->ref_count))
    return;

  g_free ((char *) self->traits.id);
  g_date_time_unref (self->traits.started);
  g_free (self->first_kept);
  mend_search_text_unref (self->text);
  g_free (self);
}

/**
 * mend_talk_text_has_all:
 * @self: what is known of a talk
 * @notes: (nullable): what was added to it later
 * @words: (array zero-terminated=1): words as [func@fold_words] gives them
 *
 * Tells whether each of the words is somewhere in a talk or in what was added to it.
 *
 * Returns: whether they are
 */
gboolean
mend_talk_text_has_all (const MendTalkText *self,
                        const MendSearchText *notes,
                        const char *const *words)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (!mend_search_text_has (self->text, words[i]) &&
        (notes == NULL || !mend_search_text_has (notes, words[i])))
      return FALSE;

  return TRUE;
}
