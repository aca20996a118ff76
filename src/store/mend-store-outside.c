// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-outside.h"
#include "mend-store-readers.h"

#include "history/mend-history-private.h"
#include "records/mend-problem-list.h"

#include <gio/gio.h>
#include <string.h>

/* What other programs and computers do to the store while it is open. */

/* So long after the first sign of a change it is looked at: they come in swarms. */
#define SETTLE_MS 1000

/* Where in the name of a record its id begins. */
#define ID_OFFSET 17
#define ID_LENGTH 8

static gboolean
is_unsaved (MendStore *self, const char *name)
{
  GHashTableIter iter;
  gpointer id = NULL;

  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_strcmp0 (g_hash_table_lookup (self->names, id), name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The list is made and the folder looked at for the first time at once, and what another program
 * deletes between the two stays in the list. It is read again, and leaves the list if it is gone;
 * later looks say what has gone. */
static void
compare_once (MendStore *self)
{
  MendStoreOutside *outside = self->outside;
  g_autoptr (GPtrArray) names = NULL;

  if (outside == NULL || outside->is_compared || outside->is_looking || !outside->has_looked ||
      !mend_history_get_is_listed (self->history))
    return;

  outside->is_compared = TRUE;
  names = mend_history_list_others (self->history, outside->indexes[MEND_OUTSIDE_TALKS]);

  for (guint i = 0; i < names->len; i++)
    if (!is_unsaved (self, names->pdata[i]))
      mend_history_renew (self->history, names->pdata[i]);
}

MendStoreOutside *
mend_store_get_outside (MendStore *self)
{
  MendStoreOutside *outside = self->outside;

  if (outside != NULL)
    return outside;

  outside = g_new0 (MendStoreOutside, 1);
  outside->conflicts = g_list_store_new (MEND_TYPE_CONFLICT);
  outside->problems = g_ptr_array_new_with_free_func (g_object_unref);
  outside->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  outside->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_conflict_choice_unref);
  outside->undos = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_conflict_choice_unref);
  outside->chosen = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                           (GDestroyNotify) mend_conflict_choice_unref);
  self->outside = outside;
  g_signal_connect_object (self->history, "notify::is-listed", G_CALLBACK (compare_once), self,
                           G_CONNECT_SWAPPED);

  return outside;
}

/* What was found the last time and is no more goes. */
static void
show_problems (MendStore *self, GPtrArray *found)
{
  MendStoreOutside *outside = self->outside;

  for (guint i = 0; i < outside->problems->len; i++)
    {
      MendFileProblem *problem = outside->problems->pdata[i];

      mend_problem_list_take_away (self->problems, mend_file_problem_get_kind_folder (problem),
                                   mend_file_problem_get_file_name (problem));
    }

  for (guint i = 0; i < found->len; i++)
    mend_problem_list_put (self->problems, found->pdata[i]);

  g_ptr_array_unref (outside->problems);
  outside->problems = g_ptr_array_ref (found);
}

/* Whether the last look has found a file to be a problem. */
static gboolean
is_problem (MendStoreOutside *outside, const char *kind, const char *name)
{
  for (guint i = 0; i < outside->problems->len; i++)
    {
      MendFileProblem *problem = outside->problems->pdata[i];

      if (g_str_equal (mend_file_problem_get_kind_folder (problem), kind) &&
          g_str_equal (mend_file_problem_get_file_name (problem), name))
        return TRUE;
    }

  return FALSE;
}

static void
take_talk (MendStore *self, const char *name, gboolean is_removed, gboolean is_added)
{
  if (mend_file_name_classify (name) != MEND_FILE_NAME_RECORD || is_unsaved (self, name))
    return;

  if (self->outside->has_looked && !is_added)
    {
      g_autofree char *beginning = g_strndup (name + ID_OFFSET, ID_LENGTH);

      mend_store_emit_talk_changed (self, beginning);
    }

  if (is_removed)
    mend_history_remove (self->history, name);
  else if (!is_added)
    mend_history_renew (self->history, name);
  else if (mend_history_get_is_asked_for (self->history))
    mend_history_insert (self->history, name, NULL);
}

