// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "history/mend-history-private.h"
#include "history/mend-talk-reader.h"
#include "json/mend-talk-json.h"
#include "records/mend-record-file.h"

#include <gio/gio.h>

/* Talks that are over: written once, moved to the trash and back, and never changed. */

typedef struct
{
  MendStoreFolders *folders;
  char *id;
} Search;

static void
search_free (Search *search)
{
  mend_store_folders_unref (search->folders);
  g_free (search->id);
  g_free (search);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search *search = data;
  GError *error = NULL;
  MendTalkRecord *record;

  mend_store_folders_begin_reading (search->folders);
  record =
      mend_talk_reader_find (mend_store_folders_get_fd (search->folders, MEND_STORE_TALKS, NULL),
                             search->id, NULL, &error);
  mend_store_folders_end_reading (search->folders);

  if (record != NULL)
    g_task_return_pointer (task, record, (GDestroyNotify) mend_talk_record_unref);
  else
    g_task_return_error (task, error);
}

/* But for when it was written. */
static gboolean
says_the_same (JsonNode *root, GBytes *bytes)
{
  g_autoptr (JsonNode) other = mend_record_file_parse (bytes, NULL);

  if (other == NULL)
    return FALSE;

  json_object_remove_member (json_node_get_object (root), "modified");
  json_object_remove_member (json_node_get_object (other), "modified");

  return json_node_equal (root, other);
}

/* That the name is taken is no harm if it is by this very talk, saved before something went wrong
 * on the way back. If it is by another version of it, this one is saved beside it. */
static gboolean
is_there_already (MendStore *self, MendStoreChange *change, const GError *error)
{
  int talks = mend_store_folders_get_fd (self->folders, MEND_STORE_TALKS, NULL);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *name = NULL;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) || talks < 0)
    return FALSE;

  root = mend_record_file_read (talks, change->name, NULL, NULL);
  if (root != NULL && says_the_same (root, change->bytes))
    return TRUE;

  name = mend_file_name_make_variant (change->name, "conflict");
  g_free (change->name);
  change->name = g_steal_pointer (&name);
  change->is_to_be_repeated = change->n_repeated++ == 0;

  return FALSE;
}

/* Only now, with the record on the disk, is the running talk forgotten. */
static void
talk_saved (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (error != NULL)
    return;

  g_hash_table_remove (self->unsaved, change->id);
  mend_store_settle (self, change->id);
}

/* What would be written can be read again, or it counts as not saved. */
static gboolean
prepare_talk (MendStore *self, MendStoreChange *change, GError **error)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (MendTalkRecord) again = NULL;

  if (change->bytes != NULL)
    return TRUE;

  now = mend_clock_get_wall_time (self->clock);
  root = mend_talk_json_write (change->record, now, NULL);
  again = mend_talk_json_read (root, error);

  if (again != NULL)
    change->bytes = mend_store_change_write (root, error);

  return change->bytes != NULL;
}

static void
delete_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (error != NULL)
    mend_history_insert (self->history, change->name, NULL);
}

static void
restore_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (error == NULL)
    mend_history_insert (self->history, change->name, NULL);
}

static void
start_move (MendStore *self, const char *id, const char *name, gboolean is_delete)
{
  MendStoreChange *change = mend_store_change_new (
      MEND_STORE_CHANGE_MOVE, is_delete ? MEND_STORE_TALKS : MEND_STORE_TRASH, name);

  change->new_folder = g_strdup (is_delete ? MEND_STORE_TRASH : MEND_STORE_TALKS);
  change->id = g_strdup (id);
  change->done = is_delete ? delete_done : restore_done;
  mend_store_start (self, change);
}

static char *
find_name (MendStore *self, const char *id, const char *folder)
{
  const char *known = g_hash_table_lookup (self->names, id);
  MendTalkRecord *record = NULL;
  char *name = NULL;

  if (known != NULL)
    return g_strdup (known);

  if (g_str_equal (folder, MEND_STORE_TALKS))
    name = mend_history_find_name (self->history, id);

  if (name == NULL)
    record = mend_talk_reader_find (mend_store_folders_get_fd (self->folders, folder, NULL), id,
                                    &name, NULL);

  g_clear_pointer (&record, mend_talk_record_unref);

  return name;
}

