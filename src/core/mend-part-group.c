// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-part-private.h"

/* What makes a part a group of others. */

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
