// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-part-private.h"

#include "ways/mend-format.h"

/* What makes a part a group of others, or the place of another way to talk. */

/**
 * mend_part_get_children:
 * @self: a part
 *
 * Gets the parts of a group.
 *
 * Returns: (transfer none) (nullable) (element-type MendPart): the parts, or `NULL` if this is a
 * phase
 */
GListModel *
mend_part_get_children (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->children;
}

/**
 * mend_part_get_repeat:
 * @self: a part
 *
 * Gets how often a group runs.
 *
 * Returns: a number
 */
guint
mend_part_get_repeat (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), 0);

  return self->repeat;
}

/**
 * mend_part_get_repeat_least:
 * @self: a part
 *
 * Gets the fewest times a group can be chosen to run.
 *
 * Returns: a number, at most the repeat
 */
guint
mend_part_get_repeat_least (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), 0);

  return self->repeat_least;
}

/**
 * mend_part_get_repeat_most:
 * @self: a part
 *
 * Gets the most times a group can be chosen to run.
 *
 * Returns: a number, at least the repeat
 */
guint
mend_part_get_repeat_most (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), 0);

  return self->repeat_most;
}

/**
 * mend_part_get_exchanges:
 * @self: a part
 *
 * Gets whether each run of a group has its children once as they are, and once with first and
 * second exchanged.
 *
 * Returns: whether the speakers are exchanged
 */
gboolean
mend_part_get_exchanges (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->exchanges;
}

/**
 * mend_part_get_may_be_left_out:
 * @self: a part
 *
 * Gets whether the part can be left out when a talk is set up.
 *
 * Returns: whether it can be left out
 */
gboolean
mend_part_get_may_be_left_out (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->may_be_left_out;
}

/**
 * mend_part_get_left_out:
 * @self: a part
 *
 * Gets whether the part is left out unless somebody wants it.
 *
 * Returns: whether it is left out at first
 */
gboolean
mend_part_get_left_out (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->left_out;
}

/**
 * mend_part_get_way_ids:
 * @self: a part
 *
 * Gets which ways to talk can take the place of the part.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids, the one that is proposed first; `NULL`
 * for every other part
 */
const char *const *
mend_part_get_way_ids (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return (const char *const *) self->way_ids;
}

/**
 * mend_part_get_ways:
 * @self: a part
 *
 * Gets the ways to talk that can take the place of the part.
 *
 * Returns: (transfer none) (nullable) (element-type MendFormat): the ways, the one that is proposed
 * first; `NULL` for every other part
 */
GListModel *
mend_part_get_ways (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->ways;
}

/**
 * mend_part_set_ways:
 * @self: a part that names ways to talk
 * @ways: (element-type MendFormat): those of these names; where they name ways themselves, these
 * are left out
 *
 * Hands a part the ways to talk that it knows by name only. To be done once, by whoever has loaded
 * them all.
 */
void
mend_part_set_ways (MendPart *self, GListModel *ways)
{
  g_return_if_fail (MEND_IS_PART (self));
  g_return_if_fail (self->way_ids != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (ways) &&
                    g_type_is_a (g_list_model_get_item_type (ways), MEND_TYPE_FORMAT));

  g_set_object (&self->ways, ways);
}

/**
 * mend_part_is_group:
 * @self: a part
 *
 * Gets whether this is a group of parts.
 *
 * Returns: `TRUE` for a group, `FALSE` for a phase
 */
gboolean
mend_part_is_group (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->children != NULL;
}
