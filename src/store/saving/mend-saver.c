// SPDX-License-Identifier: GPL-3.0-or-later
#include "saving/mend-saver.h"

#include "saving/mend-save-queue.h"

/**
 * MendSaver:
 *
 * Changes files in a thread of its own, one after the other, so that no window waits for the disk.
 *
 * Jobs are done in the order in which they came; but if a file is to be saved that waits to be
 * saved already, only the newer content is written, in the place of the older one.
 *
 * The saver remembers what each file looked like when it was saved last, or when it was read as
 * [method@Saver.set_known] says, and takes the place of no other version. A file of which it knows
 * nothing is taken for new.
 *
 * To be used from the thread whose main context was the default when it was made; there the results
 * arrive.
 */
struct _MendSaver
{
  GObject parent_instance;

  GMainContext *context;
  MendSaveQueue *queue;
  GThread *thread;

  guint n_pending;
};

enum
{
  PROP_BUSY = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendSaver, mend_saver, G_TYPE_OBJECT)

static void
return_job (MendSaveJob *job)
{
  for (guint i = 0; i < job->tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (job->tasks, i);

      g_task_set_task_data (task, g_strdup (job->conflict_name), g_free);

      if (job->error != NULL)
        g_task_return_error (task, g_error_copy (job->error));
      else
        g_task_return_int (task, (gssize) job->outcome);
    }

  mend_save_job_free (job);
}

static gboolean
jobs_done_cb (gpointer data)
{
  MendSaver *self = MEND_SAVER (data);
  MendSaveJob *job = NULL;

  while ((job = mend_save_queue_pop_done (self->queue)) != NULL)
    {
      return_job (job);
      if (--self->n_pending == 0)
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }

  return G_SOURCE_REMOVE;
}

