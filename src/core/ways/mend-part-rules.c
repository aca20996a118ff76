// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-part-private.h"

/* What holds while a part runs. */

/**
 * mend_part_get_begins_turn:
 * @self: a part
 *
 * Gets whether a turn of the speaker begins here. Parts of the same speaker that follow without it
 * belong to the same turn and come without a change page.
 *
 * Returns: whether a turn begins
 */
gboolean
mend_part_get_begins_turn (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->begins_turn;
}

/**
 * mend_part_get_follows_topic:
 * @self: a part
 *
 * Gets whether lines and stems are those of the chosen topic, as far as it has them.
 *
 * Returns: whether the topic goes before the part
 */
gboolean
mend_part_get_follows_topic (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->follows_topic;
}

/**
 * mend_part_get_length:
 * @self: a part
 *
 * Gets how long the part is meant to last.
 *
 * Returns: seconds; 0 if it has no time
 */
guint
mend_part_get_length (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), 0);

  return self->length;
}

/**
 * mend_part_get_least:
 * @self: a part
 *
 * Gets the shortest length that can be chosen.
 *
 * Returns: seconds, at most the length
 */
guint
mend_part_get_least (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), 0);

  return self->least;
}

/**
 * mend_part_get_most:
 * @self: a part
 *
 * Gets the longest length that can be chosen.
 *
 * Returns: seconds, at least the length
 */
guint
mend_part_get_most (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), 0);

  return self->most;
}

/**
 * mend_part_get_gate_limit:
 * @self: a part
 *
 * Gets how often the listener is asked to say it back at the end of the part before it goes on in
 * any case.
 *
 * Returns: a number; 0 if nothing is said back
 */
guint
mend_part_get_gate_limit (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), 0);

  return self->gate_limit;
}

/**
 * mend_part_get_decks:
 * @self: a part
 *
 * Gets the decks whose cards help here.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of decks; `NULL` if there are none
 */
const char *const *
mend_part_get_decks (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return (const char *const *) self->decks;
}

/**
 * mend_part_get_unhurried:
 * @self: a part
 *
 * Gets whether nothing shall press the one who speaks: no figures, no word that the end is near,
 * and more time without a question to anybody.
 *
 * Returns: whether the part takes the time it takes
 */
gboolean
mend_part_get_unhurried (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->unhurried;
}

/**
 * mend_part_get_brings:
 * @self: a part
 *
 * Gets what may come out of the part, beyond what every talk has: `promise`, `account`, `plan`, or
 * `question`, one that is asked and may wait.
 *
 * Returns: (transfer none) (array zero-terminated=1): such words; `NULL` if there are none
 */
const char *const *
mend_part_get_brings (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return (const char *const *) self->brings;
}

/**
 * mend_part_get_each_promise:
 * @self: a group
 *
 * Gets whether the group runs once for each promise that is open, by the one who gave it, if there
 * are any.
 *
 * Returns: whether it does
 */
gboolean
mend_part_get_each_promise (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), FALSE);

  return self->each_promise;
}
