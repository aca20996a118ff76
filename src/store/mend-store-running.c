// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "history/mend-talk-reader.h"
#include "json/mend-snapshot-json.h"
#include "mend-store-beat.h"
#include "records/mend-problem-list.h"
#include "records/mend-record-file.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <sys/stat.h>
#include <unistd.h>

/* The talk on the screen, and those that wait. */

static MendSnapshot *
read_snapshot (MendStore *self, const char *folder, const char *name, JsonNode **tree)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (MendSnapshot) snapshot = NULL;
  int fd = mend_store_folders_get_state_fd (self->folders, folder, NULL);

  if (fd < 0)
    return NULL;

  root = mend_record_file_read (fd, name, NULL, &error);
  if (root != NULL)
    snapshot = mend_snapshot_json_read (root, &error);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autoptr (MendFileProblem) problem =
          mend_problem_from_error (folder != NULL ? folder : "", name, error);

      mend_problem_list_put (self->problems, problem);
      self->is_current_strange |= folder == NULL;
    }

  if (snapshot != NULL && tree != NULL)
    *tree = g_steal_pointer (&root);

  return g_steal_pointer (&snapshot);
}

static MendSnapshot *
move_on (MendSnapshot *snapshot, gint64 at_ms)
{
  if (at_ms <= snapshot->at_ms)
    return mend_snapshot_ref (snapshot);

  return mend_snapshot_new (snapshot->id, snapshot->started, snapshot->plan, snapshot->log, at_ms);
}

static void
set_running (MendStore *self, MendSnapshot *snapshot)
{
  if (snapshot == self->running)
    return;

  if (snapshot == NULL || self->running == NULL || !g_str_equal (snapshot->id, self->running->id))
    self->beat_ms = 0;

  g_clear_pointer (&self->running, mend_snapshot_unref);
  self->running = snapshot != NULL ? mend_snapshot_ref (snapshot) : NULL;
}

static void
remove_file (MendStore *self, const char *folder, const char *name)
{
  MendStoreChange *change = mend_store_change_new (MEND_STORE_CHANGE_REMOVE, folder, name);

  change->is_state = TRUE;
  change->forgive = mend_store_forgive_gone;
  change->is_kept = TRUE;
  mend_store_start (self, change);
}

static void
remove_current (MendStore *self, const char *id)
{
  if (g_strcmp0 (self->current_id, id) != 0)
    return;

  g_clear_pointer (&self->current_id, g_free);
  g_clear_pointer (&self->running_earlier, json_node_unref);
  remove_file (self, NULL, MEND_STORE_CURRENT);
}

/* A file that could not be read is never written over. It gives way under a name of its own. */
static void
make_way (MendStore *self)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("unreadable-%.8s.json", id);
  int fd = mend_store_folders_get_state_fd (self->folders, NULL, NULL);

  if (!self->is_current_strange || fd < 0)
    return;

  if (mend_safe_file_move (fd, MEND_STORE_CURRENT, fd, name, NULL) != MEND_SAVE_OUTCOME_FAILED)
    self->is_current_strange = FALSE;
}

static MendStoreChange *
make_save (MendStore *self, MendSnapshot *snapshot, const char *folder, const char *name)
{
  gboolean is_same =
      self->running_earlier != NULL && g_strcmp0 (self->current_id, snapshot->id) == 0;
  g_autoptr (JsonNode) root =
      mend_snapshot_json_write (snapshot, is_same ? self->running_earlier : NULL);
  MendStoreChange *change = mend_store_change_new (MEND_STORE_CHANGE_OVERWRITE, folder, name);

  change->is_state = TRUE;
  change->id = g_strdup (snapshot->id);
  change->bytes = mend_store_change_write (root, NULL);

  return change;
}

static gboolean
prepare_save (MendStore *self, MendStoreChange *change, GError **error)
{
  if (change->bytes != NULL)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The talk is too large to be saved");

  return FALSE;
}

static void
aside_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (error != NULL)
    return;

  g_hash_table_remove (self->waiting, change->id);
  remove_current (self, change->id);
}

static void
back_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  g_autofree char *name = mend_file_name_make_waiting (change->id);

  if (error == NULL)
    remove_file (self, MEND_STORE_WAITING, name);
}

static void
add_unsaved_waiting (MendStore *self, GPtrArray *waiting)
{
  GHashTableIter iter;
  gpointer snapshot = NULL;

  g_hash_table_iter_init (&iter, self->waiting);

  while (g_hash_table_iter_next (&iter, NULL, &snapshot))
    g_ptr_array_add (waiting, mend_snapshot_ref (snapshot));
}