static void
take_changes (MendStore *self, const char *kind, const MendFolderChanges *changes)
{
  GPtrArray *const names[] = { changes->removed, changes->changed, changes->added };
  gboolean is_talk = g_str_equal (kind, MEND_STORE_TALKS);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      for (guint j = 0; j < names[i]->len; j++)
        {
          const char *name = names[i]->pdata[j];

          if (self->outside->has_looked && !is_problem (self->outside, kind, name))
            mend_problem_list_take_away (self->problems, kind, name);
          if (self->outside->has_looked && names[i] != changes->removed)
            mend_store_backup_note (self, kind, name);
          if (is_talk)
            take_talk (self, name, names[i] == changes->removed, names[i] == changes->added);
        }
    }
}

/* What was read before something was saved here may be what was there before. */
static void
take_persons (MendStore *self, const MendOutsideLook *look)
{
  MendStoreOutside *outside = self->outside;

  if (look->persons == NULL)
    return;

  outside->wants_persons = look->n_people_saves != self->n_people_saves;
  outside->wants_look |= outside->wants_persons;

  if (!outside->wants_persons && mend_store_take_persons (self, look->persons, look->is_apart))
    mend_store_emit_people_changed (self);
}

/* What had to wait is saved as soon as all is there again. */
static void
take_missing (MendStore *self, guint n_missing)
{
  gboolean was_missing = self->n_missing > 0;

  mend_store_set_missing (self, n_missing);
  if (was_missing && n_missing == 0)
    mend_store_try_again (self);
}

static gboolean
has_changed (const MendOutsideLook *look, const char *kind)
{
  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    if (g_str_equal (mend_outside_look_get_kind (i), kind))
      return !mend_folder_changes_is_empty (&look->changes[i]);

  return FALSE;
}

static void
tell_of_changes (MendStore *self, const MendOutsideLook *look)
{
  const MendStoreReader *reader;

  for (guint i = 0; (reader = mend_store_reader_get (i)) != NULL; i++)
    {
      if (!self->outside->has_looked && !reader->is_for_first_look)
        continue;

      if (has_changed (look, reader->kind) ||
          (reader->part != NULL && has_changed (look, reader->part)))
        reader->read_again (self);
    }
}

static void
take_look (MendStore *self, MendOutsideLook *look)
{
  MendStoreOutside *outside = self->outside;

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      outside->indexes[i] = g_steal_pointer (&look->indexes[i]);
      outside->seen[i] = g_steal_pointer (&look->seen[i]);
    }
  outside->book = g_steal_pointer (&look->book);

  mend_store_leave_out_chosen (self, look->conflicts);
  show_problems (self, look->problems);

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    take_changes (self, mend_outside_look_get_kind (i), &look->changes[i]);

  take_persons (self, look);
  tell_of_changes (self, look);

  mend_store_show_conflicts (self, look->conflicts);
  if (self->access != MEND_STORE_IN_MEMORY)
    take_missing (self, look->n_missing);
  outside->has_looked = TRUE;
  compare_once (self);
  mend_store_trash_take (self, look->n_back, look->has_trash_changed);
  mend_store_backup_look (self);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  mend_outside_look_run (data);
  g_task_return_boolean (task, TRUE);
}

static gboolean
settled_cb (gpointer data)
{
  MendStore *self = data;

  self->outside->settle_id = 0;
  mend_store_rescan (self);

  return G_SOURCE_REMOVE;
}

