// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-part-private.h"

/* What a part says to people. */

/**
 * mend_part_get_line:
 * @self: a part
 *
 * Gets what the speaker reads before and during the part.
 *
 * Returns: (nullable): a line
 */
const char *
mend_part_get_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->line;
}

/**
 * mend_part_get_second_line:
 * @self: a part
 *
 * Gets what the speaker reads instead of the line in the exchanged run of a group.
 *
 * Returns: (nullable): a line, or `NULL` if it is the same
 */
const char *
mend_part_get_second_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->second_line;
}

/**
 * mend_part_get_again_line:
 * @self: a part
 *
 * Gets what the speaker reads instead of the line, whoever speaks and whatever the topic, from the
 * second run of a repeated group on.
 *
 * Returns: (nullable): a line, or `NULL` if the line stays
 */
const char *
mend_part_get_again_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->again_line;
}

/**
 * mend_part_get_promise_line:
 * @self: a part
 *
 * Gets what the speaker reads instead of the line where the part is about one promise, which
 * stands before it.
 *
 * Returns: (nullable): a line, or `NULL` if the line stays
 */
const char *
mend_part_get_promise_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->promise_line;
}

/**
 * mend_part_get_listener_line_before:
 * @self: a part
 *
 * Gets what the listener reads on the page before the part.
 *
 * Returns: (nullable): a line
 */
const char *
mend_part_get_listener_line_before (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->listener_line_before;
}

/**
 * mend_part_get_second_listener_line_before:
 * @self: a part
 *
 * Gets what the listener reads on the page before the part in the exchanged run of a group.
 *
 * Returns: (nullable): a line, or `NULL` if it is the same
 */
const char *
mend_part_get_second_listener_line_before (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->second_listener_line_before;
}

/**
 * mend_part_get_listener_line:
 * @self: a part
 *
 * Gets what the listener reads during the part.
 *
 * Returns: (nullable): a line
 */
const char *
mend_part_get_listener_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->listener_line;
}

/**
 * mend_part_get_second_listener_line:
 * @self: a part
 *
 * Gets what the listener reads during the part in the exchanged run of a group, when the own turn
 * lies behind.
 *
 * Returns: (nullable): a line, or `NULL` if it is the same
 */
const char *
mend_part_get_second_listener_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->second_listener_line;
}

/**
 * mend_part_get_gate_listener_line:
 * @self: a part
 *
 * Gets what asks the listener to say it back.
 *
 * Returns: (nullable): a line, or `NULL` without a gate
 */
const char *
mend_part_get_gate_listener_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->gate_listener_line;
}

/**
 * mend_part_get_gate_speaker_line:
 * @self: a part
 *
 * Gets what asks the speaker after “Not Quite”. `%s` in it stands for the name of the speaker.
 *
 * Returns: (nullable): a line, or `NULL` without a gate
 */
const char *
mend_part_get_gate_speaker_line (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->gate_speaker_line;
}

/**
 * mend_part_get_stems:
 * @self: a part
 *
 * Gets the beginnings of sentences for the speaker.
 *
 * Returns: (transfer none) (element-type MendStem): the stems; may be empty
 */
GListModel *
mend_part_get_stems (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->stems;
}

/**
 * mend_part_get_later_stems:
 * @self: a part
 *
 * Gets other beginnings of sentences, for those who know the first by heart.
 *
 * Returns: (transfer none) (element-type MendStem): the stems; the same as the first if there are
 * no others
 */
GListModel *
mend_part_get_later_stems (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->later_stems;
}
