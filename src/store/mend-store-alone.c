// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include <gio/gio.h>

/*
 * What is done with the whole store at once, by a worker, while nothing else is on its way to the
 * disk: it begins when all that was to be saved is saved, and what is to be saved meanwhile is
 * saved after it, if there is an after.
 */

struct _MendStoreAlone
{
  GTask *task;
  MendStoreFolders *folders;
  MendStoreAloneFunc func;
  MendStoreAfterFunc after;
  gboolean is_running;
  gboolean is_over;
};

void
mend_store_alone_free (MendStoreAlone *self)
{
  g_clear_object (&self->task);
  mend_store_folders_unref (self->folders);
  g_free (self);
}

/* Whether what was asked for has come to its end, and nothing is to be written any more. */
gboolean
mend_store_alone_is_over (MendStore *self)
{
  return self->alone != NULL && self->alone->is_over;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MendStoreAlone *self = data;
  GError *error = NULL;

  mend_store_folders_wait_for_readers (self->folders);
  if (self->func (self->folders, g_task_get_task_data (self->task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
go_on (MendStore *self)
{
  MendStoreAlone *alone = g_steal_pointer (&self->alone);

  alone->after (self);
  mend_store_alone_free (alone);
  mend_store_release_held (self);
  mend_store_rescan (self);
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);
  g_autoptr (GTask) task = g_object_ref (self->alone->task);
  GError *error = NULL;
  const gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->alone->after != NULL)
    go_on (self);
  else
    self->alone->is_over = TRUE;
  /* The two would hold each other. */
  if (self->alone != NULL)
    g_clear_object (&self->alone->task);

  mend_store_update_state (self);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Begins as soon as nothing is on its way. */
void
mend_store_alone_continue (MendStore *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->alone == NULL || self->alone->is_running || self->move != NULL || self->n_pending > 0 ||
      mend_store_is_looking (self) || mend_store_backup_is_running (self))
    return;

  self->alone->is_running = TRUE;
  task = g_task_new (self, NULL, run_cb, NULL);
  g_task_set_task_data (task, self->alone, NULL);
  g_task_run_in_thread (task, run_in_thread);
}

/* Waits until it is over, as before the program ends. Blocks. */
void
mend_store_alone_wait (MendStore *self)
{
  while (self->alone != NULL && !self->alone->is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets a worker call @func alone, with the data of @task, and ends @task with what it returned.
 * Without @after nothing of the store is read or written any more. Returns whether it could be. */
gboolean
mend_store_alone_start (MendStore *self,
                        MendStoreAloneFunc func,
                        MendStoreAfterFunc after,
                        GTask *task)
{
  if (self->alone != NULL && !(self->alone->is_over && after == NULL))
    return FALSE;

  g_clear_pointer (&self->alone, mend_store_alone_free);
  self->alone = g_new0 (MendStoreAlone, 1);
  self->alone->task = g_object_ref (task);
  self->alone->folders = mend_store_folders_ref (self->folders);
  self->alone->func = func;
  self->alone->after = after;
  mend_store_update_state (self);
  mend_store_alone_continue (self);

  return TRUE;
}
