// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-standing.h"

/**
 * MendStanding:
 *
 * A promise, and what the one who gave it said of it. How it stands is what was said last.
 */
struct _MendStanding
{
  GObject parent_instance;

  MendPromise *promise;
  GPtrArray *marks;
};

G_DEFINE_FINAL_TYPE (MendStanding, mend_standing, G_TYPE_OBJECT)

/* What somebody else marked is no mark. Whose id is not known is known by the seat. */
static gboolean
is_by_the_giver (const MendMark *mark, const MendPromise *promise)
{
  if (mark->person_id != NULL && promise->person_id != NULL)
    return g_str_equal (mark->person_id, promise->person_id);

  return mark->seat == promise->seat;
}

static int
compare_oldest_first (gconstpointer a, gconstpointer b)
{
  const MendMark *mark = *(MendMark *const *) a;
  const MendMark *other = *(MendMark *const *) b;
  const int order = g_date_time_compare (mark->created, other->created);

  /* By something that is the same on both computers. */
  return order != 0 ? order : g_strcmp0 (mark->id, other->id);
}

static void
mend_standing_finalize (GObject *object)
{
  MendStanding *self = MEND_STANDING (object);

  g_clear_pointer (&self->promise, mend_promise_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_standing_parent_class)->finalize (object);
}

static void
mend_standing_class_init (MendStandingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_standing_finalize;
}

static void
mend_standing_init (MendStanding *self)
{
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
}

/**
 * mend_standing_new:
 * @promise: a promise
 * @marks: (element-type MendMark): marks, of this promise and of others
 *
 * Looks how a promise stands.
 *
 * Returns: (transfer full): the standing
 */
MendStanding *
mend_standing_new (MendPromise *promise, GPtrArray *marks)
{
  MendStanding *self;

  g_return_val_if_fail (promise != NULL && marks != NULL, NULL);

  self = g_object_new (MEND_TYPE_STANDING, NULL);
  self->promise = mend_promise_ref (promise);

  for (guint i = 0; i < marks->len; i++)
    {
      MendMark *mark = g_ptr_array_index (marks, i);

      if (g_str_equal (mark->promise_id, promise->id) && is_by_the_giver (mark, promise))
        g_ptr_array_add (self->marks, mend_mark_ref (mark));
    }

  g_ptr_array_sort (self->marks, compare_oldest_first);

  return self;
}

/**
 * mend_standing_get_promise:
 * @self: a standing
 *
 * Gets the promise.
 *
 * Returns: (transfer none): the promise
 */
MendPromise *
mend_standing_get_promise (MendStanding *self)
{
  g_return_val_if_fail (MEND_IS_STANDING (self), NULL);

  return self->promise;
}

/**
 * mend_standing_get_mark:
 * @self: a standing
 *
 * Gets the latest mark.
 *
 * Returns: (transfer none) (nullable): the mark; `NULL` if there is none
 */
MendMark *
mend_standing_get_mark (MendStanding *self)
{
  g_return_val_if_fail (MEND_IS_STANDING (self), NULL);

  return self->marks->len > 0 ? g_ptr_array_index (self->marks, self->marks->len - 1) : NULL;
}

/**
 * mend_standing_get_marks:
 * @self: a standing
 *
 * Gets all that the one who gave the promise said of it.
 *
 * Returns: (transfer none) (element-type MendMark): the marks, oldest first
 */
GPtrArray *
mend_standing_get_marks (MendStanding *self)
{
  g_return_val_if_fail (MEND_IS_STANDING (self), NULL);

  return self->marks;
}

/**
 * mend_standing_find_mark:
 * @self: a standing
 * @talk_id: the id of a talk
 *
 * Finds what was said of the promise in a talk.
 *
 * Returns: (transfer none) (nullable): the mark; `NULL` if nothing was
 */
MendMark *
mend_standing_find_mark (MendStanding *self, const char *talk_id)
{
  g_return_val_if_fail (MEND_IS_STANDING (self), NULL);
  g_return_val_if_fail (talk_id != NULL, NULL);

  for (guint i = self->marks->len; i > 0; i--)
    {
      MendMark *mark = g_ptr_array_index (self->marks, i - 1);

      if (g_strcmp0 (mark->talk_id, talk_id) == 0)
        return mark;
    }

  return NULL;
}

/**
 * mend_standing_get_outcome:
 * @self: a standing
 *
 * Gets what became of the promise.
 *
 * Returns: what the latest mark says; open without one
 */
MendOutcome
mend_standing_get_outcome (MendStanding *self)
{
  const MendMark *mark = mend_standing_get_mark (self);

  return mark != NULL ? mark->outcome : MEND_OUTCOME_OPEN;
}

/**
 * mend_standing_is_open:
 * @self: a standing
 *
 * Tells whether the promise is one to look at the next time: it was not kept to the end, and no
 * other one has taken its place. One without a day goes on though it was kept.
 *
 * Returns: whether it is open
 */
gboolean
mend_standing_is_open (MendStanding *self)
{
  g_return_val_if_fail (MEND_IS_STANDING (self), FALSE);

  switch (mend_standing_get_outcome (self))
    {
    case MEND_OUTCOME_OPEN:
    case MEND_OUTCOME_PARTLY:
    case MEND_OUTCOME_MISSED:
      return TRUE;
    case MEND_OUTCOME_KEPT:
      return self->promise->day == NULL;
    case MEND_OUTCOME_CHANGED:
      return FALSE;
    }

  g_assert_not_reached ();
}

static GDateTime *
get_last_looked_at (MendStanding *self)
{
  const MendMark *mark = mend_standing_get_mark (self);

  return mark != NULL ? mark->created : self->promise->created;
}

static int
compare_longest_ago_first (gconstpointer a, gconstpointer b)
{
  MendStanding *standing = *(MendStanding *const *) a;
  MendStanding *other = *(MendStanding *const *) b;
  const int order = g_date_time_compare (get_last_looked_at (standing), get_last_looked_at (other));

  return order != 0 ? order : g_strcmp0 (standing->promise->id, other->promise->id);
}

static gboolean
is_of_the_same_giver (const MendPromise *promise, const MendPromise *other)
{
  if (promise->person_id != NULL && other->person_id != NULL)
    return g_str_equal (promise->person_id, other->person_id);

  return promise->seat == other->seat;
}

static guint
count_of_the_same_giver (GPtrArray *promises, const MendPromise *promise)
{
  guint n_promises = 0;

  for (guint i = 0; i < promises->len; i++)
    n_promises += is_of_the_same_giver (g_ptr_array_index (promises, i), promise) ? 1 : 0;

  return n_promises;
}

/**
 * mend_standing_choose_for_talk:
 * @standings: (element-type MendStanding): promises and how they stand
 *
 * Chooses the promises that the next talk looks at: of those that are open the ones that were not
 * looked at for longest, and no more of one person than can be talked about at one time.
 *
 * Returns: (transfer full) (element-type MendPromise): the promises
 */
GPtrArray *
mend_standing_choose_for_talk (GPtrArray *standings)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (standings != NULL, promises);

  sorted = g_ptr_array_copy (standings, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_longest_ago_first);

  for (guint i = 0; i < sorted->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (sorted, i);

      if (mend_standing_is_open (standing) &&
          count_of_the_same_giver (promises, standing->promise) < MEND_STANDING_MOST_IN_A_TALK)
        g_ptr_array_add (promises, mend_promise_ref (standing->promise));
    }

  return promises;
}
