// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "json/mend-snapshot-json.h"
#include "records/mend-record-file.h"

#include <gio/gio.h>

/* How a second Mend on the same folder waits for the first to close, and then takes its place. */

/* To ask costs one system call. */
#define RETRY_S 1

static void
take_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (!mend_store_folders_open (data, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  mend_store_complete_archive (data);
  g_task_return_boolean (task, TRUE);
}

static char *
find_running_id (int state)
{
  g_autoptr (JsonNode) root = mend_record_file_read (state, MEND_STORE_CURRENT, NULL, NULL);
  g_autoptr (MendSnapshot) snapshot = NULL;

  if (root != NULL)
    snapshot = mend_snapshot_json_read (root, NULL);

  return snapshot != NULL ? g_strdup (snapshot->id) : NULL;
}

/* The talk that the first Mend has left gives way to the one that was begun here meanwhile. */
static void
make_room (MendStore *self)
{
  int state = mend_store_folders_get_state_fd (self->folders, NULL, NULL);
  int waiting = mend_store_folders_get_state_fd (self->folders, MEND_STORE_WAITING, NULL);
  g_autofree char *id = state >= 0 ? find_running_id (state) : NULL;
  g_autofree char *name = NULL;

  if (id == NULL || waiting < 0 || g_str_equal (id, self->running->id))
    return;

  name = mend_file_name_make_waiting (id);
  mend_safe_file_move (state, MEND_STORE_CURRENT, waiting, name, NULL);
}

static void
take_over (MendStore *self)
{
  g_clear_handle_id (&self->lock_id, g_source_remove);
  g_object_freeze_notify (G_OBJECT (self));
  mend_store_set_access (self, MEND_STORE_WRITABLE);
  if (mend_store_load_persons (self))
    mend_store_emit_people_changed (self);

  if (self->running == NULL)
    mend_store_load_current (self);
  else
    make_room (self);

  mend_store_try_again (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);
  g_autoptr (GError) error = NULL;

  self->is_taking = FALSE;

  if (self->lock_id == 0)
    return;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      take_over (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    {
      g_clear_handle_id (&self->lock_id, g_source_remove);
      mend_store_set_access (self, error->domain == MEND_RECORD_ERROR ? MEND_STORE_NOT_OURS
                                                                      : MEND_STORE_IN_MEMORY);
    }
}

static gboolean
retry_cb (gpointer data)
{
  MendStore *self = data;
  g_autoptr (GTask) task = NULL;

  if (self->is_taking)
    return G_SOURCE_CONTINUE;

  self->is_taking = TRUE;
  task = g_task_new (self, NULL, taken_cb, NULL);
  g_task_set_task_data (task, mend_store_folders_ref (self->folders),
                        (GDestroyNotify) mend_store_folders_unref);
  g_task_run_in_thread (task, take_in_thread);

  return G_SOURCE_CONTINUE;
}

/* Waits as long as another Mend has the folder. */
void
mend_store_wait_for_lock (MendStore *self)
{
  if (self->access == MEND_STORE_IN_USE && self->lock_id == 0)
    self->lock_id = g_timeout_add_seconds (RETRY_S, retry_cb, self);
}
