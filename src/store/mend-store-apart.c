// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-apart.h"

#include "files/mend-file-name.h"
#include "files/mend-safe-file.h"
#include "json/mend-json-writer.h"
#include "json/mend-person-json.h"
#include "mend-store-folders.h"
#include "mend-store-private.h"
#include "mend-store-readers.h"
#include "records/mend-person-reader.h"

#include <gio/gio.h>

/* How people say who is who in a folder in which two stores have met that were begun apart. */

typedef struct
{
  GPtrArray *people;
  GDateTime *now;
  gboolean is_apart;
  gboolean is_crosswise;
} Joining;

static void
joining_free (gpointer data)
{
  Joining *joining = data;

  g_ptr_array_unref (joining->people);
  g_date_time_unref (joining->now);
  g_free (joining);
}

static const char *
get_id (const Joining *joining, guint place)
{
  return ((const MendPerson *) g_ptr_array_index (joining->people, place))->id;
}

/* What was there goes to the earlier versions, as if the name had been changed. */
static gboolean
write_same (MendStoreFolders *folders,
            const Joining *joining,
            guint place,
            const char *first,
            GError **error)
{
  MendFileStamp stamp = { 0 };
  g_autofree char *name = NULL;
  g_autoptr (JsonNode) root =
      mend_person_reader_find (folders, get_id (joining, place), &name, &stamp);
  g_autoptr (JsonNode) written = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *earlier_name = NULL;
  g_auto (MendSaveResult) result = { 0 };
  MendSaveRequest request = { .mode = MEND_SAVE_MODE_REPLACE };

  if (root == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The person is not there");
      return FALSE;
    }

  written = mend_person_json_write_same (root, first, joining->now, error);
  bytes = written != NULL ? mend_json_writer_write (written, error) : NULL;
  if (bytes == NULL)
    return FALSE;

  earlier_name = mend_file_name_make_earlier (name, mend_record_header_get_next_rev (root) - 1);
  request.folder = mend_store_folders_get_fd (folders, MEND_STORE_PEOPLE, error);
  request.name = name;
  request.bytes = bytes;
  request.known = stamp;
  request.earlier_name = earlier_name;
  request.earlier_folder =
      mend_store_folders_get_state_fd (folders, MEND_STORE_EARLIER_PEOPLE, error);

  return request.folder >= 0 && request.earlier_folder >= 0 &&
         mend_safe_file_save (&request, &result, error) != MEND_SAVE_OUTCOME_FAILED;
}

/* Until both are written, there is no answer yet: see [struct@SamePeople]. */
static gboolean
join_alone (MendStoreFolders *folders, gpointer data, GError **error)
{
  const Joining *joining = data;
  const guint first = joining->is_crosswise ? 1 : 0;

  mend_store_folders_sync (folders);

  return write_same (folders, joining, 2, joining->is_apart ? NULL : get_id (joining, first),
                     error) &&
         write_same (folders, joining, 3, joining->is_apart ? NULL : get_id (joining, 1 - first),
                     error);
}

/* The look that follows finds what has changed. */
static void
joined (MendStore *self)
{
}

static void
start (MendStore *self,
       GPtrArray *people,
       gboolean is_apart,
       gboolean is_crosswise,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Joining *joining = g_new0 (Joining, 1);

  joining->people = g_ptr_array_ref (people);
  joining->now = mend_clock_get_wall_time (self->clock);
  joining->is_apart = is_apart;
  joining->is_crosswise = is_crosswise;
  g_task_set_source_tag (task, mend_store_join_people_async);
  g_task_set_task_data (task, joining, joining_free);

  if (self->access != MEND_STORE_APART && self->access != MEND_STORE_WRITABLE)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "The folder is only read");
  else if (self->move != NULL || !mend_store_alone_start (self, join_alone, joined, task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");
}

static MendPerson *
find_person (GPtrArray *persons, const char *id)
{
  for (guint i = 0; i < persons->len; i++)
    {
      MendPerson *person = g_ptr_array_index (persons, i);

      if (g_str_equal (person->id, id))
        return person;
    }

  return NULL;
}

/* Who is who may have been read anew since the people were: then they come once more. */
static void
set_asked (MendStore *self, GPtrArray *persons, const MendSamePeople *same)
{
  const char *const *asked = mend_same_people_get_asked (same);
  g_autoptr (GPtrArray) people =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_person_unref);

  g_clear_pointer (&self->apart, g_ptr_array_unref);
  for (guint i = 0; asked[i] != NULL; i++)
    {
      MendPerson *person = find_person (persons, asked[i]);

      if (person != NULL)
        g_ptr_array_add (people, mend_person_ref (person));
    }

  if (people->len == MEND_SAME_PEOPLE_N_ASKED)
    self->apart = g_steal_pointer (&people);
}

