// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-private.h"

#include "cards/mend-pick.h"

/* What people write and pick in a talk. It goes into the log like all else, but it moves nothing.
 */

/* A turn may have several parts; what was picked in one of them lies there until the turn ends. */
static guint
get_turn_start (MendTalk *self)
{
  guint start = mend_talk_get_schedule (self)->part;

  while (mend_plan_goes_on (mend_talk_get_plan (self), start))
    start--;

  return start;
}

static guint
count_same (GListModel *cards, GPtrArray *picks)
{
  const guint n_cards = MIN (g_list_model_get_n_items (cards), picks->len);
  guint n_same = 0;

  for (; n_same < n_cards; n_same++)
    {
      g_autoptr (MendPick) card = g_list_model_get_item (cards, n_same);

      if (mend_pick_get_id (card) != mend_pick_get_id (g_ptr_array_index (picks, n_same)))
        break;
    }

  return n_same;
}

/* Lays out the cards of the turn. Those that lie there stay, and who is about to put one back with
 * the keyboard is not disturbed by a note the other writes. */
void
mend_talk_gather_cards (MendTalk *self)
{
  GListModel *cards = mend_talk_get_cards (self);
  MendLog *log = mend_talk_get_log (self);
  g_autoptr (GPtrArray) picks = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n_cards = g_list_model_get_n_items (cards);
  const guint start = get_turn_start (self);
  guint n_same;

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      MendEvent *event = mend_log_get (log, i);

      if (event->kind == MEND_EVENT_CARD && event->part >= start &&
          event->part <= mend_talk_get_schedule (self)->part)
        g_ptr_array_add (picks, mend_pick_new (event));
    }

  n_same = count_same (cards, picks);

  if (n_same < n_cards || n_same < picks->len)
    g_list_store_splice (G_LIST_STORE (cards), n_same, n_cards - n_same,
                         picks->len > 0 ? picks->pdata + n_same : NULL, picks->len - n_same);
}

static gboolean
is_over (MendTalk *self)
{
  return mend_schedule_is_over (mend_talk_get_schedule (self));
}

static guint
add_writing (MendTalk *self, const MendEvent *fields)
{
  MendEvent writing = *fields;

  writing.id = mend_log_get_next_id (mend_talk_get_log (self));
  writing.at_ms = mend_talk_catch_up_ms (self);
  writing.part = mend_talk_get_schedule (self)->part;
  mend_log_append (mend_talk_get_log (self), mend_event_new_writing (&writing));

  return writing.id;
}

static gboolean
is_empty (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* Of these kinds each seat has one at the most. */
static gboolean
is_single (MendEventKind kind)
{
  return kind == MEND_EVENT_TAKEN || kind == MEND_EVENT_KEPT || kind == MEND_EVENT_AFTERWARDS;
}

/**
 * mend_talk_pick_card:
 * @self: a talk
 * @card_id: (nullable): the id of the card, or `NULL` for a word of one's own
 * @word: the word on it
 * @clause: (nullable): its whole clause
 *
 * Lays a card before the one who speaks, or is to speak next, until the turn is over. Up to
 * [const@Mend.TALK_MOST_CARDS] lie there, each once.
 *
 * Returns: the number of the card in the log, or 0 if there is no room, it lies there already,
 * nothing is on it, or nobody speaks
 */
guint
mend_talk_pick_card (MendTalk *self, const char *card_id, const char *word, const char *clause)
{
  MendEvent fields = { .kind = MEND_EVENT_CARD, .text = word, .clause = clause };
  guint n_cards;
  guint id;

  g_return_val_if_fail (MEND_IS_TALK (self), 0);
  g_return_val_if_fail (word != NULL, 0);

  n_cards = g_list_model_get_n_items (mend_talk_get_cards (self));

  if (n_cards >= MEND_TALK_MOST_CARDS || is_over (self) || is_empty (word) ||
      mend_talk_get_part (self)->speaker == MEND_SEAT_NONE)
    return 0;

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (mend_talk_get_cards (self), i);

      if (g_strcmp0 (mend_pick_get_word (pick), word) == 0)
        return 0;
    }

  fields.card_id = card_id;
  fields.seat = mend_talk_get_part (self)->speaker;
  id = add_writing (self, &fields);
  mend_talk_tell_logged (self);

  return id;
}

/**
 * mend_talk_put_back:
 * @self: a talk
 * @id: the number of a card or a sentence in the log
 *
 * Puts a card back, or takes a sentence back. Nothing tells that it was there.
 *
 * Returns: whether it was there
 */
