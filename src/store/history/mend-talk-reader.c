// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-reader.h"

#include "files/mend-name-list.h"
#include "json/mend-talk-json.h"
#include "mend-store-folders.h"
#include "records/mend-record-file.h"

#include <stdio.h>
#include <string.h>

/* Where the id begins in the name of a record, and how much of it is there. */
#define ID_OFFSET 17
#define ID_LENGTH 8

typedef struct
{
  MendStoreFolders *folders;
  GPtrArray *names;
  gboolean with_texts;
} Order;

static void
order_free (Order *order)
{
  g_clear_pointer (&order->folders, mend_store_folders_unref);
  g_clear_pointer (&order->names, g_ptr_array_unref);
  g_free (order);
}

static Order *
order_new (MendStoreFolders *folders, GPtrArray *names)
{
  Order *order = g_new0 (Order, 1);

  order->folders = mend_store_folders_ref (folders);
  order->names = names != NULL ? g_ptr_array_ref (names) : NULL;

  return order;
}

static int
get_fd (const Order *order)
{
  return mend_store_folders_get_fd (order->folders, MEND_STORE_TALKS, NULL);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GPtrArray *names;

  mend_store_folders_begin_reading (order->folders);
  names = mend_talk_reader_list (get_fd (order));
  mend_store_folders_end_reading (order->folders);
  g_task_return_pointer (task, names, (GDestroyNotify) g_ptr_array_unref);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_talk_reading_free);
  int fd;

  mend_store_folders_begin_reading (order->folders);
  fd = get_fd (order);

  for (guint i = 0; i < order->names->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      MendTalkReading *reading = g_new0 (MendTalkReading, 1);

      reading->name = g_strdup (g_ptr_array_index (order->names, i));
      reading->record = mend_talk_reader_read (fd, reading->name, &reading->error);
      if (reading->record != NULL && order->with_texts)
        reading->text = mend_talk_text_new (reading->record);
      g_ptr_array_add (readings, reading);
    }

  mend_store_folders_end_reading (order->folders);
  g_task_return_pointer (task, readings, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * mend_talk_reading_free:
 * @self: (transfer full): a reading
 *
 * Frees a reading.
 */
void
mend_talk_reading_free (MendTalkReading *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_clear_pointer (&self->record, mend_talk_record_unref);
  g_clear_pointer (&self->text, mend_talk_text_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * mend_talk_reader_list:
 * @folder: the descriptor of a folder, or -1 for none
 *
 * Lists the records in a folder by their names alone. Nothing is opened.
 *
 * Returns: (transfer full) (element-type filename): the names, newest first
 */
GPtrArray *
mend_talk_reader_list (int folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) oldest_first =
      folder >= 0 ? mend_name_list_read (folder, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL)
                  : NULL;

  for (guint i = oldest_first != NULL ? g_strv_length (oldest_first) : 0; i > 0; i--)
    g_ptr_array_add (names, g_strdup (oldest_first[i - 1]));

  return names;
}

/**
 * mend_talk_reader_read:
 * @folder: the descriptor of a folder
 * @name: the name of a file in it
 * @error: return location for a [error@RecordError], or a [error@Gio.IOErrorEnum]
 *
 * Reads one talk. Blocks.
 *
 * Returns: (transfer full): the record
 */
MendTalkRecord *
mend_talk_reader_read (int folder, const char *name, GError **error)
{
  g_autoptr (JsonNode) root = NULL;

  if (folder < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "There is no folder");
      return NULL;
    }

  root = mend_record_file_read (folder, name, NULL, error);

  return root != NULL ? mend_talk_json_read (root, error) : NULL;
}

/* Looks among the files whose names bear the beginning of the id, or among the others. */
static MendTalkRecord *
find_among (
    int folder, GPtrArray *names, const char *id, gboolean fits, char **name, GError **first_error)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *candidate = g_ptr_array_index (names, i);
      g_autoptr (MendTalkRecord) record = NULL;

      if (mend_talk_reader_name_fits (candidate, id) != fits)
        continue;

      record = mend_talk_reader_read (folder, candidate,
                                      fits && *first_error == NULL ? first_error : NULL);

      if (record != NULL && g_str_equal (record->id, id))
        {
          if (name != NULL)
            *name = g_strdup (candidate);
          return g_steal_pointer (&record);
        }
    }

  return NULL;
}