/* All that was read under one id of a person and is shown under another is read anew. */
static void
read_all_again (MendStore *self)
{
  const MendStoreReader *reader;

  mend_store_forget_small (self);
  for (guint i = 0; (reader = mend_store_reader_get (i)) != NULL; i++)
    reader->read_again (self);
}

/* Takes over who is who, as it was read with the people. As long as nobody knows, nothing is
 * written to the folder.
 *
 * Returns whether it is something else than before, or is to be asked of others. */
gboolean
mend_store_take_same (MendStore *self, GPtrArray *persons, gboolean is_apart)
{
  g_autoptr (MendSamePeople) same = mend_store_folders_get_same (self->folders);
  const gboolean is_other = self->same != NULL && !mend_same_people_equal (self->same, same);

  if (self->same == NULL || is_other)
    {
      g_clear_pointer (&self->same, mend_same_people_unref);
      self->same = mend_same_people_ref (same);
    }
  set_asked (self, persons, same);

  if (is_apart && self->access == MEND_STORE_WRITABLE)
    {
      mend_store_set_access (self, MEND_STORE_APART);
    }
  else if (!is_apart && self->access == MEND_STORE_APART)
    {
      mend_store_set_access (self, MEND_STORE_WRITABLE);
      mend_store_try_again (self);
    }
  if (is_other)
    read_all_again (self);

  return is_other;
}

void
mend_store_clear_same (MendStore *self)
{
  g_clear_pointer (&self->same, mend_same_people_unref);
  g_clear_pointer (&self->apart, g_ptr_array_unref);
}

/**
 * mend_store_list_apart:
 * @self: a store
 *
 * Lists of whom it is asked who they are, as long as [property@Store:access] is
 * %MEND_STORE_APART: the two who were in the folder first, then the two who may be the same.
 *
 * Returns: (transfer full) (nullable) (element-type MendPerson): four people; `NULL` if not all of
 *   them have arrived
 */
GPtrArray *
mend_store_list_apart (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return self->access == MEND_STORE_APART && self->apart != NULL ? g_ptr_array_ref (self->apart)
                                                                 : NULL;
}

/**
 * mend_store_join_people_async:
 * @self: a store
 * @people: (element-type MendPerson): what [method@Store.list_apart] has listed
 * @is_crosswise: whether the third is the second and the fourth the first; else the third is the
 *   first and the fourth the second
 * @callback: called when it is written
 * @user_data: data for @callback
 *
 * Writes down who is who, in a worker. From then on both stores are one. Whoever says the same at
 * another computer comes to the same files; should something else be said there, both are asked
 * again.
 */
void
mend_store_join_people_async (MendStore *self,
                              GPtrArray *people,
                              gboolean is_crosswise,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (people != NULL && people->len == MEND_SAME_PEOPLE_N_ASKED);

  start (self, people, FALSE, is_crosswise, callback, user_data);
}

/**
 * mend_store_part_people_async:
 * @self: a store
 * @people: (element-type MendPerson): who was joined
 * @callback: called when it is written
 * @user_data: data for @callback
 *
 * Takes back what [method@Store.join_people_async] has written. To be finished by
 * [method@Store.join_people_finish].
 */
void
mend_store_part_people_async (MendStore *self,
                              GPtrArray *people,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (people != NULL && people->len == MEND_SAME_PEOPLE_N_ASKED);

  start (self, people, TRUE, FALSE, callback, user_data);
}

/**
 * mend_store_join_people_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Tells whether it is written. [property@Store:access] follows by itself.
 *
 * Returns: whether it is; if not, it is as if nothing had been said
 */
gboolean
mend_store_join_people_finish (MendStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