gboolean
mend_talk_put_back (MendTalk *self, guint id)
{
  MendEvent *event;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  event = mend_log_find (mend_talk_get_log (self), id);

  if (event == NULL || is_over (self) ||
      (event->kind != MEND_EVENT_CARD && event->kind != MEND_EVENT_SENTENCE))
    return FALSE;

  mend_log_remove (mend_talk_get_log (self), id);
  mend_talk_tell_logged (self);

  return TRUE;
}

/**
 * mend_talk_write:
 * @self: a talk
 * @kind: a kind of writing, but not a card
 * @seat: whose it is; nobody's for what is put aside, both's for what both keep
 * @text: what was written
 *
 * Writes something down, in the part the talk stands in. What one takes along, what both keep and
 * how it is afterwards are there once for each, so a new text replaces the one before, and an empty
 * one takes it back.
 *
 * Returns: the number of the writing in the log, or 0 if there is nothing to write down
 */
guint
mend_talk_write (MendTalk *self, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = { .kind = kind, .seat = seat, .text = text };
  MendEvent *before;
  guint id;

  g_return_val_if_fail (MEND_IS_TALK (self), 0);
  g_return_val_if_fail (mend_event_kind_is_writing (kind) && kind != MEND_EVENT_CARD, 0);

  before = is_single (kind) ? mend_log_find_writing (mend_talk_get_log (self), kind, seat) : NULL;

  if (before != NULL)
    {
      id = before->id;

      return mend_talk_rewrite (self, id, text) && !is_empty (text) ? id : 0;
    }

  if (is_over (self) || is_empty (text))
    return 0;

  id = add_writing (self, &fields);
  mend_talk_tell_logged (self);

  return id;
}

/**
 * mend_talk_rewrite:
 * @self: a talk
 * @id: the number of a writing that is not a card, since nobody writes on those
 * @text: (nullable): its new text
 *
 * Puts a new text in the place of an earlier one, of which nothing remains. An empty text takes the
 * writing back.
 *
 * Returns: whether the writing was there
 */
gboolean
mend_talk_rewrite (MendTalk *self, guint id, const char *text)
{
  MendEvent *before;
  MendEvent fields;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  before = mend_log_find (mend_talk_get_log (self), id);

  if (before == NULL || before->kind == MEND_EVENT_CARD || is_over (self))
    return FALSE;

  if (g_strcmp0 (before->text, text) == 0)
    return TRUE;

  fields = *before;
  fields.text = text;

  if (is_empty (text))
    mend_log_remove (mend_talk_get_log (self), id);
  else
    mend_log_replace (mend_talk_get_log (self), mend_event_new_writing (&fields));

  mend_talk_tell_logged (self);

  return TRUE;
}

/**
 * mend_talk_put_aside_for:
 * @self: a talk
 * @id: the number of what was put aside
 * @kind: [enum@Mend.EventKind.aside] for another talk, or [enum@Mend.EventKind.for_therapist]
 *
 * Says where something that was put aside is to go.
 *
 * Returns: whether it was there
 */
gboolean
mend_talk_put_aside_for (MendTalk *self, guint id, MendEventKind kind)
{
  MendEvent *before;
  MendEvent fields;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);
  g_return_val_if_fail (kind == MEND_EVENT_ASIDE || kind == MEND_EVENT_FOR_THERAPIST, FALSE);

  before = mend_log_find (mend_talk_get_log (self), id);

  if (before == NULL || is_over (self) ||
      (before->kind != MEND_EVENT_ASIDE && before->kind != MEND_EVENT_FOR_THERAPIST))
    return FALSE;

  if (before->kind == kind)
    return TRUE;

  fields = *before;
  fields.kind = kind;
  mend_log_replace (mend_talk_get_log (self), mend_event_new_writing (&fields));
  mend_talk_tell_logged (self);

  return TRUE;
}

/**
 * mend_talk_get_text:
 * @self: a talk
 * @kind: a kind of writing of which each has one
 * @seat: whose it is
 *
 * Gets what was written.
 *
 * Returns: (nullable): the text, valid until it is written anew
 */
const char *
mend_talk_get_text (MendTalk *self, MendEventKind kind, MendSeat seat)
{
  MendEvent *event;

  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  event = mend_log_find_writing (mend_talk_get_log (self), kind, seat);

  return event != NULL ? event->text : NULL;
}

/**
 * mend_talk_has_writings:
 * @self: a talk
 *
 * Tells whether anything was written or picked that somebody may want to find again.
 *
 * Returns: whether there is a writing in the log
 */
gboolean
mend_talk_has_writings (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  for (guint i = 0; i < mend_log_get_length (mend_talk_get_log (self)); i++)
    {
      if (mend_event_kind_is_writing (mend_log_get (mend_talk_get_log (self), i)->kind))
        return TRUE;
    }

  return FALSE;
}
