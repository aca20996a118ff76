// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "json/mend-json-writer.h"
#include "json/mend-store-json.h"

#include <gio/gio.h>

/* How each change goes to the disk, stays in memory when that fails, and is tried again. */

static gboolean
is_about (const MendStoreChange *change, gboolean is_state, const char *folder, const char *name)
{
  return change->is_state == is_state && g_strcmp0 (change->folder, folder) == 0 &&
         g_str_equal (change->name, name);
}

static MendSaveState
get_state (MendStore *self)
{
  if (mend_store_alone_is_over (self))
    return MEND_SAVE_IDLE;
  if (self->n_pending > 0 || self->move != NULL || self->alone != NULL || self->held->len > 0)
    return MEND_SAVE_SAVING;
  if (self->save_error != NULL)
    return MEND_SAVE_FAILED;
  if (self->is_uncertain)
    return MEND_SAVE_UNCERTAIN;

  return self->has_saved ? MEND_SAVE_SAVED : MEND_SAVE_IDLE;
}

/* Sets how it stands with saving, and tells it. */
void
mend_store_update_state (MendStore *self)
{
  MendSaveState state = get_state (self);

  /* Failing once more may have another cause. */
  if (self->save_state == state && state != MEND_SAVE_FAILED)
    return;

  self->save_state = state;
  g_object_notify (G_OBJECT (self), "save-state");
}

static void
fail (MendStore *self, MendStoreChange *change, const GError *error)
{
  g_clear_error (&self->save_error);
  self->save_error = g_error_copy (error);

  if (change->done != NULL)
    change->done (self, change, error);

  if (change->is_kept)
    g_ptr_array_add (self->failed, change);
  else
    mend_store_change_free (change);
}

static void
note_copy (MendStore *self, const MendStoreChange *change)
{
  if (change->is_state || change->folder == NULL)
    return;

  if (change->kind == MEND_STORE_CHANGE_SAVE || change->kind == MEND_STORE_CHANGE_OVERWRITE)
    mend_store_backup_note (self, change->folder, change->name);
  else if (change->kind == MEND_STORE_CHANGE_MOVE)
    mend_store_backup_note (self, change->new_folder, change->name);
}

static void
succeed (MendStore *self, MendStoreChange *change, gboolean is_uncertain)
{
  self->has_saved |= !change->is_quiet;
  self->is_uncertain = is_uncertain;

  if (self->failed->len == 0)
    g_clear_error (&self->save_error);

  if (change->done != NULL)
    change->done (self, change, NULL);
  note_copy (self, change);

  mend_store_change_free (change);
}

static void
change_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStoreChange *change = user_data;
  g_autoptr (MendStore) self = g_steal_pointer (&change->store);
  g_autoptr (GError) error = NULL;
  MendSaveOutcome outcome = mend_saver_finish (MEND_SAVER (source), result, NULL, &error);

  self->n_pending--;
  change->is_to_be_repeated = FALSE;
  if (change->arrived != NULL)
    change->arrived (self, change);

  if (error == NULL || (change->forgive != NULL && change->forgive (self, change, error)))
    succeed (self, change, outcome == MEND_SAVE_OUTCOME_UNCERTAIN);
  else if (change->is_to_be_repeated)
    mend_store_start (self, change);
  else
    fail (self, change, error);

  mend_store_update_state (self);
  mend_store_catch_up (self);
  mend_store_move_continue (self);
}

static gboolean
check_access (MendStore *self, gboolean is_state, GError **error)
{
  if (self->access == MEND_STORE_IN_USE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");
      return FALSE;
    }

  if (self->access == MEND_STORE_NOT_OURS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "The folder is not ours");
      return FALSE;
    }

  /* What is outside the folder is this computer's alone, whoever the two in it are. */
  if (self->access == MEND_STORE_APART && !is_state)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "Two stores are in the folder");
      return FALSE;
    }

  if (!mend_store_folders_open (self->folders, error))
    return FALSE;

  /* What is changed now would be all there is, and travel to the other computer as such. */
  if (self->n_missing > 0 && self->access == MEND_STORE_WRITABLE && !is_state)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "The records are not there");
      return FALSE;
    }

  if (self->access == MEND_STORE_IN_MEMORY)
    {
      mend_store_set_access (self, MEND_STORE_WRITABLE);
      mend_store_set_missing (self, 0);
      if (mend_store_load_persons (self))
        mend_store_emit_people_changed (self);
    }

  return TRUE;
}