/* A talk that never got to the disk has no file to be moved. */
static gboolean
delete_unsaved (MendStore *self, const char *id, const char *name)
{
  MendTalkRecord *record = g_hash_table_lookup (self->unsaved, id);
  g_autoptr (MendStoreChange) change = NULL;

  if (record == NULL)
    return FALSE;

  change = mend_store_withdraw (self, FALSE, MEND_STORE_TALKS, name);
  if (change == NULL)
    return FALSE;

  g_hash_table_replace (self->deleted, g_strdup (id), mend_talk_record_ref (record));
  g_hash_table_remove (self->unsaved, id);
  mend_store_forget_running (self, id);

  return TRUE;
}

/**
 * mend_store_finish_talk:
 * @self: a store
 * @record: a talk that is over
 *
 * Keeps a talk. It is in the history at once. The talk on the screen with the same id is forgotten
 * when the record is on the disk; until then the record stays in memory and is tried again.
 */
void
mend_store_finish_talk (MendStore *self, MendTalkRecord *record)
{
  g_autofree char *name = NULL;
  MendStoreChange *change;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (record != NULL && record->id != NULL && record->started != NULL);

  name = mend_file_name_make (record->started, record->id);
  g_hash_table_replace (self->names, g_strdup (record->id), g_strdup (name));
  g_hash_table_replace (self->unsaved, g_strdup (record->id), mend_talk_record_ref (record));
  mend_history_insert (self->history, name, record);

  change = mend_store_change_new (MEND_STORE_CHANGE_SAVE, MEND_STORE_TALKS, name);
  change->id = g_strdup (record->id);
  change->record = mend_talk_record_ref (record);
  change->prepare = prepare_talk;
  change->forgive = is_there_already;
  change->done = talk_saved;
  mend_store_start (self, change);
}

/**
 * mend_store_load_talk:
 * @self: a store
 * @id: the id of a talk
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a talk, in a worker thread.
 */
void
mend_store_load_talk (MendStore *self,
                      const char *id,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  MendTalkRecord *unsaved;
  Search *search;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mend_store_load_talk);

  unsaved = g_hash_table_lookup (self->unsaved, id);
  if (unsaved != NULL)
    {
      g_task_return_pointer (task, mend_talk_record_ref (unsaved),
                             (GDestroyNotify) mend_talk_record_unref);
      return;
    }

  search = g_new0 (Search, 1);
  search->folders = mend_store_folders_ref (self->folders);
  search->id = g_strdup (id);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * mend_store_load_talk_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_NOT_FOUND, or a [error@RecordError]
 *
 * Takes a talk that was read.
 *
 * Returns: (transfer full): the record
 */
MendTalkRecord *
mend_store_load_talk_finish (MendStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mend_store_delete_talk:
 * @self: a store
 * @id: the id of a talk
 *
 * Moves a talk to the trash. It is out of the history at once, and comes back if that fails.
 */
void
mend_store_delete_talk (MendStore *self, const char *id)
{
  g_autofree char *name = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  name = find_name (self, id, MEND_STORE_TALKS);
  if (name == NULL)
    return;

  mend_history_remove (self->history, name);
  g_hash_table_replace (self->names, g_strdup (id), g_strdup (name));

  if (!delete_unsaved (self, id, name))
    start_move (self, id, name, TRUE);
}

/**
 * mend_store_restore_talk:
 * @self: a store
 * @id: the id of a talk that was deleted
 *
 * Brings a talk back from the trash. It is in the history as soon as it is there.
 */
void
mend_store_restore_talk (MendStore *self, const char *id)
{
  g_autoptr (MendTalkRecord) record = NULL;
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_steal_extended (self->deleted, id, (gpointer *) &key, (gpointer *) &record))
    {
      mend_store_finish_talk (self, record);
      return;
    }

  name = find_name (self, id, MEND_STORE_TRASH);
  if (name == NULL)
    return;

  mend_store_raise_deleted (self, MEND_STORE_TALKS, id, name);
  start_move (self, id, name, FALSE);
}
