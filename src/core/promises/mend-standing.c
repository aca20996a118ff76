// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-standing.h"

/**
 * MendStanding:
 *
 * A promise and how it stands, by the latest mark of the one who gave it.
 */
struct _MendStanding
{
  GObject parent_instance;

  MendPromise *promise;
  MendMark *mark;
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

static gboolean
is_later (const MendMark *mark, const MendMark *other)
{
  int order;

  if (other == NULL)
    return TRUE;

  order = g_date_time_compare (mark->created, other->created);

  /* By something that is the same on both computers. */
  return order > 0 || (order == 0 && g_strcmp0 (mark->id, other->id) > 0);
}

static void
mend_standing_finalize (GObject *object)
{
  MendStanding *self = MEND_STANDING (object);

  g_clear_pointer (&self->promise, mend_promise_unref);
  g_clear_pointer (&self->mark, mend_mark_unref);

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
  MendMark *latest = NULL;

  g_return_val_if_fail (promise != NULL && marks != NULL, NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      MendMark *mark = g_ptr_array_index (marks, i);

      if (g_str_equal (mark->promise_id, promise->id) && is_by_the_giver (mark, promise) &&
          is_later (mark, latest))
        latest = mark;
    }

  self = g_object_new (MEND_TYPE_STANDING, NULL);
  self->promise = mend_promise_ref (promise);
  self->mark = latest != NULL ? mend_mark_ref (latest) : NULL;

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

  return self->mark;
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
  g_return_val_if_fail (MEND_IS_STANDING (self), MEND_OUTCOME_OPEN);

  return self->mark != NULL ? self->mark->outcome : MEND_OUTCOME_OPEN;
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
