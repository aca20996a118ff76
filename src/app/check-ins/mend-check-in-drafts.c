// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-in-drafts.h"

#include "private/mend-own-check-ins.h"

/**
 * MendCheckInDrafts:
 *
 * What each has filled in alone, until both show it: in memory, and on the disk only what somebody
 * wants to keep. The disk is read and written by a worker, one thing after the other; whoever drops
 * this waits until that is done. Its signals are `changed`, and `failed` with what could not be
 * done on the disk.
 */
struct _MendCheckInDrafts
{
  GObject parent_instance;

  char *data_dir;
  GHashTable *drafts;
  GHashTable *loaded;
  GThreadPool *worker;
};

/* What the worker is to do with the file of a person: with something to write, write it; else read
 * it or remove it. */
typedef struct
{
  GWeakRef drafts;
  char *data_dir;
  char *person_id;
  MendOwnCheckIn *own;
  GDateTime *now;
  gboolean is_reading;
  GError *error;
} Job;

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCheckInDrafts, mend_check_in_drafts, G_TYPE_OBJECT)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->drafts);
  g_free (job->data_dir);
  g_free (job->person_id);
  g_clear_pointer (&job->own, mend_own_check_in_unref);
  g_clear_pointer (&job->now, g_date_time_unref);
  g_clear_error (&job->error);
  g_free (job);
}

/* What was filled in since the worker began to read is newer. */
static void
take_read (MendCheckInDrafts *self, const Job *job)
{
  if (job->own == NULL || g_hash_table_contains (self->drafts, job->person_id))
    return;

  g_hash_table_insert (self->drafts, g_strdup (job->person_id), mend_own_check_in_ref (job->own));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
done_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (MendCheckInDrafts) self = g_weak_ref_get (&job->drafts);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  if (job->is_reading)
    take_read (self, job);
  else if (job->error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, job->error);

  return G_SOURCE_REMOVE;
}

static void
work (gpointer data, gpointer user_data)
{
  Job *job = data;

  if (job->is_reading)
    job->own = mend_own_check_ins_load (job->data_dir, job->person_id);
  else if (job->own != NULL)
    mend_own_check_ins_save (job->data_dir, job->person_id, job->own, job->now, &job->error);
  else
    mend_own_check_ins_delete (job->data_dir, job->person_id, &job->error);

  g_idle_add_full (G_PRIORITY_DEFAULT, done_cb, job, job_free);
}

static Job *
job_new (MendCheckInDrafts *self, const char *person_id)
{
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->drafts, self);
  job->data_dir = g_strdup (self->data_dir);
  job->person_id = g_strdup (person_id);

  return job;
}

static void
mend_check_in_drafts_finalize (GObject *object)
{
  MendCheckInDrafts *self = MEND_CHECK_IN_DRAFTS (object);

  g_thread_pool_free (self->worker, FALSE, TRUE);
  g_hash_table_unref (self->drafts);
  g_hash_table_unref (self->loaded);
  g_free (self->data_dir);

  G_OBJECT_CLASS (mend_check_in_drafts_parent_class)->finalize (object);
}

static void
mend_check_in_drafts_class_init (MendCheckInDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_check_in_drafts_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_CHECK_IN_DRAFTS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", MEND_TYPE_CHECK_IN_DRAFTS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
mend_check_in_drafts_init (MendCheckInDrafts *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) mend_own_check_in_unref);
  self->loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->worker = g_thread_pool_new (work, NULL, 1, FALSE, NULL);
}

MendCheckInDrafts *
mend_check_in_drafts_new (const char *data_dir)
{
  MendCheckInDrafts *self = g_object_new (MEND_TYPE_CHECK_IN_DRAFTS, NULL);

  self->data_dir = g_strdup (data_dir);

  return self;
}

/* Has the worker read what somebody keeps, once. */
void
mend_check_in_drafts_load (MendCheckInDrafts *self, const char *person_id)
{
  Job *job;

  g_return_if_fail (MEND_IS_CHECK_IN_DRAFTS (self));
  g_return_if_fail (person_id != NULL);

  if (!g_hash_table_add (self->loaded, g_strdup (person_id)))
    return;

  job = job_new (self, person_id);
  job->is_reading = TRUE;
  g_thread_pool_push (self->worker, job, NULL);
}

/* Gets what somebody has filled in, or NULL. */
MendOwnCheckIn *
mend_check_in_drafts_get (MendCheckInDrafts *self, const char *person_id)
{
  g_return_val_if_fail (MEND_IS_CHECK_IN_DRAFTS (self), NULL);
  g_return_val_if_fail (person_id != NULL, NULL);

  return g_hash_table_lookup (self->drafts, person_id);
}

/* Takes what somebody has filled in. Of what was kept before nothing is left on the disk, whether
 * this is kept there or not. */
void
mend_check_in_drafts_put (MendCheckInDrafts *self,
                          const char *person_id,
                          MendOwnCheckIn *own,
                          GDateTime *now,
                          gboolean is_kept)
{
  Job *job;

  g_return_if_fail (MEND_IS_CHECK_IN_DRAFTS (self));
  g_return_if_fail (person_id != NULL && own != NULL && now != NULL);

  g_hash_table_add (self->loaded, g_strdup (person_id));
  g_hash_table_insert (self->drafts, g_strdup (person_id), mend_own_check_in_ref (own));
  job = job_new (self, person_id);

  if (is_kept)
    {
      job->own = mend_own_check_in_ref (own);
      job->now = g_date_time_ref (now);
    }

  g_thread_pool_push (self->worker, job, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Both have shown it, so that it is no longer one person's alone: nothing of it stays here. */
void
mend_check_in_drafts_forget (MendCheckInDrafts *self, const char *person_id)
{
  g_return_if_fail (MEND_IS_CHECK_IN_DRAFTS (self));
  g_return_if_fail (person_id != NULL);

  if (!g_hash_table_remove (self->drafts, person_id))
    return;

  g_thread_pool_push (self->worker, job_new (self, person_id), NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
