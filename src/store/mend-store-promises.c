// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "history/mend-talk-reader.h"
#include "json/mend-mark-json.h"
#include "json/mend-promise-json.h"
#include "mend-store-folders.h"
#include "records/mend-problem-list.h"
#include "records/mend-record-file.h"
#include "talk/mend-given.h"

#include <gio/gio.h>
#include <unistd.h>

/* Promises, and what became of them: a small file each, written once by the one who gave the
 * promise. */

typedef struct
{
  MendStoreFolders *folders;
  MendSaver *saver;
  GPtrArray *promises;
  GPtrArray *marks;
  GPtrArray *problems;

  /* The ids of the talks in the trash of which there is something here. */
  GHashTable *deleted;
} Search;

static Search *
search_new (void)
{
  Search *search = g_new0 (Search, 1);

  search->promises = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  search->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  search->problems = g_ptr_array_new_with_free_func (g_object_unref);
  search->deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return search;
}

static void
search_free (Search *search)
{
  g_clear_pointer (&search->folders, mend_store_folders_unref);
  g_clear_object (&search->saver);
  g_ptr_array_unref (search->promises);
  g_ptr_array_unref (search->marks);
  g_ptr_array_unref (search->problems);
  g_hash_table_unref (search->deleted);
  g_free (search);
}

static gpointer
read_promise (JsonNode *root, GError **error)
{
  return mend_promise_json_read (root, error);
}

static gpointer
read_mark (JsonNode *root, GError **error)
{
  return mend_mark_json_read (root, error);
}

static void
read_folder (int fd,
             const MendSamePeople *same,
             const char *folder,
             gpointer (*read) (JsonNode *root, GError **error),
             GPtrArray *records,
             GPtrArray *problems)
{
  g_auto (GStrv) names = NULL;

  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = mend_record_file_read (fd, names[i], NULL, &error);
      gpointer record = NULL;

      if (root != NULL)
        {
          mend_same_people_translate (same, root);
          record = read (root, &error);
        }

      if (record != NULL)
        g_ptr_array_add (records, record);
      else
        g_ptr_array_add (problems, mend_problem_from_error (folder, names[i], error));
    }
}

static gboolean
bears_name (const char *const *names, const char *id)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (mend_talk_reader_name_fits (names[i], id))
        return TRUE;
    }

  return FALSE;
}

/* Files are opened only under names that a talk in question may have; the id inside decides. */
static void
look_for_deleted (Search *search, int trash, const char *const *names, const char *talk_id)
{
  g_autoptr (MendTalkRecord) talk = NULL;

  if (talk_id == NULL || g_hash_table_contains (search->deleted, talk_id) ||
      !bears_name (names, talk_id))
    return;

  talk = mend_talk_reader_find (trash, talk_id, NULL, NULL);
  if (talk != NULL)
    g_hash_table_add (search->deleted, g_strdup (talk_id));
}

static void
look_at_trash (Search *search, int trash)
{
  g_auto (GStrv) names = NULL;

  if (trash >= 0)
    names = mend_name_list_read (trash, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);
  if (names == NULL)
    return;

  for (guint i = 0; i < search->promises->len; i++)
    {
      const MendPromise *promise = g_ptr_array_index (search->promises, i);

      look_for_deleted (search, trash, (const char *const *) names, promise->talk_id);
    }

  for (guint i = 0; i < search->marks->len; i++)
    {
      const MendMark *mark = g_ptr_array_index (search->marks, i);

      look_for_deleted (search, trash, (const char *const *) names, mark->talk_id);
    }
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  g_autoptr (MendSamePeople) same = mend_store_folders_get_same (search->folders);

  /* A talk that was deleted a moment ago is to be in the trash. */
  mend_saver_flush (search->saver);
  mend_store_folders_begin_reading (search->folders);
  read_folder (mend_store_folders_get_fd (search->folders, MEND_STORE_PROMISES, NULL), same,
               MEND_STORE_PROMISES, read_promise, search->promises, search->problems);
  read_folder (mend_store_folders_get_fd (search->folders, MEND_STORE_MARKS, NULL), same,
               MEND_STORE_MARKS, read_mark, search->marks, search->problems);
  look_at_trash (search, mend_store_folders_get_fd (search->folders, MEND_STORE_TRASH, NULL));
  mend_store_folders_end_reading (search->folders);
  g_task_return_boolean (task, TRUE);
}