/* Never by g_main_context_invoke(), which might deliver in this thread. */
static void
schedule_delivery (MendSaver *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, jobs_done_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

static gpointer
work (gpointer data)
{
  MendSaver *self = data;
  MendSaveJob *job = NULL;

  while ((job = mend_save_queue_take (self->queue)) != NULL)
    {
      mend_save_job_run (job);
      mend_save_queue_give_back (self->queue, job);
      schedule_delivery (self);
    }

  return NULL;
}

static void
submit (MendSaver *self,
        MendSaveJob *job,
        gpointer source_tag,
        GAsyncReadyCallback callback,
        gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_ptr_array_add (job->tasks, task);

  if (mend_save_queue_push (self->queue, job) && self->n_pending++ == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* Who waits for a job holds the saver, so there is none left. */
static void
mend_saver_dispose (GObject *object)
{
  MendSaver *self = MEND_SAVER (object);

  if (self->thread != NULL)
    {
      mend_save_queue_end (self->queue);
      g_thread_join (g_steal_pointer (&self->thread));
    }

  G_OBJECT_CLASS (mend_saver_parent_class)->dispose (object);
}

static void
mend_saver_finalize (GObject *object)
{
  MendSaver *self = MEND_SAVER (object);

  g_clear_pointer (&self->queue, mend_save_queue_free);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (mend_saver_parent_class)->finalize (object);
}

static void
mend_saver_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendSaver *self = MEND_SAVER (object);

  switch (property_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, mend_saver_is_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mend_saver_class_init (MendSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mend_saver_dispose;
  object_class->finalize = mend_saver_finalize;
  object_class->get_property = mend_saver_get_property;

  /**
   * MendSaver:busy:
   *
   * Whether there is a change whose result has not arrived yet.
   */
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_saver_init (MendSaver *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->queue = mend_save_queue_new ();
  self->thread = g_thread_new ("mend-saver", work, self);
}

/**
 * mend_saver_new:
 *
 * Makes a saver and starts its thread.
 *
 * Returns: (transfer full): a saver
 */
MendSaver *
mend_saver_new (void)
{
  return g_object_new (MEND_TYPE_SAVER, NULL);
}

/**
 * mend_saver_is_busy:
 * @self: a saver
 *
 * Tells whether there is a change whose result has not arrived yet.
 *
 * Returns: whether there is
 */
gboolean
mend_saver_is_busy (MendSaver *self)
{
  g_return_val_if_fail (MEND_IS_SAVER (self), FALSE);

  return self->n_pending > 0;
}

/**
 * mend_saver_set_known:
 * @self: a saver
 * @folder: a folder
 * @kind: (nullable): a folder below it
 * @name: a file
 * @stamp: (nullable): what it looked like when it was read; `NULL` if it is not there
 *
 * Tells which version of a file the next save may replace: after reading it, and again after
 * another program has changed it and the two versions have become one.
 */
void
mend_saver_set_known (MendSaver *self,
                      MendFolder *folder,
                      const char *kind,
                      const char *name,
                      const MendFileStamp *stamp)
{
  g_return_if_fail (MEND_IS_SAVER (self));
  g_return_if_fail (MEND_IS_FOLDER (folder));
  g_return_if_fail (name != NULL);

  mend_save_queue_set_known (self->queue, folder, kind, name, stamp);
}

/**
 * mend_saver_is_known:
 * @self: a saver
 * @folder: a folder
 * @kind: (nullable): a folder below it
 * @name: a file
 * @stamp: what it looks like
 *
 * Tells whether a file is as it was saved here last, or was read. May be called from any thread.
 *
 * Returns: `FALSE` if another program has changed it, or nothing is known of it
 */
gboolean
mend_saver_is_known (MendSaver *self,
                     MendFolder *folder,
                     const char *kind,
                     const char *name,
                     const MendFileStamp *stamp)
{
  g_return_val_if_fail (MEND_IS_SAVER (self), FALSE);
  g_return_val_if_fail (name != NULL && stamp != NULL, FALSE);

  return mend_save_queue_is_known (self->queue, folder, kind, name, stamp);
}

/**
 * mend_saver_save_async:
 * @self: a saver
 * @folder: a folder
 * @kind: (nullable): a folder below it
 * @name: a file
 * @bytes: the content
 * @keep: (nullable): where the version that is replaced is kept; `NULL` to keep none
 * @callback: (nullable): called when the disk has it, or it failed
 * @user_data: for @callback
 *
 * Saves a new file, or the next version of one that is known.
 *
 * The errors are those of [func@safe_file_save]: %G_IO_ERROR_WRONG_ETAG means that another program
 * has changed the file, %G_IO_ERROR_NOT_FOUND that it has removed it, %G_IO_ERROR_EXISTS that there
 * is a file of which nothing was known. In each case read it, make one of the two, and call
 * [method@Saver.set_known] before saving again.
 */
void
mend_saver_save_async (MendSaver *self,
                       MendFolder *folder,
                       const char *kind,
                       const char *name,
                       GBytes *bytes,
                       const MendSaverKeep *keep,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  MendSaveJob *job = NULL;

  g_return_if_fail (MEND_IS_SAVER (self));
  g_return_if_fail (MEND_IS_FOLDER (folder));
  g_return_if_fail (name != NULL && bytes != NULL);

  job = mend_save_job_new (MEND_SAVE_JOB_SAVE, folder, kind, name);
  job->bytes = g_bytes_ref (bytes);
  if (keep != NULL && keep->folder != NULL)
    {
      job->keep_folder = g_object_ref (keep->folder);
      job->keep_kind = g_strdup (keep->kind);
      job->keep_rev = keep->rev;
    }

  submit (self, job, mend_saver_save_async, callback, user_data);
}

/**
 * mend_saver_overwrite_async:
 * @self: a saver
 * @folder: a folder that is not shared with any other program
 * @kind: (nullable): a folder below it
 * @name: a file
 * @bytes: the content
 * @callback: (nullable): called when the disk has it, or it failed
 * @user_data: for @callback
 *
 * Saves a file whatever was there before, and keeps nothing of that: for the talk on screen.
 */
void
mend_saver_overwrite_async (MendSaver *self,
                            MendFolder *folder,
                            const char *kind,
                            const char *name,
                            GBytes *bytes,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  MendSaveJob *job = NULL;

  g_return_if_fail (MEND_IS_SAVER (self));
  g_return_if_fail (MEND_IS_FOLDER (folder));
  g_return_if_fail (name != NULL && bytes != NULL);

  job = mend_save_job_new (MEND_SAVE_JOB_OVERWRITE, folder, kind, name);
  job->bytes = g_bytes_ref (bytes);

  submit (self, job, mend_saver_overwrite_async, callback, user_data);
}

/**
 * mend_saver_move_async:
 * @self: a saver
 * @folder: a folder
 * @kind: (nullable): the folder below it where the file is
 * @name: the file
 * @new_kind: the folder below it where the file is to be
 * @callback: (nullable): called when the disk has it, or it failed
 * @user_data: for @callback
 *
 * Moves a file, as to the trash and back. Fails with %G_IO_ERROR_EXISTS if there is one already.
 */
void
mend_saver_move_async (MendSaver *self,
                       MendFolder *folder,
                       const char *kind,
                       const char *name,
                       const char *new_kind,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  MendSaveJob *job = NULL;

  g_return_if_fail (MEND_IS_SAVER (self));
  g_return_if_fail (MEND_IS_FOLDER (folder));
  g_return_if_fail (name != NULL && new_kind != NULL);

  job = mend_save_job_new (MEND_SAVE_JOB_MOVE, folder, kind, name);
  job->new_kind = g_strdup (new_kind);

  submit (self, job, mend_saver_move_async, callback, user_data);
}

/**
 * mend_saver_remove_async:
 * @self: a saver
 * @folder: a folder
 * @kind: (nullable): a folder below it
 * @name: a file
 * @callback: (nullable): called when the disk has it, or it failed
 * @user_data: for @callback
 *
 * Removes a file for good. If it is known, no other version of it is removed: that fails with
 * %G_IO_ERROR_WRONG_ETAG.
 */
void
mend_saver_remove_async (MendSaver *self,
                         MendFolder *folder,
                         const char *kind,
                         const char *name,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (MEND_IS_SAVER (self));
  g_return_if_fail (MEND_IS_FOLDER (folder));
  g_return_if_fail (name != NULL);

  submit (self, mend_save_job_new (MEND_SAVE_JOB_REMOVE, folder, kind, name),
          mend_saver_remove_async, callback, user_data);
}

/**
 * mend_saver_finish:
 * @self: a saver
 * @result: what the callback got
 * @conflict_name: (out) (optional) (nullable) (transfer full): a file in the same folder that holds
 *   what another program had put there in the last moment
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Gets how a change ended.
 *
 * Returns: the outcome; @error is set if it failed
 */
MendSaveOutcome
mend_saver_finish (MendSaver *self, GAsyncResult *result, char **conflict_name, GError **error)
{
  gssize outcome = -1;

  g_return_val_if_fail (g_task_is_valid (result, self), MEND_SAVE_OUTCOME_FAILED);

  if (conflict_name != NULL)
    *conflict_name = g_strdup (g_task_get_task_data (G_TASK (result)));

  outcome = g_task_propagate_int (G_TASK (result), error);

  return outcome >= 0 ? (MendSaveOutcome) outcome : MEND_SAVE_OUTCOME_FAILED;
}

/**
 * mend_saver_flush:
 * @self: a saver
 *
 * Waits until everything that was asked for is done, as before the program ends. The results arrive
 * when the main context runs again.
 *
 * Returns: whether all of which no result had arrived yet is certainly on disk
 */
gboolean
mend_saver_flush (MendSaver *self)
{
  g_return_val_if_fail (MEND_IS_SAVER (self), FALSE);

  return mend_save_queue_wait (self->queue);
}
