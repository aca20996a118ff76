// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-promise.h"

#include <string.h>

#include "talk/mend-event.h"

G_DEFINE_BOXED_TYPE (MendPromise, mend_promise, mend_promise_ref, mend_promise_unref)

static void
mend_promise_clear (MendPromise *self)
{
  g_free (self->id);
  g_free (self->talk_id);
  g_date_time_unref (self->created);
  g_free (self->person_id);
  g_free (self->name);
  g_free (self->text);
  g_free (self->when);
  g_free (self->day);
  g_free (self->sign);
}

/**
 * mend_promise_new:
 * @fields: what it is to hold, copied, texts up to [const@Mend.EVENT_LONGEST_TEXT] characters;
 *   without an id it gets a new one
 *
 * Makes a promise.
 *
 * Returns: (transfer full): the promise
 */
MendPromise *
mend_promise_new (const MendPromise *fields)
{
  MendPromise *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL, NULL);
  g_return_val_if_fail (fields->seat == MEND_SEAT_LEFT || fields->seat == MEND_SEAT_RIGHT, NULL);
  g_return_val_if_fail (fields->text != NULL, NULL);
  g_return_val_if_fail (fields->day == NULL || mend_promise_is_day (fields->day), NULL);

  self = g_atomic_rc_box_new0 (MendPromise);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->talk_id = g_strdup (fields->talk_id);
  self->created = g_date_time_ref (fields->created);
  self->seat = fields->seat;
  self->person_id = g_strdup (fields->person_id);
  self->name = g_strdup (fields->name != NULL ? fields->name : "");
  self->text = mend_event_copy_text (fields->text != NULL ? fields->text : "");
  self->when = mend_event_copy_text (fields->when != NULL ? fields->when : "");
  self->day = g_strdup (fields->day);
  self->sign = mend_event_copy_text (fields->sign != NULL ? fields->sign : "");

  return self;
}

/**
 * mend_promise_ref:
 * @self: a promise
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendPromise *
mend_promise_ref (MendPromise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_promise_unref:
 * @self: (transfer full): a promise
 *
 * Drops a reference.
 */
void
mend_promise_unref (MendPromise *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_promise_clear);
}

/**
 * mend_promise_equal:
 * @a: a promise
 * @b: another
 *
 * Compares two of them member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_promise_equal (const MendPromise *a, const MendPromise *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && g_strcmp0 (a->talk_id, b->talk_id) == 0 &&
         g_date_time_equal (a->created, b->created) && a->seat == b->seat &&
         g_strcmp0 (a->person_id, b->person_id) == 0 && g_str_equal (a->name, b->name) &&
         g_str_equal (a->text, b->text) && g_str_equal (a->when, b->when) &&
         g_strcmp0 (a->day, b->day) == 0 && g_str_equal (a->sign, b->sign);
}

/**
 * mend_promise_is_day:
 * @text: a text
 *
 * Tells whether a text is a day of the calendar, as in 2026-11-30.
 *
 * Returns: whether it is
 */
gboolean
mend_promise_is_day (const char *text)
{
  guint numbers[3] = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != strlen ("2026-11-30"))
    return FALSE;

  for (guint i = 0, number = 0; text[i] != '\0'; i++)
    {
      if ((i == 4 || i == 7) != (text[i] == '-') || (text[i] != '-' && !g_ascii_isdigit (text[i])))
        return FALSE;

      if (text[i] == '-')
        number++;
      else
        numbers[number] = numbers[number] * 10 + (guint) g_ascii_digit_value (text[i]);
    }

  return g_date_valid_dmy ((GDateDay) numbers[2], (GDateMonth) numbers[1], (GDateYear) numbers[0]);
}

static gboolean
is_by (const MendPromise *self, const MendPerson *person)
{
  return self->person_id != NULL && person != NULL && person->id != NULL &&
         g_str_equal (self->person_id, person->id);
}

/**
 * mend_promise_find_seat:
 * @self: a promise
 * @left: (nullable): who sits on the left now
 * @right: (nullable): who sits on the right now
 *
 * Finds where the one sits now who gave the promise: the two may have changed places. Whoever is
 * neither of them is known by the seat of then.
 *
 * Returns: left or right
 */
MendSeat
mend_promise_find_seat (const MendPromise *self, const MendPerson *left, const MendPerson *right)
{
  g_return_val_if_fail (self != NULL, MEND_SEAT_NONE);

  if (is_by (self, left))
    return MEND_SEAT_LEFT;

  return is_by (self, right) ? MEND_SEAT_RIGHT : self->seat;
}