/* Also sees to it that the folder is tidy before the worker begins in it. */
static MendFolder *
get_folder (MendStore *self, const MendStoreChange *change, GError **error)
{
  if (change->is_state)
    return mend_store_folders_get_state_fd (self->folders, change->folder, error) >= 0
               ? mend_store_folders_get_state (self->folders)
               : NULL;

  if (change->new_folder != NULL &&
      mend_store_folders_get_fd (self->folders, change->new_folder, error) < 0)
    return NULL;

  return mend_store_folders_get_fd (self->folders, change->folder, error) >= 0
             ? mend_store_folders_get_store (self->folders)
             : NULL;
}

static void
hand_over (MendStore *self, MendStoreChange *change, MendFolder *folder)
{
  const MendSaverKeep keep = {
    .folder = change->earlier_folder != NULL ? mend_store_folders_get_state (self->folders) : NULL,
    .kind = change->earlier_folder,
    .rev = change->earlier_rev,
  };

  switch (change->kind)
    {
    case MEND_STORE_CHANGE_SAVE:
      mend_saver_save_async (self->saver, folder, change->folder, change->name, change->bytes,
                             &keep, change_done_cb, change);
      return;
    case MEND_STORE_CHANGE_OVERWRITE:
      mend_saver_overwrite_async (self->saver, folder, change->folder, change->name, change->bytes,
                                  change_done_cb, change);
      return;
    case MEND_STORE_CHANGE_MOVE:
      mend_saver_move_async (self->saver, folder, change->folder, change->name, change->new_folder,
                             change_done_cb, change);
      return;
    case MEND_STORE_CHANGE_REMOVE:
      mend_saver_remove_async (self->saver, folder, change->folder, change->name, change_done_cb,
                               change);
      return;
    }
}

static void
try_change (MendStore *self, MendStoreChange *change)
{
  g_autoptr (GError) error = NULL;
  MendFolder *folder = NULL;

  if (mend_store_holds (self, change))
    {
      g_ptr_array_add (self->held, change);
      return;
    }

  if (check_access (self, change->is_state || change->is_quiet, &error))
    {
      mend_store_introduce (self);
      folder = get_folder (self, change, &error);
    }

  if (folder == NULL || (change->prepare != NULL && !change->prepare (self, change, &error)))
    {
      fail (self, change, error);
      return;
    }

  /* Until the result has arrived, and no longer, or the two would hold each other. */
  change->store = g_object_ref (self);
  self->n_pending++;
  hand_over (self, change, folder);
}

static void
try_failed (MendStore *self)
{
  g_autoptr (GPtrArray) failed = g_steal_pointer (&self->failed);

  self->failed = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_store_change_free);

  while (failed->len > 0)
    try_change (self, g_ptr_array_steal_index (failed, 0));
}

/* Begins with what was to be saved while the store was moved. */
void
mend_store_release_held (MendStore *self)
{
  g_autoptr (GPtrArray) held = g_steal_pointer (&self->held);

  self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_store_change_free);
  while (held->len > 0)
    try_change (self, g_ptr_array_steal_index (held, 0));

  mend_store_update_state (self);
}

/* Makes a change that is about a file in a folder of the store. */
MendStoreChange *
mend_store_change_new (MendStoreChangeKind kind, const char *folder, const char *name)
{
  MendStoreChange *self = g_new0 (MendStoreChange, 1);

  self->kind = kind;
  self->folder = g_strdup (folder);
  self->name = g_strdup (name);
  self->is_kept = kind == MEND_STORE_CHANGE_SAVE || kind == MEND_STORE_CHANGE_OVERWRITE;

  return self;
}