static gboolean
has_promise (GPtrArray *promises, const MendPromise *promise)
{
  for (guint i = 0; i < promises->len; i++)
    {
      const MendPromise *other = g_ptr_array_index (promises, i);

      if (g_str_equal (other->id, promise->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_mark (GPtrArray *marks, const MendMark *mark)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const MendMark *other = g_ptr_array_index (marks, i);

      if (g_str_equal (other->id, mark->id))
        return TRUE;
    }

  return FALSE;
}

/* What was added since the start may not be on the disk yet. */
static void
add_new (MendStore *self, Search *search)
{
  for (guint i = 0; i < self->new_promises->len; i++)
    {
      MendPromise *promise = g_ptr_array_index (self->new_promises, i);

      if (!has_promise (search->promises, promise))
        g_ptr_array_add (search->promises, mend_promise_ref (promise));
    }

  for (guint i = 0; i < self->new_marks->len; i++)
    {
      MendMark *mark = g_ptr_array_index (self->new_marks, i);

      if (!has_mark (search->marks, mark))
        g_ptr_array_add (search->marks, mend_mark_ref (mark));
    }
}

/* What came out of a talk goes with it to the trash, and comes back with it. */
static gboolean
is_deleted (MendStore *self, const Search *search, const char *talk_id)
{
  return talk_id != NULL && (g_hash_table_contains (search->deleted, talk_id) ||
                             (self != NULL && g_hash_table_contains (self->deleted, talk_id)));
}

static void
leave_out_deleted (MendStore *self, Search *search)
{
  for (guint i = search->promises->len; i > 0; i--)
    {
      const MendPromise *promise = g_ptr_array_index (search->promises, i - 1);

      if (is_deleted (self, search, promise->talk_id))
        g_ptr_array_remove_index (search->promises, i - 1);
    }

  for (guint i = search->marks->len; i > 0; i--)
    {
      const MendMark *mark = g_ptr_array_index (search->marks, i - 1);

      if (is_deleted (self, search, mark->talk_id))
        g_ptr_array_remove_index (search->marks, i - 1);
    }
}

static int
compare_oldest_first (gconstpointer a, gconstpointer b)
{
  const MendPromise *promise = mend_standing_get_promise (*(MendStanding *const *) a);
  const MendPromise *other = mend_standing_get_promise (*(MendStanding *const *) b);
  const int order = g_date_time_compare (promise->created, other->created);

  return order != 0 ? order : g_strcmp0 (promise->id, other->id);
}

static GPtrArray *
make_standings (GPtrArray *promises, GPtrArray *marks)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < promises->len; i++)
    g_ptr_array_add (standings, mend_standing_new (g_ptr_array_index (promises, i), marks));

  g_ptr_array_sort (standings, compare_oldest_first);

  return standings;
}

static gboolean
owes (MendStore *self, const char *talk_id)
{
  GHashTableIter iter;
  gpointer owed = NULL;

  g_hash_table_iter_init (&iter, self->owed);

  while (g_hash_table_iter_next (&iter, NULL, &owed))
    {
      if (g_str_equal (owed, talk_id))
        return TRUE;
    }

  return FALSE;
}

/* Something of a talk that was left is on the disk, and perhaps nothing else of it is owed. */
void
mend_store_given_saved (MendStore *self, MendStoreChange *change, const GError *error)
{
  g_autofree char *id = NULL;
  g_autofree char *talk_id = NULL;

  if (error != NULL || !g_hash_table_steal_extended (self->owed, change->id, (gpointer *) &id,
                                                     (gpointer *) &talk_id))
    return;

  if (g_hash_table_contains (self->settled, talk_id))
    mend_store_settle (self, talk_id);
}

/* The name follows from the record. If a file is there, this is from the same talk, which was being
 * finished when something came between. */
void
mend_store_save_given (MendStore *self,
                       const char *folder,
                       const char *id,
                       const char *talk_id,
                       GDateTime *created,
                       JsonNode *root)
{
  g_autofree char *name = mend_file_name_make (created, id);
  MendStoreChange *change = mend_store_change_new (MEND_STORE_CHANGE_OVERWRITE, folder, name);

  change->id = g_strdup (id);
  change->bytes = mend_store_change_write (root, NULL);
  change->done = mend_store_given_saved;

  if (talk_id != NULL)
    g_hash_table_replace (self->owed, g_strdup (id), g_strdup (talk_id));

  mend_store_start (self, change);
}

/* Forgets a talk whose record is on the disk, as soon as all that came out of it is there, too.
 * Until then it does not run any more, but its file stays: the promises are in it. */
