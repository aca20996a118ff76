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
  GStrv gone;

  guint n_restored;
  guint n_lost;
} Restoring;

static void
restoring_free (Restoring *restoring)
{
  mend_store_folders_unref (restoring->folders);
  g_strfreev (restoring->gone);
  g_free (restoring->day);
  g_free (restoring);
}

static Restoring *
restoring_new (MendStore *self)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (GDateTime) local = g_date_time_to_local (now);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->folders = mend_store_folders_ref (self->folders);
  restoring->day = g_date_time_format (local, "%Y-%m-%d");

  return restoring;
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

/* What is done with the name of each record of which a copy may be there. */
typedef gboolean (*Visit) (Restoring *restoring,
                           MendBackupSource *source,
                           const char *kind,
                           const char *name,
                           gpointer data,
                           GError **error);

static gboolean
restore_one (Restoring *restoring,
             MendBackupSource *source,
             const char *kind,
             const char *name,
             gpointer data,
             GError **error)
{
  return restore (restoring, source, kind, name, error);
}

static gboolean
note_gone (Restoring *restoring,
           MendBackupSource *source,
           const char *kind,
           const char *name,
           gpointer data,
           GError **error)
{
  if (is_missing (restoring, kind, name))
    g_strv_builder_add_many (data, kind, name, NULL);

  return TRUE;
}

/* Of these it is known which were there at last. */
static gboolean
visit_seen (Restoring *restoring,
            MendBackupSource *source,
            const char *kind,
            Visit visit,
            gpointer data,
            GError **error)
{
  int folder = mend_store_folders_get_state_fd (restoring->folders, MEND_SEEN_LIST_FOLDER, error);
  g_autoptr (MendSeenList) seen = mend_seen_list_new (kind);
  g_auto (GStrv) names = NULL;
  gboolean is_good = folder >= 0;

  if (is_good)
    mend_seen_list_load (seen, folder);

  names = mend_seen_list_list (seen);
  for (guint i = 0; is_good && names[i] != NULL; i++)
    is_good = visit (restoring, source, kind, names[i], data, error);

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

/* Of the others, and of copies under strange names, it is all that is in the newest set. */
static gboolean
visit_others (
    Restoring *restoring, MendBackupSource *source, Visit visit, gpointer data, GError **error)
{
  g_auto (GStrv) entries = mend_backup_source_list (source);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_auto (GStrv) steps = g_strsplit (entries[i], "/", 2);

      if (is_seen_kind (steps[0]) && mend_file_name_classify (steps[1]) == MEND_FILE_NAME_RECORD)
        continue;
      if (!visit (restoring, source, steps[0], steps[1], data, error))
        return FALSE;
    }

  return TRUE;
}

static MendBackupSource *
open_source (Restoring *restoring, GError **error)
{
  const int backup = mend_store_folders_get_state_fd (restoring->folders, MEND_STORE_BACKUP, error);

  if (backup < 0)
    return NULL;

  mend_store_folders_sync (restoring->folders);

  return mend_backup_source_new (
      backup, mend_store_folders_get_state_fd (restoring->folders, MEND_STORE_EARLIER, NULL),
      restoring->day);
}

static gboolean
visit_all (Restoring *restoring, Visit visit, gpointer data, GError **error)
{
  g_autoptr (MendBackupSource) source = open_source (restoring, error);

  if (source == NULL)
    return FALSE;

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    if (!visit_seen (restoring, source, mend_outside_look_get_kind (i), visit, data, error))
      return FALSE;

  return visit_others (restoring, source, visit, data, error);
}

/* What was gone when people said that it was meant to go: kinds and names, in turn. */
static gboolean
restore_gone (Restoring *restoring, GError **error)
{
  g_autoptr (MendBackupSource) source = open_source (restoring, error);

  if (source == NULL)
    return FALSE;

  for (guint i = 0; restoring->gone[i] != NULL; i += 2)
    if (!restore (restoring, source, restoring->gone[i], restoring->gone[i + 1], error))
      return FALSE;

  return TRUE;
}

static gboolean
restore_all (Restoring *restoring, GError **error)
{
  if (restoring->gone != NULL)
    return restore_gone (restoring, error);

  return mend_store_folders_make_again (restoring->folders, error) &&
         visit_all (restoring, restore_one, NULL, error);
}

/* Whatever cannot be noted now would not come back by being asked for, either. */
static void
note_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GStrvBuilder) gone = g_strv_builder_new ();
  Restoring *restoring = data;

  visit_all (restoring, note_gone, gone, NULL);
  restoring->gone = g_strv_builder_end (gone);
  g_task_return_boolean (task, TRUE);
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

static void
start_restoring (MendStore *self,
                 Restoring *restoring,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, mend_store_restore_missing);
  g_task_set_task_data (task, restoring, (GDestroyNotify) restoring_free);
  g_task_run_in_thread (task, restore_in_thread);
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
  g_return_if_fail (MEND_IS_STORE (self));

  start_restoring (self, restoring_new (self), callback, user_data);
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

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);
  Restoring *restoring = g_task_get_task_data (G_TASK (result));
  MendStoreOutside *outside = mend_store_get_outside (self);

  g_strfreev (outside->gone);
  outside->gone = g_steal_pointer (&restoring->gone);
  mend_store_folders_accept_lost (self->folders);
  mend_store_try_again (self);
  outside->accepts_missing = TRUE;
  mend_store_rescan (self);
}

/**
 * mend_store_accept_missing:
 * @self: a store
 *
 * Lets what is gone be gone, as it was meant to. What it was is noted before, so that this can be
 * taken back.
 */
void
mend_store_accept_missing (MendStore *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MEND_IS_STORE (self));

  task = g_task_new (self, NULL, noted_cb, NULL);
  g_task_set_source_tag (task, mend_store_accept_missing);
  g_task_set_task_data (task, restoring_new (self), (GDestroyNotify) restoring_free);
  g_task_run_in_thread (task, note_in_thread);
}

/**
 * mend_store_undo_accept_missing:
 * @self: a store
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes [method@Store.accept_missing] back: all that was gone then comes back from the copies on
 * this computer, whatever was changed since. To be finished by
 * [method@Store.restore_missing_finish].
 */
void
mend_store_undo_accept_missing (MendStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  Restoring *restoring;

  g_return_if_fail (MEND_IS_STORE (self));

  restoring = restoring_new (self);
  restoring->gone = g_steal_pointer (&mend_store_get_outside (self)->gone);
  if (restoring->gone == NULL)
    restoring->gone = g_new0 (char *, 1);

  start_restoring (self, restoring, callback, user_data);
}
