// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-assent.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (MendAssent, mend_assent, mend_assent_ref, mend_assent_unref)

static void
mend_assent_clear (MendAssent *self)
{
  g_free (self->id);
  g_free (self->account_id);
  g_date_time_unref (self->created);
  g_free (self->person_id);
  g_free (self->name);
  g_free (self->sha256);
}

/**
 * mend_assent_new:
 * @fields: what it is to hold, copied, texts up to [const@Mend.EVENT_LONGEST_TEXT] characters;
 *   without an id it gets a new one
 *
 * Makes an assent.
 *
 * Returns: (transfer full): the assent
 */
MendAssent *
mend_assent_new (const MendAssent *fields)
{
  MendAssent *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL, NULL);
  g_return_val_if_fail (fields->seat == MEND_SEAT_LEFT || fields->seat == MEND_SEAT_RIGHT, NULL);
  g_return_val_if_fail (fields->account_id != NULL, NULL);
  g_return_val_if_fail (fields->sha256 != NULL && mend_assent_is_sha256 (fields->sha256), NULL);

  self = g_atomic_rc_box_new0 (MendAssent);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->account_id = g_strdup (fields->account_id);
  self->created = g_date_time_ref (fields->created);
  self->seat = fields->seat;
  self->person_id = g_strdup (fields->person_id);
  self->name = g_strdup (fields->name != NULL ? fields->name : "");
  self->sha256 = g_strdup (fields->sha256);

  return self;
}

/**
 * mend_assent_ref:
 * @self: an assent
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendAssent *
mend_assent_ref (MendAssent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_assent_unref:
 * @self: (transfer full): an assent
 *
 * Drops a reference.
 */
void
mend_assent_unref (MendAssent *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_assent_clear);
}

/**
 * mend_assent_equal:
 * @a: an assent
 * @b: another
 *
 * Compares two of them member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_assent_equal (const MendAssent *a, const MendAssent *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && g_str_equal (a->account_id, b->account_id) &&
         g_date_time_equal (a->created, b->created) && a->seat == b->seat &&
         g_strcmp0 (a->person_id, b->person_id) == 0 && g_str_equal (a->name, b->name) &&
         g_str_equal (a->sha256, b->sha256);
}

/**
 * mend_assent_is_sha256:
 * @text: a text
 *
 * Tells whether a text can be a SHA-256 as records keep it.
 *
 * Returns: whether it is one: 64 hexadecimal digits, letters small
 */
gboolean
mend_assent_is_sha256 (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/**
 * mend_assent_is_to:
 * @self: an assent
 * @text: a text
 *
 * Tells whether an assent is to this very text.
 *
 * Returns: whether it is
 */
gboolean
mend_assent_is_to (const MendAssent *self, const char *text)
{
  g_autofree char *sha256 = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_str_equal (self->sha256, sha256);
}

static gboolean
is_by (const MendAssent *self, const MendPerson *person)
{
  return self->person_id != NULL && person != NULL && person->id != NULL &&
         g_str_equal (self->person_id, person->id);
}

/**
 * mend_assent_find_seat:
 * @self: an assent
 * @left: (nullable): who sits on the left now
 * @right: (nullable): who sits on the right now
 *
 * Finds where the one sits now who has agreed: the two may have changed places. Whoever is neither
 * of them is known by the seat of then.
 *
 * Returns: left or right
 */
MendSeat
mend_assent_find_seat (const MendAssent *self, const MendPerson *left, const MendPerson *right)
{
  g_return_val_if_fail (self != NULL, MEND_SEAT_NONE);

  if (is_by (self, left))
    return MEND_SEAT_LEFT;

  return is_by (self, right) ? MEND_SEAT_RIGHT : self->seat;
}

/**
 * mend_assent_find:
 * @assents: (element-type MendAssent): assents
 * @account_id: the id of a shared account
 * @seat: left or right
 * @left: (nullable): who sits on the left now
 * @right: (nullable): who sits on the right now
 * @text: a text of the account, or a line of one
 *
 * Finds the assent of somebody to this very text.
 *
 * Returns: (transfer none) (nullable): the assent; `NULL` if there is none
 */
MendAssent *
mend_assent_find (GPtrArray *assents,
                  const char *account_id,
                  MendSeat seat,
                  const MendPerson *left,
                  const MendPerson *right,
                  const char *text)
{
  g_return_val_if_fail (assents != NULL && account_id != NULL && text != NULL, NULL);

  for (guint i = 0; i < assents->len; i++)
    {
      MendAssent *assent = g_ptr_array_index (assents, i);

      if (g_str_equal (assent->account_id, account_id) &&
          mend_assent_find_seat (assent, left, right) == seat && mend_assent_is_to (assent, text))
        return assent;
    }

  return NULL;
}
