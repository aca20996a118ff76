// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "archive/mend-archive-journal.h"
#include "backup/mend-backup-folder.h"
#include "backup/mend-backup-maker.h"
#include "backup/mend-backup-set.h"
#include "backup/mend-earlier-versions.h"
#include "files/mend-file-name.h"
#include "records/mend-record-kinds.h"

#include <gio/gio.h>

/*
 * The copies of which nobody had to think: a set a day, made by a worker once the store was looked
 * at, and again when another day has begun. What is saved later comes to the set within moments, so
 * that in the end it says what there was when the day ended.
 *
 * As long as records are missing nothing of this happens, or what is kept would soon be empty too.
 */

/* Whether another day has begun is no matter of seconds. */
#define LOOK_S 600

/* A clock that is a year ahead is rather wrong than right; then nothing goes for being old. */
#define MOST_DAYS_AHEAD 366

struct _MendStoreBackup
{
  char *day;
  GHashTable *fresh;
  GStrv in_work;
  GCancellable *cancellable;
  gboolean is_running;
  guint look_id;
};

typedef struct
{
  MendStoreFolders *folders;
  char *day;
  gint64 now;
  gboolean is_whole_day;
  GStrv entries;
} Job;

static void
job_free (Job *job)
{
  mend_store_folders_unref (job->folders);
  g_strfreev (job->entries);
  g_free (job->day);
  g_free (job);
}

static gboolean
has_far_jump (int backup, const char *day)
{
  g_auto (GStrv) days = mend_backup_set_list (backup);
  g_autofree char *text = g_strconcat (day, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) today = g_date_time_new_from_iso8601 (text, NULL);

  for (guint i = 0; days[i] != NULL; i++)
    {
      g_autofree char *other_text = g_strconcat (days[i], "T00:00:00Z", NULL);
      g_autoptr (GDateTime) other = g_date_time_new_from_iso8601 (other_text, NULL);

      if (!g_str_equal (days[i], day))
        return g_date_time_difference (today, other) > MOST_DAYS_AHEAD * G_TIME_SPAN_DAY;
    }

  return FALSE;
}

static void
forget_before (Job *job)
{
  int state = mend_store_folders_get_state_fd (job->folders, NULL, NULL);
  int journal =
      state >= 0 ? mend_backup_folder_open (state, MEND_ARCHIVE_JOURNAL_FOLDER, FALSE) : -1;

  if (journal >= 0)
    mend_archive_journal_forget_before (journal, job->now);
  mend_backup_folder_close (journal);
}

static gboolean
make_set (Job *job, int store, int backup, GCancellable *cancellable, GError **error)
{
  int history = mend_store_folders_get_state_fd (job->folders, MEND_STORE_EARLIER, NULL);

  if (!mend_backup_maker_make (store, backup, job->day, cancellable, error) ||
      !mend_backup_set_remove_old (backup, error))
    return FALSE;

  if (has_far_jump (backup, job->day))
    return TRUE;

  forget_before (job);
  if (history >= 0)
    mend_earlier_versions_thin_out (history, job->now);

  return TRUE;
}

static gboolean
run (Job *job, GCancellable *cancellable, GError **error)
{
  int store = mend_store_folders_get_fd (job->folders, NULL, error);
  int backup =
      store >= 0 ? mend_store_folders_get_state_fd (job->folders, MEND_STORE_BACKUP, error) : -1;
  gboolean is_good = FALSE;

  if (backup < 0)
    return FALSE;

  mend_store_folders_sync (job->folders);
  mend_backup_folder_begin_turn ();
  if (job->is_whole_day)
    is_good = make_set (job, store, backup, cancellable, error);
  else
    is_good = mend_backup_maker_renew (store, backup, job->day, (const char *const *) job->entries,
                                       error);
  mend_backup_folder_end_turn ();

  return is_good;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean is_done;

  mend_store_folders_begin_reading (job->folders);
  is_done = run (job, cancellable, &error);
  mend_store_folders_end_reading (job->folders);

  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Job *
make_job (MendStore *self, gboolean is_whole_day)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (GDateTime) local = g_date_time_to_local (now);
  Job *job = g_new0 (Job, 1);
  GHashTable *fresh = self->backup->fresh;

  job->folders = mend_store_folders_ref (self->folders);
  job->day = g_date_time_format (local, "%Y-%m-%d");
  job->now = g_date_time_to_unix (now) * G_USEC_PER_SEC;
  job->is_whole_day = is_whole_day;
  job->entries = (GStrv) g_hash_table_get_keys_as_array (fresh, NULL);
  g_hash_table_steal_all (fresh);

  return job;
}

