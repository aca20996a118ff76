// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-choices-private.h"

/* What is chosen for single parts: lengths, how often, what is left out, and which way to talk
 * takes the place of a part. */

static guint
look_up (GHashTable *table, MendPart *part, guint otherwise)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (table, part, NULL, &value))
    return otherwise;

  return GPOINTER_TO_UINT (value);
}

static void
set_number (MendChoices *self, GHashTable *table, MendPart *part, guint value)
{
  g_hash_table_insert (table, part, GUINT_TO_POINTER (value));
  mend_choices_tell_changed (self);
}

static void
set_value (MendChoices *self, MendPart *part, guint value)
{
  if (value == 0 || mend_part_get_may_be_left_out (part))
    mend_choices_set_left_out (self, part, value == 0);

  if (value > 0 && mend_part_is_group (part))
    mend_choices_set_repeat (self, part, value);
  else if (value > 0 && mend_part_get_length (part) > 0)
    mend_choices_set_length (self, part, value);
}

static void
apply_variant (MendChoices *self, GListModel *parts)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);
      guint value = 0;

      if (mend_variant_find (self->variant, mend_part_get_id (part), &value))
        set_value (self, part, value);

      if (mend_part_is_group (part))
        apply_variant (self, mend_part_get_children (part));
    }
}

/**
 * mend_choices_get_variant:
 * @self: choices
 *
 * Gets the variant that was chosen last, whatever was changed after.
 *
 * Returns: (transfer none) (nullable): the variant; `NULL` if the way to talk offers none
 */
MendVariant *
mend_choices_get_variant (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), NULL);

  return self->variant;
}

/**
 * mend_choices_set_variant:
 * @self: choices
 * @variant: a variant of the way to talk
 *
 * Chooses all that a variant says, and lets go of all other choices for parts.
 */
void
mend_choices_set_variant (MendChoices *self, MendVariant *variant)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (MEND_IS_VARIANT (variant));

  g_set_object (&self->variant, variant);
  g_hash_table_remove_all (self->lengths);
  g_hash_table_remove_all (self->repeats);
  g_hash_table_remove_all (self->left_out);
  apply_variant (self, mend_format_get_parts (self->format));
  mend_choices_tell_changed (self);
}

/**
 * mend_choices_get_left_out:
 * @self: choices
 * @part: a part of the way to talk
 *
 * Gets whether a part is left out.
 *
 * Returns: whether it is
 */
gboolean
mend_choices_get_left_out (MendChoices *self, MendPart *part)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), FALSE);
  g_return_val_if_fail (MEND_IS_PART (part), FALSE);

  return look_up (self->left_out, part, mend_part_get_left_out (part) ? 1 : 0) != 0;
}

/**
 * mend_choices_set_left_out:
 * @self: choices
 * @part: a part of the way to talk that may be left out
 * @left_out: whether it is to be
 *
 * Leaves a part out, or takes it in again.
 */
void
mend_choices_set_left_out (MendChoices *self, MendPart *part, gboolean left_out)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (MEND_IS_PART (part));
  g_return_if_fail (mend_part_get_may_be_left_out (part));

  set_number (self, self->left_out, part, left_out ? 1 : 0);
}

/**
 * mend_choices_get_way:
 * @self: choices
 * @part: a part of the way to talk
 *
 * Gets which way to talk takes the place of a part.
 *
 * Returns: (transfer none) (nullable): the way that was chosen, or the first; `NULL` if the part is
 * itself
 */
MendFormat *
mend_choices_get_way (MendChoices *self, MendPart *part)
{
  g_autoptr (MendFormat) first = NULL;
  MendFormat *way;

  g_return_val_if_fail (MEND_IS_CHOICES (self), NULL);
  g_return_val_if_fail (MEND_IS_PART (part), NULL);

  if (mend_part_get_ways (part) == NULL)
    return NULL;

  way = g_hash_table_lookup (self->ways, part);
  first = g_list_model_get_item (mend_part_get_ways (part), 0);

  /* The part holds it. */
  return way != NULL ? way : first;
}

/**
 * mend_choices_set_way:
 * @self: choices
 * @part: a part that has ways to talk
 * @way: one of them
 *
 * Chooses which way to talk takes the place of a part.
 */
void
mend_choices_set_way (MendChoices *self, MendPart *part, MendFormat *way)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (MEND_IS_PART (part) && mend_part_get_ways (part) != NULL);
  g_return_if_fail (MEND_IS_FORMAT (way));

  g_hash_table_insert (self->ways, part, g_object_ref (way));
  mend_choices_tell_changed (self);
}

/**
 * mend_choices_get_length:
 * @self: choices
 * @part: a part of the way to talk
 *
 * Gets how long a part is to take.
 *
 * Returns: seconds; 0 if the part has no time
 */
guint
mend_choices_get_length (MendChoices *self, MendPart *part)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), 0);
  g_return_val_if_fail (MEND_IS_PART (part), 0);

  return look_up (self->lengths, part, mend_part_get_length (part));
}

/**
 * mend_choices_set_length:
 * @self: choices
 * @part: a part of the way to talk that has a time
 * @length: seconds; brought into the range of the part
 *
 * Chooses how long a part is to take, wherever it stands in the talk.
 */
void
mend_choices_set_length (MendChoices *self, MendPart *part, guint length)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (MEND_IS_PART (part));
  g_return_if_fail (mend_part_get_length (part) > 0);

  set_number (self, self->lengths, part,
              CLAMP (length, mend_part_get_least (part), mend_part_get_most (part)));
}

/**
 * mend_choices_get_repeat:
 * @self: choices
 * @group: a group of the way to talk
 *
 * Gets how often a group is to run.
 *
 * Returns: how often; 0 if it is left out
 */
guint
mend_choices_get_repeat (MendChoices *self, MendPart *group)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), 0);
  g_return_val_if_fail (MEND_IS_PART (group), 0);

  if (mend_choices_get_left_out (self, group))
    return 0;

  return look_up (self->repeats, group, mend_part_get_repeat (group));
}

/**
 * mend_choices_set_repeat:
 * @self: choices
 * @group: a group of the way to talk
 * @repeat: how often; brought into the range of the group. 0 leaves out a group that may be left
 * out
 *
 * Chooses how often a group is to run.
 */
void
mend_choices_set_repeat (MendChoices *self, MendPart *group, guint repeat)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (mend_part_is_group (group));

  if (mend_part_get_may_be_left_out (group))
    mend_choices_set_left_out (self, group, repeat == 0);

  if (repeat > 0 || !mend_part_get_may_be_left_out (group))
    set_number (
        self, self->repeats, group,
        CLAMP (repeat, mend_part_get_repeat_least (group), mend_part_get_repeat_most (group)));
}
