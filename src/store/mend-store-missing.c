// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-outside.h"

#include "backup/mend-backup-source.h"
#include "files/mend-file-name.h"
#include "files/mend-file-place.h"

#include <gio/gio.h>
#include <string.h>

/* What becomes of records that are gone all at once: they come back from what this computer has
 * kept, or were meant to go. */

typedef struct
{
  MendStoreFolders *folders;
  char *day;

  guint n_restored;
  guint n_lost;
} Restoring;

static void
restoring_free (Restoring *restoring)
{
  mend_store_folders_unref (restoring->folders);
  g_free (restoring->day);
  g_free (restoring);
}

static gboolean
is_in (int folder, const char *name)
{
  MendFileStamp stamp = { 0 };

  return folder >= 0 && mend_file_place_look (folder, name, &stamp) == 0;
}

/* What was deleted here is not missing. */
static gboolean
is_missing (Restoring *restoring, const char *kind, const char *name)
{
  return !is_in (mend_store_folders_get_fd (restoring->folders, kind, NULL), name) &&
         !is_in (mend_store_folders_get_fd (restoring->folders, MEND_STORE_TRASH, NULL), name);
}

static gboolean
restore (Restoring *restoring,
         MendBackupSource *source,
         const char *kind,
         const char *name,
         GError **error)
{
  g_autoptr (GError) local_error = NULL;
  int store = mend_store_folders_get_fd (restoring->folders, NULL, error);

  if (store < 0)
    return FALSE;
  if (!is_missing (restoring, kind, name))
    return TRUE;

  if (mend_backup_source_put_back (source, store, kind, name, &local_error))
    {
      restoring->n_restored++;
      return TRUE;
    }

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      restoring->n_lost++;
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Of these it is known which were there at last. */
static gboolean
restore_seen (Restoring *restoring, MendBackupSource *source, const char *kind, GError **error)
{
  int folder = mend_store_folders_get_state_fd (restoring->folders, MEND_SEEN_LIST_FOLDER, error);
  g_autoptr (MendSeenList) seen = mend_seen_list_new (kind);
  g_auto (GStrv) names = NULL;
  gboolean is_good = folder >= 0;

  if (is_good)
    mend_seen_list_load (seen, folder);

  names = mend_seen_list_list (seen);
  for (guint i = 0; is_good && names[i] != NULL; i++)
    is_good = restore (restoring, source, kind, names[i], error);

  return is_good;
}

static gboolean
is_seen_kind (const char *kind)
{
  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    if (g_str_equal (kind, mend_outside_look_get_kind (i)))
      return TRUE;

  return FALSE;
}

/* Of the others, and of copies under strange names, all comes back that is in the newest set. */
static gboolean
restore_others (Restoring *restoring, MendBackupSource *source, GError **error)
{
  g_auto (GStrv) entries = mend_backup_source_list (source);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_auto (GStrv) steps = g_strsplit (entries[i], "/", 2);

      if (is_seen_kind (steps[0]) && mend_file_name_classify (steps[1]) == MEND_FILE_NAME_RECORD)
        continue;
      if (!restore (restoring, source, steps[0], steps[1], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
restore_all (Restoring *restoring, GError **error)
{
  g_autoptr (MendBackupSource) source = NULL;
  int backup, history;

  if (!mend_store_folders_make_again (restoring->folders, error))
    return FALSE;

  backup = mend_store_folders_get_state_fd (restoring->folders, MEND_STORE_BACKUP, error);
  if (backup < 0)
    return FALSE;

  mend_store_folders_sync (restoring->folders);
  history = mend_store_folders_get_state_fd (restoring->folders, MEND_STORE_EARLIER, NULL);
  source = mend_backup_source_new (backup, history, restoring->day);

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    if (!restore_seen (restoring, source, mend_outside_look_get_kind (i), error))
      return FALSE;

  return restore_others (restoring, source, error);
}

static void
restore_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (restore_all (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mend_store_restore_missing:
 * @self: a store
 * @callback: called when they are back
 * @user_data: for @callback
 *
 * Brings the records of [method@Store.get_missing] back from the daily sets and the earlier
 * versions that this computer has kept, in a worker thread. The store is made anew if it is not
 * there any more.
 */
void
mend_store_restore_missing (MendStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GTask) task = NULL;
  Restoring *restoring;

  g_return_if_fail (MEND_IS_STORE (self));

  now = mend_clock_get_wall_time (self->clock);
  local = g_date_time_to_local (now);
  restoring = g_new0 (Restoring, 1);
  restoring->folders = mend_store_folders_ref (self->folders);
  restoring->day = g_date_time_format (local, "%Y-%m-%d");

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mend_store_restore_missing);
  g_task_set_task_data (task, restoring, (GDestroyNotify) restoring_free);
  g_task_run_in_thread (task, restore_in_thread);
}

/**
 * mend_store_restore_missing_finish:
 * @self: a store
 * @result: what the callback was given
 * @n_lost: (out) (optional): of how many records no copy is sound
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Tells how many records are back. The list of talks follows by itself.
 *
 * Returns: the number; what came back before a failure stays
 */
guint
mend_store_restore_missing_finish (MendStore *self,
                                   GAsyncResult *result,
                                   guint *n_lost,
                                   GError **error)
{
  const Restoring *restoring;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  restoring = g_task_get_task_data (G_TASK (result));
  g_task_propagate_boolean (G_TASK (result), error);
  if (n_lost != NULL)
    *n_lost = restoring->n_lost;

  mend_store_get_outside (self);
  mend_store_watch_again (self);
  mend_store_try_again (self);
  mend_store_rescan (self);

  return restoring->n_restored;
}

/**
 * mend_store_accept_missing:
 * @self: a store
 *
 * Says that the records of [method@Store.get_missing] were meant to go. Only then is a store made
 * anew where there was one.
 */
void
mend_store_accept_missing (MendStore *self)
{
  g_return_if_fail (MEND_IS_STORE (self));

  mend_store_folders_accept_lost (self->folders);
  mend_store_try_again (self);
  mend_store_get_outside (self)->accepts_missing = TRUE;
  mend_store_rescan (self);
}
