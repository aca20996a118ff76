// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-event.h"

static const char *const names[] = {
  [MEND_EVENT_BEGIN] = "begin",
  [MEND_EVENT_PAUSE] = "pause",
  [MEND_EVENT_GO_ON] = "go-on",
  [MEND_EVENT_FINISH] = "finish",
  [MEND_EVENT_PASS] = "pass",
  [MEND_EVENT_NOT_QUITE] = "not-quite",
  [MEND_EVENT_BACK] = "back",
  [MEND_EVENT_MORE_TIME] = "more-time",
  [MEND_EVENT_STOP] = "stop",
  [MEND_EVENT_CLOSE] = "close",
  [MEND_EVENT_DISCARD] = "discard",
  [MEND_EVENT_ASLEEP] = "asleep",
  [MEND_EVENT_GAP] = "gap",
  [MEND_EVENT_PICKED_UP] = "picked-up",
  [MEND_EVENT_BREAK] = "break",
  [MEND_EVENT_MOVE_RETURN] = "move-return",
  [MEND_EVENT_RETURN] = "return",
  [MEND_EVENT_START_AGAIN] = "start-again",
  [MEND_EVENT_CORRECT] = "correct",
  [MEND_EVENT_SKIP] = "skip",
  [MEND_EVENT_ADD_TURN] = "add-turn",
  [MEND_EVENT_SET_LENGTH] = "set-length",
  [MEND_EVENT_CARD] = "card",
  [MEND_EVENT_SENTENCE] = "sentence",
  [MEND_EVENT_NOTE] = "note",
  [MEND_EVENT_ASIDE] = "aside",
  [MEND_EVENT_TAKEN] = "taken",
  [MEND_EVENT_KEPT] = "kept",
  [MEND_EVENT_AFTERWARDS] = "afterwards",
  [MEND_EVENT_FOR_THERAPIST] = "for-therapist",
  [MEND_EVENT_PROMISE] = "promise",
  [MEND_EVENT_MARK] = "mark",
  [MEND_EVENT_ACCOUNT] = "account",
  [MEND_EVENT_ASSENT] = "assent",
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == MEND_EVENT_N_KINDS);

G_DEFINE_BOXED_TYPE (MendEvent, mend_event, mend_event_ref, mend_event_unref)

static void
mend_event_clear (MendEvent *self)
{
  g_free ((char *) self->text);
  g_free ((char *) self->clause);
  g_free ((char *) self->card_id);

  for (guint i = 0; i < MEND_EVENT_N_DETAILS; i++)
    g_free ((char *) self->details[i]);
}

/**
 * mend_event_new_act:
 * @kind: a kind that is an act
 * @at_ms: milliseconds since the start of the talk, 0 or more
 * @amount_ms: for [enum@Mend.EventKind.more_time], milliseconds added; else 0
 *
 * Makes an event that moves a talk.
 *
 * Returns: (transfer full): the event
 */
MendEvent *
mend_event_new_act (MendEventKind kind, gint64 at_ms, gint64 amount_ms)
{
  const MendEvent fields = { .kind = kind, .at_ms = at_ms, .amount_ms = amount_ms };

  return mend_event_new_act_from (&fields);
}

/**
 * mend_event_new_act_from:
 * @fields: what the event is to hold; of its members those of a writing are left out
 *
 * Makes an event that moves a talk and needs more than a moment: a break, or a correction.
 *
 * Returns: (transfer full): the event
 */
MendEvent *
mend_event_new_act_from (const MendEvent *fields)
{
  MendEvent *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (!mend_event_kind_is_writing (fields->kind), NULL);
  g_return_val_if_fail (fields->at_ms >= 0, NULL);

  self = g_atomic_rc_box_new0 (MendEvent);
  self->kind = fields->kind;
  self->at_ms = fields->at_ms;
  self->amount_ms = fields->amount_ms;
  self->wall_ms = fields->wall_ms;
  self->until_ms = fields->until_ms;
  self->seat = fields->seat;
  self->part = fields->part;

  return self;
}