/* A file may be there still, or there already, while the talk is elsewhere. */
static gboolean
is_waiting (MendStore *self, MendSnapshot *snapshot)
{
  return !g_hash_table_contains (self->waiting, snapshot->id) &&
         (self->running == NULL || !g_str_equal (self->running->id, snapshot->id)) &&
         !mend_store_has_record (self, snapshot);
}

static MendSnapshot *
take_waiting (MendStore *self, const char *id, JsonNode **tree)
{
  g_autofree char *name = mend_file_name_make_waiting (id);
  g_autofree char *key = NULL;
  MendSnapshot *snapshot = NULL;

  if (g_hash_table_steal_extended (self->waiting, id, (gpointer *) &key, (gpointer *) &snapshot))
    {
      mend_store_withdraw_and_free (self, TRUE, MEND_STORE_WAITING, name);
      return snapshot;
    }

  mend_saver_flush (self->saver);
  snapshot = read_snapshot (self, MEND_STORE_WAITING, name, tree);

  if (snapshot != NULL && !g_str_equal (snapshot->id, id))
    g_clear_pointer (&snapshot, mend_snapshot_unref);

  return snapshot;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const MendSnapshot *snapshot = *(const MendSnapshot *const *) a;
  const MendSnapshot *other = *(const MendSnapshot *const *) b;

  return g_date_time_compare (other->started, snapshot->started);
}

/* What was to be removed and is not there. */
gboolean
mend_store_forgive_gone (MendStore *self, MendStoreChange *change, const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Forgets that a talk runs or waits, since it is over. */
void
mend_store_forget_running (MendStore *self, const char *id)
{
  g_autofree char *name = mend_file_name_make_waiting (id);
  int fd = mend_store_folders_get_state_fd (self->folders, MEND_STORE_WAITING, NULL);
  struct stat status = { 0 };

  if (self->running != NULL && g_str_equal (self->running->id, id))
    set_running (self, NULL);

  mend_store_withdraw_and_free (self, TRUE, MEND_STORE_WAITING, name);
  remove_current (self, id);

  if (fd >= 0 && fstatat (fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0)
    remove_file (self, MEND_STORE_WAITING, name);
}

/* Whether a talk that runs or waits is over in truth: its record was saved, and there was no time
 * to take it away. What a crash left half-way gets its name first, or a talk that was just being
 * finished would run on beside its own record. */
gboolean
mend_store_has_record (MendStore *self, MendSnapshot *snapshot)
{
  g_autofree char *name = mend_file_name_make (snapshot->started, snapshot->id);
  g_autoptr (MendTalkRecord) record = mend_talk_reader_read (
      mend_store_folders_get_fd (self->folders, MEND_STORE_TALKS, NULL), name, NULL);

  return record != NULL && g_str_equal (record->id, snapshot->id);
}

void
mend_store_load_current (MendStore *self)
{
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendSnapshot) moved_on = NULL;

  if (self->access != MEND_STORE_WRITABLE && self->access != MEND_STORE_APART)
    return;

  snapshot = read_snapshot (self, NULL, MEND_STORE_CURRENT, &self->running_earlier);
  if (snapshot == NULL)
    return;

  self->current_id = g_strdup (snapshot->id);

  if (mend_store_has_record (self, snapshot))
    {
      mend_store_add_given (self, snapshot);
      mend_store_settle (self, snapshot->id);
      return;
    }

  moved_on = move_on (
      snapshot, mend_store_beat_read (mend_store_folders_get_state_fd (self->folders, NULL, NULL),
                                      MEND_STORE_BEAT, snapshot->id));
  set_running (self, moved_on);
}

/**
 * mend_store_save_running:
 * @self: a store
 * @snapshot: the talk on the screen
 *
 * Saves the talk on the screen, in the worker; only the newest of several is written, and nothing
 * of an earlier one is kept.
 */
void
mend_store_save_running (MendStore *self, MendSnapshot *snapshot)
{
  MendStoreChange *change;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (snapshot != NULL);

  make_way (self);
  change = make_save (self, snapshot, NULL, MEND_STORE_CURRENT);
  change->prepare = prepare_save;
  set_running (self, snapshot);
  g_free (self->current_id);
  self->current_id = g_strdup (snapshot->id);
  mend_store_start (self, change);
}

/**
 * mend_store_beat:
 * @self: a store
 * @at_ms: how far the talk on the screen has come
 *
 * Notes the position of the talk on the screen, so that a crash loses no more than the time since.
 * Nothing waits for the disk.
 */
void
mend_store_beat (MendStore *self, gint64 at_ms)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (at_ms >= 0);

  if (self->running == NULL)
    return;

  self->beat_ms = MAX (self->beat_ms, at_ms);

  if (self->access != MEND_STORE_WRITABLE)
    return;

  if (self->beat_fd < 0)
    self->beat_fd = mend_store_beat_open (
        mend_store_folders_get_state_fd (self->folders, NULL, NULL), MEND_STORE_BEAT);

  mend_store_beat_write (self->beat_fd, self->running->id, at_ms);
}

