// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-alone-keeper.h"

#include "private/mend-private-texts.h"

/**
 * MendAloneKeeper:
 *
 * Keeps what one person writes, and deletes it: in a thread of its own, in the order in which it is
 * asked to, so that what is deleted last stays deleted. What is to be kept more than once is
 * written as often; it is short.
 */
struct _MendAloneKeeper
{
  GObject parent_instance;

  char *data_dir;
  GThreadPool *pool;

  GMutex mutex;
  GCond idle;
  guint n_jobs;
};

typedef struct
{
  char *data_dir;
  char *person_id;
  char *id;
  MendPrivateText *text;
  GWeakRef target;
  MendAloneKeptFunc done;
  GError *error;
} Job;

G_DEFINE_FINAL_TYPE (MendAloneKeeper, mend_alone_keeper, G_TYPE_OBJECT)

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->data_dir);
  g_free (job->person_id);
  g_free (job->id);
  g_clear_pointer (&job->text, mend_private_text_unref);
  g_weak_ref_clear (&job->target);
  g_clear_error (&job->error);
  g_free (job);
}

static gboolean
tell_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (GObject) target = g_weak_ref_get (&job->target);

  if (target != NULL && job->done != NULL)
    job->done (target, job->error);

  return G_SOURCE_REMOVE;
}

static void
do_job (gpointer data, gpointer user_data)
{
  MendAloneKeeper *self = user_data;
  Job *job = data;

  if (job->text != NULL)
    mend_private_texts_save (job->data_dir, job->person_id, job->text, &job->error);
  else
    mend_private_texts_delete (job->data_dir, job->person_id, job->id, &job->error);

  g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, job, free_job);

  g_mutex_lock (&self->mutex);
  self->n_jobs--;
  if (self->n_jobs == 0)
    g_cond_signal (&self->idle);
  g_mutex_unlock (&self->mutex);
}

static void
mend_alone_keeper_finalize (GObject *object)
{
  MendAloneKeeper *self = MEND_ALONE_KEEPER (object);

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_free (self->data_dir);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->idle);

  G_OBJECT_CLASS (mend_alone_keeper_parent_class)->finalize (object);
}

static void
mend_alone_keeper_class_init (MendAloneKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_alone_keeper_finalize;
}

static void
mend_alone_keeper_init (MendAloneKeeper *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->idle);
  self->pool = g_thread_pool_new (do_job, self, 1, FALSE, NULL);
}

/* Makes a keeper for the folder of Mend's data. */
MendAloneKeeper *
mend_alone_keeper_new (const char *data_dir)
{
  MendAloneKeeper *self = g_object_new (MEND_TYPE_ALONE_KEEPER, NULL);

  self->data_dir = g_strdup (data_dir);

  return self;
}

static void
push (MendAloneKeeper *self, Job *job, GObject *target)
{
  job->data_dir = g_strdup (self->data_dir);
  g_weak_ref_init (&job->target, target);

  g_mutex_lock (&self->mutex);
  self->n_jobs++;
  g_mutex_unlock (&self->mutex);
  g_thread_pool_push (self->pool, job, NULL);
}

/* Keeps a text. If that fails, what was kept before is there still. */
void
mend_alone_keeper_save (MendAloneKeeper *self,
                        const char *person_id,
                        MendPrivateText *text,
                        GObject *target,
                        MendAloneKeptFunc done)
{
  Job *job = g_new0 (Job, 1);

  job->person_id = g_strdup (person_id);
  job->text = mend_private_text_ref (text);
  job->done = done;
  push (self, job, target);
}

/* Deletes a text at once. */
void
mend_alone_keeper_delete (MendAloneKeeper *self,
                          const char *person_id,
                          const char *id,
                          GObject *target,
                          MendAloneKeptFunc done)
{
  Job *job = g_new0 (Job, 1);

  job->person_id = g_strdup (person_id);
  job->id = g_strdup (id);
  job->done = done;
  push (self, job, target);
}

/* Reads all that one person has kept, after what is still to be written. */
GPtrArray *
mend_alone_keeper_list (MendAloneKeeper *self, const char *person_id, guint *n_unreadable)
{
  mend_alone_keeper_flush (self);

  return mend_private_texts_list (self->data_dir, person_id, n_unreadable);
}

/* Waits until all that was asked for is done. */
void
mend_alone_keeper_flush (MendAloneKeeper *self)
{
  g_return_if_fail (MEND_IS_ALONE_KEEPER (self));

  g_mutex_lock (&self->mutex);
  while (self->n_jobs > 0)
    g_cond_wait (&self->idle, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