/* What did not come there is tried again, at the latest when the next look is taken. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  MendStoreBackup *backup = self->backup;
  g_autoptr (GError) error = NULL;

  if (backup == NULL)
    return;

  backup->is_running = FALSE;
  mend_store_alone_continue (self);
  g_clear_pointer (&backup->in_work, g_strfreev);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (job->is_whole_day)
        {
          g_free (backup->day);
          backup->day = g_strdup (job->day);
        }
      if (g_hash_table_size (backup->fresh) > 0)
        mend_store_backup_look (self);
      return;
    }

  for (guint i = 0; job->entries[i] != NULL; i++)
    g_hash_table_add (backup->fresh, g_strdup (job->entries[i]));
}

static void
start (MendStore *self, gboolean is_whole_day)
{
  MendStoreBackup *backup = self->backup;
  g_autoptr (GTask) task = NULL;
  Job *job = make_job (self, is_whole_day);

  backup->is_running = TRUE;
  backup->in_work = g_strdupv (job->entries);
  g_clear_object (&backup->cancellable);
  backup->cancellable = g_cancellable_new ();
  task = g_task_new (self, backup->cancellable, done_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/* There is another store, of which there may be no set of today. */
void
mend_store_backup_forget (MendStore *self)
{
  if (self->backup != NULL)
    g_clear_pointer (&self->backup->day, g_free);
}

static gboolean
look_cb (gpointer data)
{
  mend_store_backup_look (data);

  return G_SOURCE_CONTINUE;
}

static void
ensure_backup (MendStore *self)
{
  if (self->backup != NULL)
    return;

  self->backup = g_new0 (MendStoreBackup, 1);
  self->backup->fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->backup->look_id = g_timeout_add_seconds (LOOK_S, look_cb, self);
}

static gboolean
can_run (MendStore *self)
{
  return self->access == MEND_STORE_WRITABLE && self->n_missing == 0 && self->alone == NULL;
}

static gboolean
is_another_day (MendStore *self)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (GDateTime) local = g_date_time_to_local (now);
  g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");

  return g_strcmp0 (self->backup->day, day) != 0;
}

void
mend_store_backup_free (MendStoreBackup *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_strfreev (self->in_work);
  g_hash_table_unref (self->fresh);
  g_free (self->day);
  g_free (self);
}

/* Sees whether there is something of which a copy is to be made. The store was looked at before, so
 * that it is known whether all is there. */
void
mend_store_backup_look (MendStore *self)
{
  if (!can_run (self))
    return;

  ensure_backup (self);
  if (self->backup->is_running)
    return;

  if (is_another_day (self))
    start (self, TRUE);
  else if (g_hash_table_size (self->backup->fresh) > 0)
    start (self, FALSE);
}

gboolean
mend_store_backup_is_running (MendStore *self)
{
  return self->backup != NULL && self->backup->is_running;
}

/* A record was saved, here or elsewhere. Before the first look, that will find it. */
void
mend_store_backup_note (MendStore *self, const char *kind, const char *name)
{
  MendFileName name_kind = mend_file_name_classify (name);

  if (self->backup == NULL || !mend_record_kinds_has (kind) ||
      (name_kind != MEND_FILE_NAME_RECORD && name_kind != MEND_FILE_NAME_COPY))
    return;

  g_hash_table_add (self->backup->fresh, g_build_filename (kind, name, NULL));
  mend_store_backup_look (self);
}

/* Makes copies of what was saved in the last moment, also if a worker is about to. A set that is
 * being made is completed the next time. Blocks. */
void
mend_store_backup_finish (MendStore *self)
{
  MendStoreBackup *backup = self->backup;
  Job *job;

  if (backup == NULL || !can_run (self))
    return;

  for (guint i = 0; backup->in_work != NULL && backup->in_work[i] != NULL; i++)
    g_hash_table_add (backup->fresh, g_strdup (backup->in_work[i]));
  if (g_hash_table_size (backup->fresh) == 0)
    return;

  g_cancellable_cancel (backup->cancellable);
  job = make_job (self, FALSE);
  run (job, NULL, NULL);
  job_free (job);
}