void
mend_store_settle (MendStore *self, const char *talk_id)
{
  g_autofree char *id = g_strdup (talk_id);

  if (owes (self, id))
    {
      g_hash_table_add (self->settled, g_strdup (id));
      return;
    }

  g_hash_table_remove (self->settled, id);
  mend_store_forget_running (self, id);
}

/**
 * mend_store_add_promise:
 * @self: a store
 * @promise: a promise
 *
 * Keeps a promise.
 */
void
mend_store_add_promise (MendStore *self, MendPromise *promise)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (promise != NULL);

  root = mend_promise_json_write (promise, NULL);
  g_ptr_array_add (self->new_promises, mend_promise_ref (promise));
  mend_store_save_given (self, MEND_STORE_PROMISES, promise->id, promise->talk_id, promise->created,
                         root);
}

/**
 * mend_store_add_mark:
 * @self: a store
 * @mark: what became of a promise
 *
 * Keeps a mark.
 */
void
mend_store_add_mark (MendStore *self, MendMark *mark)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (mark != NULL);

  root = mend_mark_json_write (mark, NULL);
  g_ptr_array_add (self->new_marks, mend_mark_ref (mark));
  mend_store_save_given (self, MEND_STORE_MARKS, mark->id, mark->talk_id, mark->created, root);
}

/**
 * mend_store_add_given:
 * @self: a store
 * @snapshot: a talk that is over
 *
 * Keeps the promises and the marks of a talk, and what was written for the shared account. To be
 * called before [method@Store.finish_talk]: the running talk, in which they are, too, is not
 * forgotten before they are on the disk.
 */
void
mend_store_add_given (MendStore *self, MendSnapshot *snapshot)
{
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GPtrArray) marks = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (snapshot != NULL);

  mend_store_add_to_account (self, snapshot);

  promises = mend_given_list_promises (snapshot);
  marks = mend_given_list_marks (snapshot);

  for (guint i = 0; i < promises->len; i++)
    mend_store_add_promise (self, g_ptr_array_index (promises, i));

  for (guint i = 0; i < marks->len; i++)
    mend_store_add_mark (self, g_ptr_array_index (marks, i));
}

/**
 * mend_store_load_standings:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: for @callback
 *
 * Reads all promises and how they stand, in a worker thread.
 */
void
mend_store_load_standings (MendStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (MEND_IS_STORE (self));

  search = search_new ();
  search->folders = mend_store_folders_ref (self->folders);
  search->saver = g_object_ref (self->saver);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mend_store_load_standings);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * mend_store_load_standings_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Takes the promises that were read.
 *
 * Returns: (transfer full) (element-type MendStanding): the promises and how they stand, oldest
 *   first
 */
GPtrArray *
mend_store_load_standings_finish (MendStore *self, GAsyncResult *result, GError **error)
{
  GPtrArray *standings;
  Search *search;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  search = g_task_get_task_data (G_TASK (result));
  add_new (self, search);
  leave_out_deleted (self, search);
  standings = make_standings (search->promises, search->marks);

  for (guint i = 0; i < search->problems->len; i++)
    mend_problem_list_put (self->problems, g_ptr_array_index (search->problems, i));

  return standings;
}

static void
read_closed (const char *data_dir,
             const char *folder,
             gpointer (*read) (JsonNode *root, GError **error),
             GPtrArray *records,
             GPtrArray *problems)
{
  g_autoptr (MendSamePeople) same = mend_store_folders_read_same (data_dir);
  const int fd = mend_store_folders_open_to_read (data_dir, folder);

  read_folder (fd, same, folder, read, records, problems);

  if (fd >= 0)
    close (fd);
}

/**
 * mend_store_list_standings:
 * @data_dir: the folder of Mend's data
 *
 * Reads all promises and how they stand, of a store that is not opened. What cannot be read is left
 * out. No lock is taken and nothing is written. Blocks.
 *
 * Returns: (transfer full) (element-type MendStanding): the promises and how they stand, oldest
 *   first
 */
GPtrArray *
mend_store_list_standings (const char *data_dir)
{
  const int trash = mend_store_folders_open_to_read (data_dir, MEND_STORE_TRASH);
  Search *search = search_new ();
  GPtrArray *standings;

  read_closed (data_dir, MEND_STORE_PROMISES, read_promise, search->promises, search->problems);
  read_closed (data_dir, MEND_STORE_MARKS, read_mark, search->marks, search->problems);
  look_at_trash (search, trash);
  if (trash >= 0)
    close (trash);

  leave_out_deleted (NULL, search);
  standings = make_standings (search->promises, search->marks);
  search_free (search);

  return standings;
}
