// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-outside.h"

#include <gio/gio.h>

/* The records of which there are two versions, and what people choose. */

static gboolean
is_same_conflict (MendConflict *conflict, MendConflict *other)
{
  for (int side = MEND_CONFLICT_HERE; side <= MEND_CONFLICT_THERE; side++)
    {
      const MendConflictSide which = (MendConflictSide) side;

      if (!g_str_equal (mend_conflict_get_file_name (conflict, which),
                        mend_conflict_get_file_name (other, which)) ||
          mend_conflict_get_rev (conflict, which) != mend_conflict_get_rev (other, which))
        return FALSE;
    }

  return g_str_equal (mend_conflict_get_kind_folder (conflict),
                      mend_conflict_get_kind_folder (other)) &&
         g_str_equal (mend_conflict_get_id (conflict), mend_conflict_get_id (other));
}

/* A conflict that is shown stays the same object. */
void
mend_store_show_conflicts (MendStore *self, GPtrArray *found)
{
  MendStoreOutside *outside = self->outside;
  GListModel *shown = G_LIST_MODEL (outside->conflicts);
  guint n_shown = g_list_model_get_n_items (shown);
  gboolean is_other = n_shown != found->len;

  for (guint i = 0; i < found->len; i++)
    {
      gboolean is_shown = FALSE;

      for (guint j = 0; j < n_shown && !is_shown; j++)
        {
          g_autoptr (MendConflict) conflict = g_list_model_get_item (shown, j);

          is_shown = is_same_conflict (conflict, found->pdata[i]);
          if (is_shown)
            g_set_object ((MendConflict **) &found->pdata[i], conflict);
        }

      is_other |= !is_shown;
    }

  if (is_other)
    g_list_store_splice (outside->conflicts, 0, n_shown, found->pdata, found->len);
}

/* What people have chosen since the worker began to look is not offered to them again. */
void
mend_store_leave_out_chosen (MendStore *self, GPtrArray *conflicts)
{
  const MendStoreOutside *outside = self->outside;

  for (guint i = conflicts->len; i > 0; i--)
    {
      for (guint j = 0; j < outside->choices->len; j++)
        {
          const MendConflictChoice *choice = outside->choices->pdata[j];

          if (is_same_conflict (choice->conflict, conflicts->pdata[i - 1]))
            {
              g_ptr_array_remove_index (conflicts, i - 1);
              break;
            }
        }
    }
}

/**
 * mend_store_get_conflicts:
 * @self: a store
 *
 * Gets the records of which there are two versions, between which people have to choose. Until then
 * both are kept.
 *
 * Returns: (transfer none) (element-type MendConflict): the conflicts, the same list each time
 */
GListModel *
mend_store_get_conflicts (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return G_LIST_MODEL (mend_store_get_outside (self)->conflicts);
}

/**
 * mend_store_resolve_conflict:
 * @self: a store
 * @conflict: one of [method@Store.get_conflicts]
 * @side: the version that counts
 *
 * Lets one of two versions be the record; the other goes to the trash. The conflict is out of the
 * list at once, and comes back if that fails or the files have changed.
 */
void
mend_store_resolve_conflict (MendStore *self, MendConflict *conflict, MendConflictSide side)
{
  MendConflictChoice *choice;
  guint position = 0;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (MEND_IS_CONFLICT (conflict));

  if (!g_list_store_find (mend_store_get_outside (self)->conflicts, conflict, &position))
    return;

  choice = mend_conflict_choice_new (conflict, side);
  g_ptr_array_add (self->outside->choices, choice);
  g_hash_table_replace (self->outside->chosen, g_object_ref (conflict),
                        mend_conflict_choice_ref (choice));
  g_list_store_remove (self->outside->conflicts, position);
  mend_store_rescan (self);
}

/**
 * mend_store_undo_resolve_conflict:
 * @self: a store
 * @conflict: a conflict that was resolved since the store was opened
 *
 * Takes the choice between two versions back. Both are there again, and so will be a conflict in
 * [method@Store.get_conflicts].
 *
 * Returns: whether it was resolved and can be taken back
 */
gboolean
mend_store_undo_resolve_conflict (MendStore *self, MendConflict *conflict)
{
  MendConflictChoice *choice;

  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);
  g_return_val_if_fail (MEND_IS_CONFLICT (conflict), FALSE);

  choice = g_hash_table_lookup (mend_store_get_outside (self)->chosen, conflict);
  if (choice == NULL)
    return FALSE;

  g_ptr_array_add (self->outside->undos, mend_conflict_choice_ref (choice));
  g_hash_table_remove (self->outside->chosen, conflict);
  mend_store_rescan (self);

  return TRUE;
}
