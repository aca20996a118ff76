// SPDX-License-Identifier: GPL-3.0-or-later
#include "saving/mend-save-job.h"

/**
 * mend_save_job_new:
 * @task: what is to be done
 * @folder: in which folder
 * @kind: (nullable): in which folder below it
 * @name: to which file
 *
 * Makes a job, to be completed by setting the fields that the task needs.
 *
 * Returns: (transfer full): a job
 */
MendSaveJob *
mend_save_job_new (MendSaveJobTask task, MendFolder *folder, const char *kind, const char *name)
{
  MendSaveJob *self = g_new0 (MendSaveJob, 1);

  self->task = task;
  self->folder = g_object_ref (folder);
  self->kind = g_strdup (kind);
  self->name = g_strdup (name);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * mend_save_job_free:
 * @self: a job that does not run
 *
 * Frees a job.
 */
void
mend_save_job_free (MendSaveJob *self)
{
  g_clear_object (&self->folder);
  g_clear_object (&self->keep_folder);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->tasks);
  g_free (self->kind);
  g_free (self->name);
  g_free (self->keep_kind);
  g_free (self->new_kind);
  g_free (self->conflict_name);
  g_free (self);
}

/**
 * mend_save_job_make_key:
 * @folder: a folder
 * @kind: (nullable): a folder below it
 * @name: a file
 *
 * Makes a text that is the same for the same file alone, as long as @folder lives.
 *
 * Returns: (transfer full): the key
 */
char *
mend_save_job_make_key (MendFolder *folder, const char *kind, const char *name)
{
  return g_strdup_printf ("%p/%s/%s", (gpointer) folder, kind != NULL ? kind : "", name);
}

/**
 * mend_save_job_absorb:
 * @self: a job that has not run yet
 * @newer: the next one for the same file
 *
 * Lets one save do for two, since nobody needs the older content any more. What becomes of the
 * version on disk is still as @self says, since that is the one that is there.
 *
 * Returns: whether @newer is not needed any more; then those who wait for it wait for @self
 */
gboolean
mend_save_job_absorb (MendSaveJob *self, MendSaveJob *newer)
{
  gboolean is_save = self->task == MEND_SAVE_JOB_SAVE || self->task == MEND_SAVE_JOB_OVERWRITE;

  if (!is_save || self->task != newer->task)
    return FALSE;

  g_bytes_unref (self->bytes);
  self->bytes = g_steal_pointer (&newer->bytes);
  g_ptr_array_extend_and_steal (self->tasks, g_steal_pointer (&newer->tasks));
  newer->tasks = g_ptr_array_new ();

  return TRUE;
}

static void
prepare_request (MendSaveJob *self, MendSaveRequest *request)
{
  if (self->task == MEND_SAVE_JOB_OVERWRITE)
    request->mode = MEND_SAVE_MODE_OVERWRITE;
  else if (mend_file_stamp_is_set (&self->known))
    request->mode = MEND_SAVE_MODE_REPLACE;
  else
    request->mode = MEND_SAVE_MODE_NEW;

  request->known = self->known;
}

/* No earlier version is kept rather than nothing saved. */
static int
get_keep_fd (MendSaveJob *self)
{
  if (self->keep_folder == NULL || !mend_file_stamp_is_set (&self->known))
    return -1;

  return mend_folder_get_fd (self->keep_folder, self->keep_kind, NULL);
}

static void
run_save (MendSaveJob *self, int folder, int keep)
{
  g_autofree char *earlier_name = NULL;
  g_auto (MendSaveResult) result = { 0 };
  MendSaveRequest request = {
    .folder = folder,
    .name = self->name,
    .bytes = self->bytes,
    .earlier_folder = keep,
  };

  prepare_request (self, &request);
  if (request.earlier_folder >= 0)
    {
      earlier_name = mend_file_name_make_earlier (self->name, self->keep_rev);
      request.earlier_name = earlier_name;
    }

  self->outcome = mend_safe_file_save (&request, &result, &self->error);
  self->conflict_name = g_steal_pointer (&result.conflict_name);
  if (self->outcome != MEND_SAVE_OUTCOME_FAILED || mend_file_stamp_is_set (&result.stamp))
    self->known = result.stamp;
}

static void
run_move (MendSaveJob *self, int folder, int target)
{
  MendFileStamp found = { 0 };

  self->outcome = mend_safe_file_move (folder, self->name, target, self->name, &self->error);
  if (self->outcome == MEND_SAVE_OUTCOME_FAILED)
    return;

  if (mend_file_place_look (target, self->name, &found) == 0 &&
      mend_file_stamp_is_same_content (&found, &self->known))
    self->new_known = found;
  self->known = (MendFileStamp){ 0 };
}

static void
run_remove (MendSaveJob *self, int folder)
{
  gboolean is_known = mend_file_stamp_is_set (&self->known);

  self->outcome =
      mend_safe_file_remove (folder, self->name, is_known ? &self->known : NULL, &self->error);
  if (self->outcome != MEND_SAVE_OUTCOME_FAILED)
    self->known = (MendFileStamp){ 0 };
}

/* A folder that has just been made is safe before there is anything in it that could be lost. */
static gboolean
sync_folders (MendSaveJob *self)
{
  gboolean is_safe = mend_folder_sync (self->folder);

  if (self->keep_folder != NULL)
    is_safe &= mend_folder_sync (self->keep_folder);

  return is_safe;
}

static int
open_folder (MendSaveJob *self, const char *kind)
{
  if (mend_folder_is_writable (self->folder))
    return mend_folder_get_fd (self->folder, kind, &self->error);

  g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                       "Another process has the folder");

  return -1;
}

/**
 * mend_save_job_run:
 * @self: a job that has not run yet
 *
 * Does what is to be done and fills in how it ended. Blocks until the disk has it.
 */
void
mend_save_job_run (MendSaveJob *self)
{
  const int folder = open_folder (self, self->kind);
  int other = -1;
  gboolean is_safe;

  if (folder < 0)
    return;

  if (self->task == MEND_SAVE_JOB_MOVE)
    {
      other = open_folder (self, self->new_kind);
      if (other < 0)
        return;
    }
  else if (self->task == MEND_SAVE_JOB_SAVE)
    {
      other = get_keep_fd (self);
    }

  is_safe = sync_folders (self);

  switch (self->task)
    {
    case MEND_SAVE_JOB_SAVE:
    case MEND_SAVE_JOB_OVERWRITE:
      run_save (self, folder, other);
      break;
    case MEND_SAVE_JOB_MOVE:
      run_move (self, folder, other);
      break;
    case MEND_SAVE_JOB_REMOVE:
      run_remove (self, folder);
      break;
    }

  if (self->outcome == MEND_SAVE_OUTCOME_SAVED && !is_safe)
    self->outcome = MEND_SAVE_OUTCOME_UNCERTAIN;
}
