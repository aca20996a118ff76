// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-own-check-in.h"

#include <string.h>

/* What one person says to the sentences of a check-in, alone and for nobody yet. */
struct _MendOwnCheckIn
{
  GHashTable *values;
};

G_DEFINE_BOXED_TYPE (MendOwnCheckIn,
                     mend_own_check_in,
                     mend_own_check_in_ref,
                     mend_own_check_in_unref)

/**
 * mend_own_check_in_new:
 *
 * Makes one in which every sentence is empty.
 *
 * Returns: (transfer full): what one person says
 */
MendOwnCheckIn *
mend_own_check_in_new (void)
{
  MendOwnCheckIn *self = g_atomic_rc_box_new0 (MendOwnCheckIn);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * mend_own_check_in_ref:
 * @self: what one person says
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendOwnCheckIn *
mend_own_check_in_ref (MendOwnCheckIn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
mend_own_check_in_clear (MendOwnCheckIn *self)
{
  g_hash_table_unref (self->values);
}

/**
 * mend_own_check_in_unref:
 * @self: (transfer full): what one person says
 *
 * Drops a reference.
 */
void
mend_own_check_in_unref (MendOwnCheckIn *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_own_check_in_clear);
}

/**
 * mend_own_check_in_set_value:
 * @self: what one person says
 * @item_id: the id of a sentence
 * @value: from 0 to [const@Mend.CHECK_IN_MOST], or [const@Mend.CHECK_IN_EMPTY]
 *
 * Says how far a sentence is so, or nothing to it.
 */
void
mend_own_check_in_set_value (MendOwnCheckIn *self, const char *item_id, int value)
{
  g_return_if_fail (self != NULL && item_id != NULL);
  g_return_if_fail (value >= MEND_CHECK_IN_EMPTY && value <= MEND_CHECK_IN_MOST);

  if (value == MEND_CHECK_IN_EMPTY)
    g_hash_table_remove (self->values, item_id);
  else
    g_hash_table_insert (self->values, g_strdup (item_id), GINT_TO_POINTER (value));
}

/**
 * mend_own_check_in_get_value:
 * @self: what one person says
 * @item_id: the id of a sentence
 *
 * Gets how far a sentence is so.
 *
 * Returns: from 0 to [const@Mend.CHECK_IN_MOST], or [const@Mend.CHECK_IN_EMPTY]
 */
int
mend_own_check_in_get_value (const MendOwnCheckIn *self, const char *item_id)
{
  gpointer value = NULL;

  g_return_val_if_fail (self != NULL && item_id != NULL, MEND_CHECK_IN_EMPTY);

  if (!g_hash_table_lookup_extended (self->values, item_id, NULL, &value))
    return MEND_CHECK_IN_EMPTY;

  return GPOINTER_TO_INT (value);
}

/**
 * mend_own_check_in_is_empty:
 * @self: what one person says
 *
 * Tells whether nothing was said to any sentence. That, too, is a check-in.
 *
 * Returns: whether every sentence is empty
 */
gboolean
mend_own_check_in_is_empty (const MendOwnCheckIn *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return g_hash_table_size (self->values) == 0;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * mend_own_check_in_list_items:
 * @self: what one person says
 *
 * Lists the sentences to which something is said, in an order that is always the same.
 *
 * Returns: (transfer full) (element-type utf8): the ids of the sentences
 */
GPtrArray *
mend_own_check_in_list_items (const MendOwnCheckIn *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id = NULL;

  g_return_val_if_fail (self != NULL, ids);

  g_hash_table_iter_init (&iter, self->values);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, g_strdup (id));

  g_ptr_array_sort (ids, compare_ids);

  return ids;
}
