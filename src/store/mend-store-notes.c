// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "json/mend-later-note-json.h"
#include "records/mend-problem-list.h"
#include "records/mend-record-file.h"

#include <gio/gio.h>

/* Notes that are added to a talk after its end: a small file each. */

typedef struct
{
  MendStoreFolders *folders;
  char *talk_id;
  GPtrArray *problems;
} Search;

static void
search_free (Search *search)
{
  mend_store_folders_unref (search->folders);
  g_ptr_array_unref (search->problems);
  g_free (search->talk_id);
  g_free (search);
}

static MendLaterNote *
read_note (int fd, const char *name, GError **error)
{
  g_autoptr (JsonNode) root = mend_record_file_read (fd, name, NULL, error);

  return root != NULL ? mend_later_note_json_read (root, error) : NULL;
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_later_note_unref);
  g_auto (GStrv) names = NULL;
  int fd;

  mend_store_folders_begin_reading (search->folders);
  fd = mend_store_folders_get_fd (search->folders, MEND_STORE_NOTES, NULL);

  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MendLaterNote) note = read_note (fd, names[i], &error);

      if (note == NULL)
        g_ptr_array_add (search->problems,
                         mend_problem_from_error (MEND_STORE_NOTES, names[i], error));
      else if (search->talk_id == NULL || g_str_equal (note->talk_id, search->talk_id))
        g_ptr_array_add (notes, g_steal_pointer (&note));
    }

  mend_store_folders_end_reading (search->folders);
  g_task_return_pointer (task, notes, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
has_note (GPtrArray *notes, const char *id)
{
  for (guint i = 0; i < notes->len; i++)
    {
      if (g_str_equal (((const MendLaterNote *) g_ptr_array_index (notes, i))->id, id))
        return TRUE;
    }

  return FALSE;
}

static int
compare_oldest_first (gconstpointer a, gconstpointer b)
{
  const MendLaterNote *note = *(const MendLaterNote *const *) a;
  const MendLaterNote *other = *(const MendLaterNote *const *) b;

  return g_date_time_compare (note->created, other->created);
}

/* What was added since the start may not be on the disk yet. */
static void
add_new_notes (MendStore *self, GPtrArray *notes, const char *talk_id)
{
  for (guint i = 0; i < self->new_notes->len; i++)
    {
      MendLaterNote *note = g_ptr_array_index (self->new_notes, i);

      if ((talk_id == NULL || g_str_equal (note->talk_id, talk_id)) && !has_note (notes, note->id))
        g_ptr_array_add (notes, mend_later_note_ref (note));
    }

  g_ptr_array_sort (notes, compare_oldest_first);
}

/**
 * mend_store_add_note:
 * @self: a store
 * @note: a note to a talk that is over
 *
 * Keeps a note.
 */
void
mend_store_add_note (MendStore *self, MendLaterNote *note)
{
  g_autofree char *name = NULL;
  g_autoptr (JsonNode) root = NULL;
  MendStoreChange *change;
  MendPerson *author;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (note != NULL);

  author = mend_store_get_person (self, note->seat);
  root = mend_later_note_json_write (note, author != NULL ? author->id : NULL, NULL);
  name = mend_file_name_make (note->created, note->id);
  g_ptr_array_add (self->new_notes, mend_later_note_ref (note));

  change = mend_store_change_new (MEND_STORE_CHANGE_SAVE, MEND_STORE_NOTES, name);
  change->id = g_strdup (note->id);
  change->bytes = mend_store_change_write (root, NULL);
  mend_store_start (self, change);
}

/**
 * mend_store_load_notes:
 * @self: a store
 * @talk_id: (nullable): the id of a talk; `NULL` for all
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: for @callback
 *
 * Reads the notes that were added to a talk, or to any, in a worker thread.
 */
void
mend_store_load_notes (MendStore *self,
                       const char *talk_id,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (MEND_IS_STORE (self));

  search = g_new0 (Search, 1);
  search->folders = mend_store_folders_ref (self->folders);
  search->talk_id = g_strdup (talk_id);
  search->problems = g_ptr_array_new_with_free_func (g_object_unref);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mend_store_load_notes);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * mend_store_load_notes_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Takes the notes that were read.
 *
 * Returns: (transfer full) (element-type MendLaterNote): the notes, oldest first
 */
GPtrArray *
mend_store_load_notes_finish (MendStore *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) notes = NULL;
  const Search *search;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  search = g_task_get_task_data (G_TASK (result));
  notes = g_task_propagate_pointer (G_TASK (result), error);
  if (notes == NULL)
    return NULL;

  for (guint i = 0; i < search->problems->len; i++)
    mend_problem_list_put (self->problems, g_ptr_array_index (search->problems, i));

  add_new_notes (self, notes, search->talk_id);

  return g_steal_pointer (&notes);
}
