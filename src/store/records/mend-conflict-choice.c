// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-conflict-choice.h"

#include "files/mend-file-name.h"
#include "files/mend-safe-file.h"
#include "json/mend-json-writer.h"
#include "records/mend-record-tidy.h"

static void
mend_conflict_choice_clear (MendConflictChoice *self)
{
  g_object_unref (self->conflict);
  g_free (self->record_name);
  g_free (self->copy_name);
  g_clear_pointer (&self->record_bytes, g_bytes_unref);
  g_clear_pointer (&self->result_bytes, g_bytes_unref);
  g_clear_pointer (&self->copy_bytes, g_bytes_unref);
}

/**
 * mend_conflict_choice_new:
 * @conflict: a conflict
 * @side: the version that counts
 *
 * Makes a choice that is not carried out yet.
 *
 * Returns: (transfer full): the choice
 */
MendConflictChoice *
mend_conflict_choice_new (MendConflict *conflict, MendConflictSide side)
{
  MendConflictChoice *self = g_atomic_rc_box_new0 (MendConflictChoice);

  self->conflict = g_object_ref (conflict);
  self->side = side;

  return self;
}

/**
 * mend_conflict_choice_ref:
 * @self: a choice
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendConflictChoice *
mend_conflict_choice_ref (MendConflictChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_conflict_choice_unref:
 * @self: (transfer full): a choice
 *
 * Drops a reference.
 */
void
mend_conflict_choice_unref (MendConflictChoice *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_conflict_choice_clear);
}

/* The number that follows both, so that what was not chosen never comes back as the newer. */
static GBytes *
make_result (const char *kind, const MendRecordVersion *chosen, const MendRecordVersion *other)
{
  const MendRecordShape *shape = mend_record_version_get_shape (kind);
  g_autoptr (JsonNode) root = shape != NULL
                                  ? mend_record_merge_choose (shape, chosen->root, other->root)
                                  : json_node_copy (chosen->root);

  json_object_set_int_member (json_node_get_object (root), "rev",
                              MAX (chosen->rev, other->rev) + 1);

  return mend_json_writer_write (root, NULL);
}

static gboolean
carry_out (MendConflictChoice *self,
           const MendRecordVersion *record,
           const MendRecordVersion *copy,
           int folder,
           int earlier)
{
  self->record_name = g_strdup (record->name);
  self->record_bytes = g_bytes_ref (record->bytes);
  self->copy_name = g_strdup (copy->name);
  self->copy_bytes = g_bytes_ref (copy->bytes);

  self->is_done = self->result_bytes != NULL && mend_record_tidy_keep (earlier, record) &&
                  mend_record_tidy_replace (folder, record, self->result_bytes);
  if (self->is_done)
    mend_record_tidy_put_by (folder, copy, earlier);

  return self->is_done;
}

/**
 * mend_conflict_choice_do:
 * @self: a choice that is not carried out yet
 * @folder: the descriptor of the folder in which both versions are
 * @earlier: the descriptor of the folder of earlier versions of its kind
 *
 * Lets the chosen version be the record. Both are kept as they were among the earlier ones. Blocks.
 *
 * Returns: whether it was carried out; else nothing has changed
 */
gboolean
mend_conflict_choice_do (MendConflictChoice *self, int folder, int earlier)
{
  const char *kind = mend_conflict_get_kind_folder (self->conflict);
  MendConflictSide other_side =
      self->side == MEND_CONFLICT_HERE ? MEND_CONFLICT_THERE : MEND_CONFLICT_HERE;
  g_autoptr (MendRecordVersion) chosen = mend_record_version_read (
      folder, kind, mend_conflict_get_file_name (self->conflict, self->side), NULL);
  g_autoptr (MendRecordVersion) other = mend_record_version_read (
      folder, kind, mend_conflict_get_file_name (self->conflict, other_side), NULL);
  gboolean is_chosen_record;

  if (chosen == NULL || other == NULL || !g_str_equal (chosen->id, other->id) ||
      chosen->rev != mend_conflict_get_rev (self->conflict, self->side) ||
      other->rev != mend_conflict_get_rev (self->conflict, other_side))
    return FALSE;

  self->result_bytes = make_result (kind, chosen, other);
  is_chosen_record = mend_file_name_classify (chosen->name) == MEND_FILE_NAME_RECORD;

  return carry_out (self, is_chosen_record ? chosen : other, is_chosen_record ? other : chosen,
                    folder, earlier);
}

static gboolean
bring_back (MendConflictChoice *self, int folder)
{
  g_autofree char *name = g_strdup (self->copy_name);
  gboolean is_back = FALSE;

  for (guint i = 0; i < 2 && !is_back; i++)
    {
      g_auto (MendSaveResult) result = { 0 };
      const MendSaveRequest request = {
        .mode = MEND_SAVE_MODE_NEW,
        .folder = folder,
        .name = name,
        .bytes = self->copy_bytes,
        .earlier_folder = -1,
      };

      is_back = mend_safe_file_save (&request, &result, NULL) != MEND_SAVE_OUTCOME_FAILED;
      if (!is_back)
        {
          g_free (name);
          name = mend_file_name_make_variant (self->record_name, "conflict");
        }
    }

  return is_back;
}

/**
 * mend_conflict_choice_undo:
 * @self: a choice that was carried out
 * @folder: the descriptor of the folder
 *
 * Takes a choice back: both versions are there again. If the record was changed since, it stays as
 * it is, and only the other version comes back. Blocks.
 *
 * Returns: whether both are there again
 */
gboolean
mend_conflict_choice_undo (MendConflictChoice *self, int folder)
{
  g_autoptr (MendRecordVersion) record = NULL;

  if (!self->is_done || !bring_back (self, folder))
    return FALSE;

  self->is_done = FALSE;
  record = mend_record_version_read (folder, mend_conflict_get_kind_folder (self->conflict),
                                     self->record_name, NULL);

  return record != NULL && g_bytes_equal (record->bytes, self->result_bytes) &&
         mend_record_tidy_replace (folder, record, self->record_bytes);
}