/**
 * mend_talk_reader_find:
 * @folder: the descriptor of a folder, or -1 for none
 * @id: the id of a talk
 * @name: (out) (optional) (transfer full): the name of its file
 * @error: return location for %G_IO_ERROR_NOT_FOUND, or why the file that bears the id in its name
 * could not be read
 *
 * Finds a talk. As a rule its name leads there, but the id in the file decides: a file that
 * somebody renamed is found, too, by reading the others. Blocks.
 *
 * Returns: (transfer full): the record
 */
MendTalkRecord *
mend_talk_reader_find (int folder, const char *id, char **name, GError **error)
{
  g_autoptr (GPtrArray) names = mend_talk_reader_list (folder);
  g_autoptr (GError) first_error = NULL;
  MendTalkRecord *record = find_among (folder, names, id, TRUE, name, &first_error);

  if (record == NULL && first_error == NULL)
    record = find_among (folder, names, id, FALSE, name, &first_error);

  if (record != NULL)
    return record;

  if (first_error != NULL)
    g_propagate_error (error, g_steal_pointer (&first_error));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "There is no such talk");

  return NULL;
}

/**
 * mend_talk_reader_list_async:
 * @folders: the folders of the store
 * @cancellable: (nullable): when cancelled, nothing is found
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does [func@talk_reader_list] in a worker thread; [func@talk_reader_finish] gives the names.
 */
void
mend_talk_reader_list_async (MendStoreFolders *folders,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, order_new (folders, NULL), (GDestroyNotify) order_free);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * mend_talk_reader_read_async:
 * @folders: the folders of the store
 * @names: (element-type filename): names of files in it, not to be changed any more
 * @with_texts: whether to make them ready to be searched as well
 * @cancellable: (nullable): when cancelled, nothing is found
 * @callback: called when all are read
 * @user_data: for @callback
 *
 * Reads talks in a worker thread; [func@talk_reader_finish] gives a [struct@TalkReading] for each.
 */
void
mend_talk_reader_read_async (MendStoreFolders *folders,
                             GPtrArray *names,
                             gboolean with_texts,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = order_new (folders, names);

  order->with_texts = with_texts;
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * mend_talk_reader_finish:
 * @result: what the callback was given
 *
 * Takes what a worker has found.
 *
 * Returns: (transfer full) (nullable): names or readings; `NULL` if it was cancelled, and who asked
 * may be gone
 */
GPtrArray *
mend_talk_reader_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * mend_talk_reader_name_fits:
 * @name: the name of a record
 * @id: an id
 *
 * Tells whether the record with this name may be the one with this id.
 *
 * Returns: whether the name bears the beginning of the id
 */
gboolean
mend_talk_reader_name_fits (const char *name, const char *id)
{
  return strlen (name) > ID_OFFSET + ID_LENGTH && strlen (id) > ID_LENGTH &&
         g_ascii_strncasecmp (name + ID_OFFSET, id, ID_LENGTH) == 0;
}

/**
 * mend_talk_reader_get_started:
 * @name: the name of a record
 *
 * Reads from its name when a talk was begun.
 *
 * Returns: (transfer full) (nullable): the time in the zone of this computer; `NULL` if there is no
 * such time
 */
GDateTime *
mend_talk_reader_get_started (const char *name)
{
  g_autoptr (GDateTime) utc = NULL;
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;

  if (sscanf (name, "%4d%2d%2dT%2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;

  utc = g_date_time_new_utc (year, month, day, hour, minute, second);

  return utc != NULL ? g_date_time_to_local (utc) : NULL;
}