/**
 * mend_event_copy_text:
 * @text: (nullable): what somebody has written
 *
 * Copies a text as far as it is kept: up to [const@Mend.EVENT_LONGEST_TEXT] characters.
 *
 * Returns: (transfer full) (nullable): the copy; `NULL` for `NULL`
 */
char *
mend_event_copy_text (const char *text)
{
  if (text == NULL || g_utf8_strlen (text, -1) <= MEND_EVENT_LONGEST_TEXT)
    return g_strdup (text);

  return g_utf8_substring (text, 0, MEND_EVENT_LONGEST_TEXT);
}

/**
 * mend_event_new_writing:
 * @fields: what the event is to hold; its strings are copied, texts up to
 *   [const@Mend.EVENT_LONGEST_TEXT] characters
 *
 * Makes an event that holds something one or both of the two have written or picked.
 *
 * Returns: (transfer full): the event
 */
MendEvent *
mend_event_new_writing (const MendEvent *fields)
{
  MendEvent *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (mend_event_kind_is_writing (fields->kind), NULL);
  g_return_val_if_fail (fields->at_ms >= 0, NULL);

  self = g_atomic_rc_box_new0 (MendEvent);
  self->kind = fields->kind;
  self->at_ms = fields->at_ms;
  self->id = fields->id;
  self->seat = fields->seat;
  self->part = fields->part;
  self->text = mend_event_copy_text (fields->text);
  self->clause = mend_event_copy_text (fields->clause);
  self->card_id = g_strdup (fields->card_id);

  for (guint i = 0; i < MEND_EVENT_N_DETAILS; i++)
    self->details[i] = mend_event_copy_text (fields->details[i]);

  return self;
}

/**
 * mend_event_ref:
 * @self: an event
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendEvent *
mend_event_ref (MendEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_event_unref:
 * @self: (transfer full): an event
 *
 * Drops a reference.
 */
void
mend_event_unref (MendEvent *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_event_clear);
}

/**
 * mend_event_equal:
 * @a: an event
 * @b: another
 *
 * Compares two events member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_event_equal (const MendEvent *a, const MendEvent *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < MEND_EVENT_N_DETAILS; i++)
    {
      if (g_strcmp0 (a->details[i], b->details[i]) != 0)
        return FALSE;
    }

  return a->kind == b->kind && a->at_ms == b->at_ms && a->amount_ms == b->amount_ms &&
         a->wall_ms == b->wall_ms && a->until_ms == b->until_ms && a->id == b->id &&
         a->seat == b->seat && a->part == b->part && g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->clause, b->clause) == 0 && g_strcmp0 (a->card_id, b->card_id) == 0;
}

/**
 * mend_event_kind_is_writing:
 * @kind: a kind
 *
 * Tells writings from acts.
 *
 * Returns: whether events of @kind hold what people wrote or picked
 */
gboolean
mend_event_kind_is_writing (MendEventKind kind)
{
  return kind >= MEND_EVENT_CARD;
}

/**
 * mend_event_kind_to_string:
 * @kind: a kind
 *
 * Gets the name under which records keep a kind.
 *
 * Returns: a name such as `go-on`
 */
const char *
mend_event_kind_to_string (MendEventKind kind)
{
  g_return_val_if_fail (kind < MEND_EVENT_N_KINDS, NULL);

  return names[kind];
}

/**
 * mend_event_kind_from_string:
 * @string: (nullable): a name from a record
 * @kind: (out): return location for the kind
 *
 * Finds the kind of a name, see [func@Mend.event_kind_to_string].
 *
 * Returns: whether there is one; if not, @kind is left as it was
 */
gboolean
mend_event_kind_from_string (const char *string, MendEventKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (string, names[i]) == 0)
        {
          *kind = (MendEventKind) i;
          return TRUE;
        }
    }

  return FALSE;
}
