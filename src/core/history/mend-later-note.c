// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-later-note.h"

#include "talk/mend-event.h"

G_DEFINE_BOXED_TYPE (MendLaterNote, mend_later_note, mend_later_note_ref, mend_later_note_unref)

static void
mend_later_note_clear (MendLaterNote *self)
{
  g_free (self->id);
  g_free (self->talk_id);
  g_date_time_unref (self->created);
  g_free (self->name);
  g_free (self->text);
}

/**
 * mend_later_note_new:
 * @fields: what the note is to hold, copied, the text up to
 *   [const@Mend.EVENT_LONGEST_TEXT] characters; without an id it gets a new one
 *
 * Makes a note.
 *
 * Returns: (transfer full): the note
 */
MendLaterNote *
mend_later_note_new (const MendLaterNote *fields)
{
  MendLaterNote *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->talk_id != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL, NULL);
  g_return_val_if_fail (fields->seat == MEND_SEAT_LEFT || fields->seat == MEND_SEAT_RIGHT, NULL);
  g_return_val_if_fail (fields->text != NULL, NULL);

  self = g_atomic_rc_box_new0 (MendLaterNote);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->talk_id = g_strdup (fields->talk_id);
  self->created = g_date_time_ref (fields->created);
  self->seat = fields->seat;
  self->name = g_strdup (fields->name != NULL ? fields->name : "");
  self->text = mend_event_copy_text (fields->text);

  return self;
}

/**
 * mend_later_note_ref:
 * @self: a note
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendLaterNote *
mend_later_note_ref (MendLaterNote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_later_note_unref:
 * @self: (transfer full): a note
 *
 * Drops a reference.
 */
void
mend_later_note_unref (MendLaterNote *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_later_note_clear);
}

/**
 * mend_later_note_equal:
 * @a: a note
 * @b: another
 *
 * Compares two notes member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_later_note_equal (const MendLaterNote *a, const MendLaterNote *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && g_str_equal (a->talk_id, b->talk_id) &&
         g_date_time_equal (a->created, b->created) && a->seat == b->seat &&
         g_str_equal (a->name, b->name) && g_str_equal (a->text, b->text);
}
