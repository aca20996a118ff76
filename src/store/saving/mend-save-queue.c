// SPDX-License-Identifier: GPL-3.0-or-later
#include "saving/mend-save-queue.h"

/*
 * What goes between the thread that asks for changes and the one that makes them: the jobs that
 * wait, in the order in which they came; those that are done; and what each file looked like
 * afterwards.
 */
struct _MendSaveQueue
{
  GMutex mutex;
  GCond has_work;
  GCond is_idle;

  GQueue waiting;
  GQueue done;
  gboolean is_running;
  gboolean is_ending;

  /* By file: the job that came last among those that wait, and a stamp. */
  GHashTable *newest;
  GHashTable *known;
};

static char *
make_key (MendSaveJob *job)
{
  return mend_save_job_make_key (job->folder, job->kind, job->name);
}

static char *
make_new_key (MendSaveJob *job)
{
  return mend_save_job_make_key (job->folder, job->new_kind, job->name);
}

static void
set_known_locked (MendSaveQueue *self, char *key, const MendFileStamp *stamp)
{
  if (stamp != NULL && mend_file_stamp_is_set (stamp))
    {
      g_hash_table_replace (self->known, key, g_memdup2 (stamp, sizeof *stamp));
      return;
    }

  g_hash_table_remove (self->known, key);
  g_free (key);
}

static void
forget_newest_locked (MendSaveQueue *self, const char *key, MendSaveJob *job)
{
  if (g_hash_table_lookup (self->newest, key) == job)
    g_hash_table_remove (self->newest, key);
}

/**
 * mend_save_queue_new:
 *
 * Makes an empty queue.
 *
 * Returns: (transfer full): a queue
 */
MendSaveQueue *
mend_save_queue_new (void)
{
  MendSaveQueue *self = g_new0 (MendSaveQueue, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->has_work);
  g_cond_init (&self->is_idle);
  g_queue_init (&self->waiting);
  g_queue_init (&self->done);
  self->newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * mend_save_queue_free:
 * @self: a queue that no thread uses any more
 *
 * Frees a queue.
 */
void
mend_save_queue_free (MendSaveQueue *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) mend_save_job_free);
  g_queue_clear_full (&self->done, (GDestroyNotify) mend_save_job_free);
  g_hash_table_unref (self->newest);
  g_hash_table_unref (self->known);
  g_cond_clear (&self->has_work);
  g_cond_clear (&self->is_idle);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * mend_save_queue_push:
 * @self: a queue
 * @job: (transfer full): a job
 *
 * Adds a job. If the file is to be saved by one that waits already, that takes the newer content,
 * unless something else is to happen to the file in between.
 *
 * Returns: whether there is a job more than before
 */
gboolean
mend_save_queue_push (MendSaveQueue *self, MendSaveJob *job)
{
  g_autofree char *key = make_key (job);
  MendSaveJob *waiting = NULL;
  gboolean is_absorbed = FALSE;

  g_mutex_lock (&self->mutex);

  waiting = g_hash_table_lookup (self->newest, key);
  is_absorbed = waiting != NULL && mend_save_job_absorb (waiting, job);

  if (!is_absorbed)
    {
      g_queue_push_tail (&self->waiting, job);
      g_hash_table_replace (self->newest, g_steal_pointer (&key), job);
      if (job->task == MEND_SAVE_JOB_MOVE)
        g_hash_table_replace (self->newest, make_new_key (job), job);
      g_cond_signal (&self->has_work);
    }

  g_mutex_unlock (&self->mutex);

  if (is_absorbed)
    mend_save_job_free (job);

  return !is_absorbed;
}

/**
 * mend_save_queue_set_known:
 * @self: a queue
 * @folder: a folder
 * @kind: (nullable): a folder below it
 * @name: a file
 * @stamp: (nullable): what it looked like; `NULL` for nothing known
 *
 * Sets what a file looks like, for the job that changes it next.
 */
void
mend_save_queue_set_known (MendSaveQueue *self,
                           MendFolder *folder,
                           const char *kind,
                           const char *name,
                           const MendFileStamp *stamp)
{
  g_mutex_lock (&self->mutex);
  set_known_locked (self, mend_save_job_make_key (folder, kind, name), stamp);
  g_mutex_unlock (&self->mutex);
}

