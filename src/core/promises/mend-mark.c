// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-mark.h"

#include "talk/mend-event.h"

static const char *const words[] = { "open", "kept", "partly", "missed", "changed" };

G_DEFINE_BOXED_TYPE (MendMark, mend_mark, mend_mark_ref, mend_mark_unref)

static void
mend_mark_clear (MendMark *self)
{
  g_free (self->id);
  g_free (self->promise_id);
  g_free (self->talk_id);
  g_date_time_unref (self->created);
  g_free (self->person_id);
  g_free (self->name);
  g_free (self->fact);
  g_free (self->obstacle);
  g_free (self->next);
}

/**
 * mend_mark_new:
 * @fields: what it is to hold, copied, texts up to [const@Mend.EVENT_LONGEST_TEXT] characters;
 *   without an id it gets a new one
 *
 * Makes a mark.
 *
 * Returns: (transfer full): the mark
 */
MendMark *
mend_mark_new (const MendMark *fields)
{
  MendMark *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL, NULL);
  g_return_val_if_fail (fields->seat == MEND_SEAT_LEFT || fields->seat == MEND_SEAT_RIGHT, NULL);
  g_return_val_if_fail (fields->promise_id != NULL, NULL);
  g_return_val_if_fail (fields->outcome != MEND_OUTCOME_OPEN, NULL);

  self = g_atomic_rc_box_new0 (MendMark);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->promise_id = g_strdup (fields->promise_id);
  self->talk_id = g_strdup (fields->talk_id);
  self->created = g_date_time_ref (fields->created);
  self->seat = fields->seat;
  self->person_id = g_strdup (fields->person_id);
  self->name = g_strdup (fields->name != NULL ? fields->name : "");
  self->outcome = fields->outcome;
  self->fact = mend_event_copy_text (fields->fact != NULL ? fields->fact : "");
  self->obstacle = mend_event_copy_text (fields->obstacle != NULL ? fields->obstacle : "");
  self->next = mend_event_copy_text (fields->next != NULL ? fields->next : "");

  return self;
}

/**
 * mend_mark_ref:
 * @self: a mark
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendMark *
mend_mark_ref (MendMark *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_mark_unref:
 * @self: (transfer full): a mark
 *
 * Drops a reference.
 */
void
mend_mark_unref (MendMark *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_mark_clear);
}

/**
 * mend_mark_equal:
 * @a: a mark
 * @b: another
 *
 * Compares two of them member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_mark_equal (const MendMark *a, const MendMark *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && g_str_equal (a->promise_id, b->promise_id) &&
         g_strcmp0 (a->talk_id, b->talk_id) == 0 && g_date_time_equal (a->created, b->created) &&
         a->seat == b->seat && g_strcmp0 (a->person_id, b->person_id) == 0 &&
         g_str_equal (a->name, b->name) && a->outcome == b->outcome &&
         g_str_equal (a->fact, b->fact) && g_str_equal (a->obstacle, b->obstacle) &&
         g_str_equal (a->next, b->next);
}

/**
 * mend_outcome_to_string:
 * @outcome: how a promise stands
 *
 * Gets the word under which records keep it.
 *
 * Returns: a word such as `kept`
 */
const char *
mend_outcome_to_string (MendOutcome outcome)
{
  g_return_val_if_fail (outcome < G_N_ELEMENTS (words), NULL);

  return words[outcome];
}

/**
 * mend_outcome_from_string:
 * @string: (nullable): a word from a record
 * @outcome: (out): return location for how a promise stands
 *
 * Finds what a word stands for, see [func@Mend.outcome_to_string].
 *
 * Returns: whether there is one; if not, @outcome is left as it was
 */
gboolean
mend_outcome_from_string (const char *string, MendOutcome *outcome)
{
  g_return_val_if_fail (outcome != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_strcmp0 (string, words[i]) == 0)
        {
          *outcome = (MendOutcome) i;
          return TRUE;
        }
    }

  return FALSE;
}
