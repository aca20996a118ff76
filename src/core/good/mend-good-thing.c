// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing.h"

#include "promises/mend-promise.h"
#include "talk/mend-event.h"

#include <string.h>

static const char *const words[] = { "appreciation", "activity", "gesture", "plan",
                                     "done",         "helped",   "told" };

G_DEFINE_BOXED_TYPE (MendGoodThing, mend_good_thing, mend_good_thing_ref, mend_good_thing_unref)

static void
mend_good_thing_clear (MendGoodThing *self)
{
  g_free (self->id);
  g_free (self->moment_id);
  g_date_time_unref (self->created);
  g_free (self->person_id);
  g_free (self->name);
  g_free (self->text);
  g_free (self->day);
  g_free (self->booker_id);
  g_free (self->booker_name);
}

/**
 * mend_good_thing_is_sound:
 * @fields: what a moment is to hold
 *
 * Tells whether it makes sense: what is written by itself says something and points to nothing,
 * what is planned has a day, what was told has one and is of one of the two, and what belongs to
 * another says to which.
 *
 * Returns: whether it does
 */
gboolean
mend_good_thing_is_sound (const MendGoodThing *fields)
{
  const gboolean may_be_empty =
      fields->kind == MEND_GOOD_THING_PLAN || fields->kind == MEND_GOOD_THING_DONE;
  const gboolean belongs = may_be_empty || fields->kind == MEND_GOOD_THING_HELPED;
  const gboolean has_text = fields->text != NULL && *fields->text != '\0';

  if (fields->created == NULL || fields->seat == MEND_SEAT_NONE ||
      fields->booker == MEND_SEAT_BOTH || belongs != (fields->moment_id != NULL))
    return FALSE;
  if (fields->kind == MEND_GOOD_THING_PLAN)
    return fields->day != NULL && mend_promise_is_day (fields->day);
  if (fields->kind == MEND_GOOD_THING_TOLD)
    return has_text && fields->seat != MEND_SEAT_BOTH && fields->booker == MEND_SEAT_NONE &&
           fields->day != NULL && mend_promise_is_day (fields->day);

  return fields->day == NULL && fields->booker == MEND_SEAT_NONE && (may_be_empty || has_text);
}

static char *
copy_name (const char *name)
{
  return g_strdup (name != NULL ? name : "");
}

/**
 * mend_good_thing_new:
 * @fields: what it is to hold, copied, texts up to [const@Mend.EVENT_LONGEST_TEXT] characters;
 *   without an id it gets a new one; see [func@Mend.good_thing_is_sound]
 *
 * Makes a moment.
 *
 * Returns: (transfer full): the moment
 */
MendGoodThing *
mend_good_thing_new (const MendGoodThing *fields)
{
  MendGoodThing *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (mend_good_thing_is_sound (fields), NULL);

  self = g_atomic_rc_box_new0 (MendGoodThing);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->kind = fields->kind;
  self->moment_id = g_strdup (fields->moment_id);
  self->created = g_date_time_ref (fields->created);
  self->seat = fields->seat;
  self->person_id = g_strdup (fields->person_id);
  self->name = copy_name (fields->name);
  self->text = mend_event_copy_text (fields->text != NULL ? fields->text : "");
  self->day = g_strdup (fields->day);
  self->booker = fields->booker;
  self->booker_id = g_strdup (fields->booker_id);
  self->booker_name = copy_name (fields->booker_name);

  return self;
}

/**
 * mend_good_thing_ref:
 * @self: a moment
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendGoodThing *
mend_good_thing_ref (MendGoodThing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_good_thing_unref:
 * @self: (transfer full): a moment
 *
 * Drops a reference.
 */
void
mend_good_thing_unref (MendGoodThing *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_good_thing_clear);
}