/**
 * mend_save_queue_is_known:
 * @self: a queue
 * @folder: a folder
 * @kind: (nullable): a folder below it
 * @name: a file
 * @stamp: what it looks like
 *
 * Compares what a file looks like with what is known of it.
 *
 * Returns: whether its content is the one that is known
 */
gboolean
mend_save_queue_is_known (MendSaveQueue *self,
                          MendFolder *folder,
                          const char *kind,
                          const char *name,
                          const MendFileStamp *stamp)
{
  g_autofree char *key = mend_save_job_make_key (folder, kind, name);
  const MendFileStamp *known = NULL;
  gboolean is_known = FALSE;

  g_mutex_lock (&self->mutex);
  known = g_hash_table_lookup (self->known, key);
  is_known = known != NULL && mend_file_stamp_is_same_content (known, stamp);
  g_mutex_unlock (&self->mutex);

  return is_known;
}

/**
 * mend_save_queue_pop_done:
 * @self: a queue
 *
 * Takes the first job that is done.
 *
 * Returns: (transfer full) (nullable): a job, or `NULL` if there is none
 */
MendSaveJob *
mend_save_queue_pop_done (MendSaveQueue *self)
{
  MendSaveJob *job = NULL;

  g_mutex_lock (&self->mutex);
  job = g_queue_pop_head (&self->done);
  g_mutex_unlock (&self->mutex);

  return job;
}

/**
 * mend_save_queue_wait:
 * @self: a queue
 *
 * Waits until nothing waits and nothing runs.
 *
 * Returns: whether the jobs that are done and not taken yet all are certainly on disk
 */
gboolean
mend_save_queue_wait (MendSaveQueue *self)
{
  gboolean is_safe = TRUE;

  g_mutex_lock (&self->mutex);

  while (self->is_running || !g_queue_is_empty (&self->waiting))
    g_cond_wait (&self->is_idle, &self->mutex);

  for (GList *link = self->done.head; link != NULL; link = link->next)
    if (((MendSaveJob *) link->data)->outcome != MEND_SAVE_OUTCOME_SAVED)
      is_safe = FALSE;

  g_mutex_unlock (&self->mutex);

  return is_safe;
}

/**
 * mend_save_queue_end:
 * @self: a queue
 *
 * Lets the worker end when nothing waits any more.
 */
void
mend_save_queue_end (MendSaveQueue *self)
{
  g_mutex_lock (&self->mutex);
  self->is_ending = TRUE;
  g_cond_signal (&self->has_work);
  g_mutex_unlock (&self->mutex);
}

/**
 * mend_save_queue_take:
 * @self: a queue
 *
 * Waits for a job and tells it what its file looks like.
 *
 * Returns: (transfer full) (nullable): a job to run and give back; `NULL` if the worker is to end
 */
MendSaveJob *
mend_save_queue_take (MendSaveQueue *self)
{
  MendSaveJob *job = NULL;

  g_mutex_lock (&self->mutex);

  while (!self->is_ending && g_queue_is_empty (&self->waiting))
    g_cond_wait (&self->has_work, &self->mutex);

  job = g_queue_pop_head (&self->waiting);
  if (job != NULL)
    {
      g_autofree char *key = make_key (job);
      g_autofree char *new_key = make_new_key (job);
      const MendFileStamp *known = g_hash_table_lookup (self->known, key);

      forget_newest_locked (self, key, job);
      forget_newest_locked (self, new_key, job);
      if (known != NULL)
        job->known = *known;
      self->is_running = TRUE;
    }

  g_mutex_unlock (&self->mutex);

  return job;
}

/**
 * mend_save_queue_give_back:
 * @self: a queue
 * @job: (transfer full): a job that has run
 *
 * Puts a job among those that are done, and remembers what its file looks like now.
 */
void
mend_save_queue_give_back (MendSaveQueue *self, MendSaveJob *job)
{
  g_mutex_lock (&self->mutex);

  set_known_locked (self, make_key (job), &job->known);
  if (job->task == MEND_SAVE_JOB_MOVE && job->outcome != MEND_SAVE_OUTCOME_FAILED)
    set_known_locked (self, make_new_key (job), &job->new_known);

  g_queue_push_tail (&self->done, job);
  self->is_running = FALSE;
  if (g_queue_is_empty (&self->waiting))
    g_cond_broadcast (&self->is_idle);

  g_mutex_unlock (&self->mutex);
}