static void
look_soon (MendStore *self)
{
  if (self->outside->settle_id == 0)
    self->outside->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* What is being written, here or elsewhere, has a name of its own until it is whole. */
static gboolean
is_sign (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL && (mend_file_name_may_be_record (name) || strchr (name, '.') == NULL);
}

static void
folder_changed_cb (
    GFileMonitor *monitor, GFile *file, GFile *other_file, GFileMonitorEvent event, MendStore *self)
{
  if (self->outside != NULL && event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED &&
      (is_sign (file) || is_sign (other_file)))
    look_soon (self);
}

static void
watch_folder (MendStore *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFileMonitor *monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (monitor == NULL)
    return;

  g_signal_connect_object (monitor, "changed", G_CALLBACK (folder_changed_cb), self, 0);
  g_ptr_array_add (self->outside->monitors, monitor);
}

static void
watch_kind (MendStore *self, MendFolder *store, const char *kind)
{
  g_autofree char *path = g_build_filename (mend_folder_get_path (store), kind, NULL);

  watch_folder (self, path);
}

static void
start_watching (MendStore *self)
{
  MendFolder *store = mend_store_folders_get_store (self->folders);

  if (store == NULL || self->outside->is_watching)
    return;

  self->outside->is_watching = TRUE;
  watch_folder (self, mend_folder_get_path (store));
  watch_kind (self, store, MEND_STORE_TRASH);

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    watch_kind (self, store, mend_outside_look_get_kind (i));
}

/* The folders are watched once the worker has made those that were not there; what happens between
 * the two is seen by looking once more. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);
  MendStoreOutside *outside = self->outside;
  MendOutsideLook *look = g_task_get_task_data (G_TASK (result));

  if (outside == NULL)
    return;

  outside->is_looking = FALSE;
  take_look (self, look);
  mend_store_move_continue (self);

  if (!outside->is_watching)
    {
      start_watching (self);
      outside->wants_look |= outside->is_watching;
    }

  if (outside->wants_look)
    mend_store_rescan (self);
  else if (look->wants_again)
    look_soon (self);
}

/* The folders that were watched are not those that are there. */
void
mend_store_watch_again (MendStore *self)
{
  g_ptr_array_set_size (self->outside->monitors, 0);
  self->outside->is_watching = FALSE;
}

void
mend_store_outside_free (MendStoreOutside *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      g_clear_pointer (&self->indexes[i], mend_folder_index_free);
      g_clear_pointer (&self->seen[i], mend_seen_list_free);
    }

  g_clear_pointer (&self->book, mend_trash_book_free);
  g_strfreev (self->gone);
  g_object_unref (self->conflicts);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->monitors);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->undos);
  g_hash_table_unref (self->chosen);
  g_free (self);
}

gboolean
mend_store_is_looking (MendStore *self)
{
  return self->outside != NULL && self->outside->is_looking;
}

/* The store is in another place, or is another one: nothing is known of what is there. */
void
mend_store_outside_forget (MendStore *self, gboolean is_other_store)
{
  MendStoreOutside *outside = self->outside;

  if (outside == NULL)
    return;

  outside->is_watching = FALSE;
  g_ptr_array_set_size (outside->monitors, 0);
  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      g_clear_pointer (&outside->indexes[i], mend_folder_index_free);
      if (is_other_store)
        g_clear_pointer (&outside->seen[i], mend_seen_list_free);
    }
  if (is_other_store)
    {
      g_clear_pointer (&outside->book, mend_trash_book_free);
      g_clear_pointer (&outside->gone, g_strfreev);
    }
}

/**
 * mend_store_rescan:
 * @self: a store
 *
 * Looks, in a worker thread, at what other programs and computers have done to the folder, takes
 * over what has changed, and settles what can be settled. From the first time on the folder is
 * watched, and this happens by itself; to be called after the first frame, and when the window gets
 * the focus, since not all file systems tell what happens to them.
 */
void
mend_store_rescan (MendStore *self)
{
  g_autoptr (GTask) task = NULL;
  MendStoreOutside *outside;
  MendOutsideLook *look;

  g_return_if_fail (MEND_IS_STORE (self));

  if (self->access == MEND_STORE_IN_MEMORY)
    mend_store_try_again (self);

  outside = mend_store_get_outside (self);
  outside->wants_look = outside->is_looking || self->move != NULL || self->alone != NULL;
  if (outside->wants_look)
    return;

  g_clear_handle_id (&outside->settle_id, g_source_remove);
  look = mend_outside_look_new (self->folders, self->saver);
  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      look->indexes[i] = g_steal_pointer (&outside->indexes[i]);
      look->seen[i] = g_steal_pointer (&outside->seen[i]);
    }
  g_ptr_array_extend_and_steal (look->choices, g_steal_pointer (&outside->choices));
  g_ptr_array_extend_and_steal (look->undos, g_steal_pointer (&outside->undos));
  outside->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_conflict_choice_unref);
  outside->undos = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_conflict_choice_unref);

  look->book = g_steal_pointer (&outside->book);
  look->now = mend_clock_get_wall_time (self->clock);
  look->clock_us =
      mend_clock_get_awake_time (self->clock) + mend_clock_get_asleep_time (self->clock);
  look->accepts_missing = outside->accepts_missing;
  outside->accepts_missing = FALSE;
  look->wants_persons = outside->wants_persons;
  look->was_apart = self->access == MEND_STORE_APART;
  look->n_people_saves = self->n_people_saves;
  outside->is_looking = TRUE;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_task_data (task, look, (GDestroyNotify) mend_outside_look_free);
  g_task_run_in_thread (task, look_in_thread);
}