/**
 * mend_good_thing_equal:
 * @a: a moment
 * @b: another
 *
 * Compares two of them member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_good_thing_equal (const MendGoodThing *a, const MendGoodThing *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && a->kind == b->kind &&
         g_strcmp0 (a->moment_id, b->moment_id) == 0 &&
         g_date_time_equal (a->created, b->created) && a->seat == b->seat &&
         g_strcmp0 (a->person_id, b->person_id) == 0 && g_str_equal (a->name, b->name) &&
         g_str_equal (a->text, b->text) && g_strcmp0 (a->day, b->day) == 0 &&
         a->booker == b->booker && g_strcmp0 (a->booker_id, b->booker_id) == 0 &&
         g_str_equal (a->booker_name, b->booker_name);
}

static gboolean
is_by (const char *id, const MendPerson *person)
{
  return id != NULL && person != NULL && person->id != NULL && g_str_equal (id, person->id);
}

static MendSeat
find_seat (const char *id, MendSeat seat, const MendPerson *left, const MendPerson *right)
{
  if (is_by (id, left))
    return MEND_SEAT_LEFT;

  return is_by (id, right) ? MEND_SEAT_RIGHT : seat;
}

/**
 * mend_good_thing_find_seat:
 * @self: a moment
 * @left: (nullable): who sits on the left now
 * @right: (nullable): who sits on the right now
 *
 * Finds where the one sits now who wrote it: the two may have changed places. Whoever is neither of
 * them is known by the seat of then.
 *
 * Returns: left, right or both
 */
MendSeat
mend_good_thing_find_seat (const MendGoodThing *self,
                           const MendPerson *left,
                           const MendPerson *right)
{
  g_return_val_if_fail (self != NULL, MEND_SEAT_NONE);

  return find_seat (self->person_id, self->seat, left, right);
}

/**
 * mend_good_thing_find_booker:
 * @self: a plan
 * @left: (nullable): who sits on the left now
 * @right: (nullable): who sits on the right now
 *
 * Finds where the one sits now who books.
 *
 * Returns: left, right or nobody
 */
MendSeat
mend_good_thing_find_booker (const MendGoodThing *self,
                             const MendPerson *left,
                             const MendPerson *right)
{
  g_return_val_if_fail (self != NULL, MEND_SEAT_NONE);

  return find_seat (self->booker_id, self->booker, left, right);
}

/**
 * mend_good_thing_kind_to_string:
 * @kind: what a moment is
 *
 * Gets the word that stands for it in files.
 *
 * Returns: the word
 */
const char *
mend_good_thing_kind_to_string (MendGoodThingKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), NULL);

  return words[kind];
}

/**
 * mend_good_thing_kind_from_string:
 * @string: (nullable): a word
 * @kind: (out): what a moment is
 *
 * Reads the word that stands for it in files.
 *
 * Returns: whether there is such a word; if not, @kind is as it was
 */
gboolean
mend_good_thing_kind_from_string (const char *string, MendGoodThingKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; string != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], string))
      {
        *kind = (MendGoodThingKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * mend_good_thing_find_helped:
 * @moments: (element-type MendGoodThing): all moments, oldest first
 * @mark_id: the id of what was said of a promise
 *
 * Finds what helped the other. Of two that were written the later counts.
 *
 * Returns: (transfer none) (nullable): what helped; `NULL` if nothing was written
 */
MendGoodThing *
mend_good_thing_find_helped (GPtrArray *moments, const char *mark_id)
{
  g_return_val_if_fail (moments != NULL && mark_id != NULL, NULL);

  for (guint i = moments->len; i > 0; i--)
    {
      MendGoodThing *moment = g_ptr_array_index (moments, i - 1);

      if (moment->kind == MEND_GOOD_THING_HELPED && g_str_equal (moment->moment_id, mark_id))
        return moment;
    }

  return NULL;
}

/* The latest day first, and of one day what was written later: two of one time stand in the same
 * order on each computer. */
static int
compare_told (gconstpointer a, gconstpointer b)
{
  const MendGoodThing *told = *(MendGoodThing *const *) a;
  const MendGoodThing *other = *(MendGoodThing *const *) b;
  int order = strcmp (other->day, told->day);

  if (order == 0)
    order = g_date_time_compare (other->created, told->created);

  return order != 0 ? order : strcmp (told->id, other->id);
}

/**
 * mend_good_thing_list_told:
 * @moments: (element-type MendGoodThing): all moments
 *
 * Lists what one of the two told without being asked.
 *
 * Returns: (transfer full) (element-type MendGoodThing): what was told, the latest day first
 */
GPtrArray *
mend_good_thing_list_told (GPtrArray *moments)
{
  GPtrArray *told = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);

  g_return_val_if_fail (moments != NULL, told);

  for (guint i = 0; i < moments->len; i++)
    {
      MendGoodThing *moment = g_ptr_array_index (moments, i);

      if (moment->kind == MEND_GOOD_THING_TOLD)
        g_ptr_array_add (told, mend_good_thing_ref (moment));
    }

  g_ptr_array_sort (told, compare_told);

  return told;
}