/**
 * mend_store_load_running:
 * @self: a store
 *
 * Gets the talk that was left running, or the newest that was handed over since, at the position
 * that is known last.
 *
 * Returns: (transfer full) (nullable): the talk; `NULL` if none runs
 */
MendSnapshot *
mend_store_load_running (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return self->running != NULL ? move_on (self->running, self->beat_ms) : NULL;
}

/**
 * mend_store_discard_running:
 * @self: a store
 *
 * Removes the talk on the screen, of which nothing is kept.
 */
void
mend_store_discard_running (MendStore *self)
{
  g_autofree char *id = NULL;

  g_return_if_fail (MEND_IS_STORE (self));

  if (self->running == NULL)
    return;

  id = g_strdup (self->running->id);
  mend_store_forget_running (self, id);
}

/**
 * mend_store_put_aside:
 * @self: a store
 *
 * Lets the talk on the screen wait, so that another may start meanwhile.
 */
void
mend_store_put_aside (MendStore *self)
{
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autofree char *name = NULL;
  MendStoreChange *change;

  g_return_if_fail (MEND_IS_STORE (self));

  snapshot = mend_store_load_running (self);
  if (snapshot == NULL)
    return;

  name = mend_file_name_make_waiting (snapshot->id);
  change = make_save (self, snapshot, MEND_STORE_WAITING, name);
  change->prepare = prepare_save;
  change->done = aside_done;
  g_hash_table_replace (self->waiting, g_strdup (snapshot->id), mend_snapshot_ref (snapshot));
  set_running (self, NULL);
  mend_store_start (self, change);
}

/**
 * mend_store_list_waiting:
 * @self: a store
 *
 * Gets the talks that wait, without the one that was left running. They are few, and are read now.
 *
 * Returns: (transfer full) (element-type MendSnapshot): the talks, newest first
 */
GPtrArray *
mend_store_list_waiting (MendStore *self)
{
  g_autoptr (GPtrArray) waiting =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_snapshot_unref);
  g_auto (GStrv) names = NULL;
  int fd;

  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  mend_saver_flush (self->saver);
  add_unsaved_waiting (self, waiting);
  fd = mend_store_folders_get_state_fd (self->folders, MEND_STORE_WAITING, NULL);
  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_WAITING), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (MendSnapshot) snapshot = read_snapshot (self, MEND_STORE_WAITING, names[i], NULL);

      if (snapshot != NULL && is_waiting (self, snapshot))
        g_ptr_array_add (waiting, g_steal_pointer (&snapshot));
    }

  g_ptr_array_sort (waiting, compare_newest_first);

  return g_steal_pointer (&waiting);
}

/**
 * mend_store_take_back:
 * @self: a store
 * @id: the id of a talk that waits
 *
 * Makes a talk that waits the one on the screen. There must be no other.
 *
 * Returns: (transfer full) (nullable): the talk; `NULL` if it does not wait
 */
MendSnapshot *
mend_store_take_back (MendStore *self, const char *id)
{
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (JsonNode) tree = NULL;
  MendStoreChange *change;

  g_return_val_if_fail (MEND_IS_STORE (self), NULL);
  g_return_val_if_fail (id != NULL && g_uuid_string_is_valid (id), NULL);
  g_return_val_if_fail (self->running == NULL, NULL);

  snapshot = take_waiting (self, id, &tree);
  if (snapshot == NULL)
    return NULL;

  make_way (self);
  set_running (self, snapshot);
  g_free (self->current_id);
  self->current_id = g_strdup (id);
  g_clear_pointer (&self->running_earlier, json_node_unref);
  self->running_earlier = g_steal_pointer (&tree);

  change = make_save (self, snapshot, NULL, MEND_STORE_CURRENT);
  change->prepare = prepare_save;
  change->done = back_done;
  mend_store_start (self, change);

  return g_steal_pointer (&snapshot);
}

/**
 * mend_store_discard_waiting:
 * @self: a store
 * @id: the id of a talk that waits
 *
 * Removes a talk that waits, of which nothing is kept.
 */
void
mend_store_discard_waiting (MendStore *self, const char *id)
{
  g_autofree char *name = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL && g_uuid_string_is_valid (id));

  name = mend_file_name_make_waiting (id);
  g_hash_table_remove (self->waiting, id);
  remove_file (self, MEND_STORE_WAITING, name);
}
