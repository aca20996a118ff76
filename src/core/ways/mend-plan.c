// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-plan.h"

G_DEFINE_BOXED_TYPE (MendPlan, mend_plan, mend_plan_ref, mend_plan_unref)

static void
mend_plan_clear (MendPlan *self)
{
  g_free (self->format_id);
  g_free (self->title);
  g_free (self->topic_id);
  g_free (self->topic);

  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    {
      g_free (self->names[i]);
      g_free (self->person_ids[i]);
    }

  g_ptr_array_unref (self->parts);
}

/**
 * mend_plan_part_new:
 *
 * Makes a part with nothing in it, to be filled in before it is added to a plan.
 *
 * Returns: (transfer full): the part
 */
MendPlanPart *
mend_plan_part_new (void)
{
  return g_new0 (MendPlanPart, 1);
}

/**
 * mend_plan_part_free:
 * @self: (transfer full): a part
 *
 * Frees a part.
 */
void
mend_plan_part_free (MendPlanPart *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->line);
  g_free (self->listener_line_before);
  g_free (self->listener_line);
  g_free (self->gate_listener_line);
  g_free (self->gate_speaker_line);
  g_strfreev (self->stems);
  g_strfreev (self->decks);
  g_strfreev (self->brings);
  g_free (self->promise_id);
  g_free (self->promise);
  g_free (self);
}

/**
 * mend_plan_new:
 *
 * Makes a plan with nothing in it, to be filled in by whoever makes it and by nobody after.
 *
 * Returns: (transfer full): the plan
 */
MendPlan *
mend_plan_new (void)
{
  MendPlan *self = g_atomic_rc_box_new0 (MendPlan);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_plan_part_free);

  return self;
}

/**
 * mend_plan_ref:
 * @self: a plan
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendPlan *
mend_plan_ref (MendPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_plan_unref:
 * @self: (transfer full): a plan
 *
 * Drops a reference.
 */
void
mend_plan_unref (MendPlan *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_plan_clear);
}

/**
 * mend_plan_get_n_parts:
 * @self: a plan
 *
 * Counts the parts.
 *
 * Returns: how many there are
 */
guint
mend_plan_get_n_parts (const MendPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

/**
 * mend_plan_get_part:
 * @self: a plan
 * @position: less than the number of parts
 *
 * Gets a part.
 *
 * Returns: (transfer none): the part
 */
const MendPlanPart *
mend_plan_get_part (const MendPlan *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, position);
}

/**
 * mend_plan_brings:
 * @self: a plan
 * @what: `promise`, `plan`, or a part of the shared account such as `account-owned`
 *
 * Tells whether something may come out of one of the parts.
 *
 * Returns: whether it may
 */
gboolean
mend_plan_brings (const MendPlan *self, const char *what)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const MendPlanPart *part = g_ptr_array_index (self->parts, i);

      if (part->brings != NULL && g_strv_contains ((const char *const *) part->brings, what))
        return TRUE;
    }

  return FALSE;
}

/**
 * mend_plan_may_promise:
 * @self: a plan
 * @seat: left or right
 *
 * Tells whether somebody has a part out of which a promise may come. Nobody writes one down for the
 * other.
 *
 * Returns: whether that person may
 */
gboolean
mend_plan_may_promise (const MendPlan *self, MendSeat seat)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const MendPlanPart *part = g_ptr_array_index (self->parts, i);

      if (part->brings != NULL && g_strv_contains ((const char *const *) part->brings, "promise") &&
          (part->speaker == seat || part->speaker == MEND_SEAT_BOTH))
        return TRUE;
    }

  return FALSE;
}

/**
 * mend_plan_find_bringer:
 * @self: a plan
 * @what: what may come out of a part, such as `account-owned`
 * @seat: (out): return location for left or right
 *
 * Finds the one who speaks in a part out of which something may come.
 *
 * Returns: whether there is such a part, in which one of the two speaks
 */
gboolean
mend_plan_find_bringer (const MendPlan *self, const char *what, MendSeat *seat)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (what != NULL && seat != NULL, FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const MendPlanPart *part = g_ptr_array_index (self->parts, i);

      if (part->brings != NULL && g_strv_contains ((const char *const *) part->brings, what) &&
          (part->speaker == MEND_SEAT_LEFT || part->speaker == MEND_SEAT_RIGHT))
        {
          *seat = part->speaker;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mend_plan_goes_on:
 * @self: a plan
 * @position: less than the number of parts
 *
 * Tells whether a part belongs to the turn of the part before it, so that nothing changes between
 * them.
 *
 * Returns: whether the same person goes on speaking
 */
gboolean
mend_plan_goes_on (const MendPlan *self, guint position)
{
  const MendPlanPart *part;
  const MendPlanPart *before;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (position < self->parts->len, FALSE);

  if (position == 0)
    return FALSE;

  part = g_ptr_array_index (self->parts, position);
  before = g_ptr_array_index (self->parts, position - 1);

  return !part->begins_turn && before->speaker == part->speaker;
}

/**
 * mend_plan_get_name:
 * @self: a plan
 * @seat: left or right
 *
 * Gets the name of one of the two, as it was when the talk began.
 *
 * Returns: (nullable): the name; `NULL` for a name that was left empty
 */
const char *
mend_plan_get_name (const MendPlan *self, MendSeat seat)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, NULL);

  name = self->names[seat == MEND_SEAT_RIGHT];

  return name != NULL && *name != '\0' ? name : NULL;
}

/**
 * mend_plan_get_length_ms:
 * @self: a plan
 *
 * Adds up how long the parts are meant to take.
 *
 * Returns: milliseconds
 */
gint64
mend_plan_get_length_ms (const MendPlan *self)
{
  gint64 length_ms = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const MendPlanPart *part = g_ptr_array_index (self->parts, i);

      length_ms += part->length_ms;
    }

  return length_ms;
}