void
mend_store_change_free (MendStoreChange *self)
{
  g_free (self->folder);
  g_free (self->name);
  g_free (self->new_folder);
  g_free (self->id);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->record, mend_talk_record_unref);
  g_clear_pointer (&self->person, mend_person_unref);
  g_clear_pointer (&self->saved_person, mend_person_unref);
  g_clear_object (&self->store);
  g_free (self);
}

GBytes *
mend_store_change_write (JsonNode *root, GError **error)
{
  return mend_json_writer_write (root, error);
}

/* Takes back a change that has failed and waits to be tried again. */
MendStoreChange *
mend_store_withdraw (MendStore *self, gboolean is_state, const char *folder, const char *name)
{
  GPtrArray *const waiting[] = { self->failed, self->held };

  for (guint i = 0; i < G_N_ELEMENTS (waiting); i++)
    {
      for (guint j = 0; j < waiting[i]->len; j++)
        {
          if (is_about (g_ptr_array_index (waiting[i], j), is_state, folder, name))
            return g_ptr_array_steal_index (waiting[i], j);
        }
    }

  return NULL;
}

void
mend_store_withdraw_and_free (MendStore *self,
                              gboolean is_state,
                              const char *folder,
                              const char *name)
{
  MendStoreChange *change = mend_store_withdraw (self, is_state, folder, name);

  if (change != NULL)
    mend_store_change_free (change);
}

/* Starts a change, after those that have failed: they came first. What was to become of the same
 * file is no longer wanted. */
void
mend_store_start (MendStore *self, MendStoreChange *change)
{
  mend_store_withdraw_and_free (self, change->is_state, change->folder, change->name);
  try_failed (self);
  try_change (self, change);
  mend_store_update_state (self);
}

/* Another computer may have brought one at this moment; then that is as good. */
static gboolean
forgive_there (MendStore *self, MendStoreChange *change, const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
}

/* Saves what says whose a new store is, before all else is saved in it. */
void
mend_store_introduce (MendStore *self)
{
  g_autofree char *id = mend_store_folders_get_new_id (self->folders);
  g_autoptr (JsonNode) root = NULL;
  MendStoreChange *change;

  if (id == NULL || self->access != MEND_STORE_WRITABLE)
    return;

  mend_store_folders_clear_new_id (self->folders);
  root = mend_store_json_write (id);
  change = mend_store_change_new (MEND_STORE_CHANGE_SAVE, NULL, MEND_STORE_FILE);
  change->bytes = mend_store_change_write (root, NULL);
  change->forgive = forgive_there;
  change->is_quiet = TRUE;
  mend_store_start (self, change);
}

/**
 * mend_store_try_again:
 * @self: a store
 *
 * Tries again to save what could not be saved. Nothing happens if all is saved.
 */
void
mend_store_try_again (MendStore *self)
{
  g_return_if_fail (MEND_IS_STORE (self));

  if (self->move != NULL || self->alone != NULL)
    return;

  if (self->failed->len > 0)
    try_failed (self);
  else if (self->access == MEND_STORE_IN_MEMORY)
    check_access (self, TRUE, NULL);

  mend_store_introduce (self);
  mend_store_update_state (self);
}

/**
 * mend_store_flush:
 * @self: a store
 *
 * Waits until everything is on the disk that was to be saved, as before the program ends. What has
 * failed before is tried once more. Blocks.
 *
 * Returns: whether all is certainly on the disk
 */
gboolean
mend_store_flush (MendStore *self)
{
  gboolean is_safe;

  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);

  mend_store_move_wait (self);
  mend_store_alone_wait (self);
  if (mend_store_alone_is_over (self))
    return TRUE;

  mend_store_try_again (self);
  is_safe = mend_saver_flush (self->saver);
  mend_store_trash_finish (self);
  mend_store_backup_finish (self);

  return is_safe && self->failed->len == 0 && !self->is_uncertain;
}
