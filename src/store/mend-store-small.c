// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "records/mend-problem-list.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"

/* Kinds of records of which there are a few: all are read at once, when they are first asked for,
 * and each is written again when it is changed. */

#define MOST_REPEATED 5

/* What is known of one kind. */
struct _MendStoreSmall
{
  const MendStoreSmallKind *kind;
  GPtrArray *items;
};

static int
compare_oldest_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const MendStoreSmallKind *kind = user_data;
  gconstpointer item = *(const gconstpointer *) a;
  gconstpointer other = *(const gconstpointer *) b;
  int order = g_date_time_compare (kind->get_created (item), kind->get_created (other));

  return order != 0 ? order : g_strcmp0 (kind->get_id (item), kind->get_id (other));
}

static gboolean
find (const MendStoreSmall *small, const char *id, guint *position)
{
  for (guint i = 0; i < small->items->len; i++)
    {
      if (g_str_equal (small->kind->get_id (g_ptr_array_index (small->items, i)), id))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gpointer
read_item (const MendStoreSmallKind *kind, int fd, const char *name, GError **error)
{
  g_autoptr (JsonNode) root = mend_record_file_read (fd, name, NULL, error);

  return root != NULL ? kind->read (root, error) : NULL;
}

static void
read_all (MendStore *self, MendStoreSmall *small)
{
  int fd = mend_store_folders_get_fd (self->folders, small->kind->folder, NULL);
  g_auto (GStrv) names = NULL;

  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      gpointer item = read_item (small->kind, fd, names[i], &error);

      if (item == NULL)
        {
          g_autoptr (MendFileProblem) problem =
              mend_problem_from_error (small->kind->folder, names[i], error);

          mend_problem_list_put (self->problems, problem);
          continue;
        }

      g_hash_table_replace (self->names, g_strdup (small->kind->get_id (item)),
                            g_strdup (names[i]));
      g_ptr_array_add (small->items, item);
    }
}

static void
free_small (gpointer data)
{
  MendStoreSmall *small = data;

  g_ptr_array_unref (small->items);
  g_free (small);
}

static MendStoreSmall *
get_small (MendStore *self, const MendStoreSmallKind *kind)
{
  MendStoreSmall *small;

  if (self->small == NULL)
    self->small = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_small);

  small = g_hash_table_lookup (self->small, kind->folder);

  if (small == NULL)
    {
      small = g_new0 (MendStoreSmall, 1);
      small->kind = kind;
      small->items = g_ptr_array_new_with_free_func (kind->unref);
      g_hash_table_insert (self->small, (gpointer) kind->folder, small);
      read_all (self, small);
    }

  return small;
}

/* What is known of a kind, if anything is by now. */
static const MendStoreSmall *
find_small (MendStore *self, const char *folder)
{
  return self->small != NULL ? g_hash_table_lookup (self->small, folder) : NULL;
}

/* Takes over what a later version has added to the file that is there. */
static gboolean
prepare_item (MendStore *self, MendStoreChange *change, GError **error)
{
  const MendStoreSmall *small = find_small (self, change->folder);
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (JsonNode) earlier = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) local_error = NULL;
  MendFileStamp stamp = { 0 };
  gboolean is_gone;
  guint position = 0;

  /* What is deleted is withdrawn before; in another store there is nothing of it. */
  if (small == NULL || !find (small, change->id, &position))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It is not there any more");
      change->is_kept = FALSE;
      return FALSE;
    }

  earlier = mend_record_file_read (mend_store_folders_get_fd (self->folders, change->folder, NULL),
                                   change->name, &stamp, &local_error);
  is_gone = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  root = small->kind->write (g_ptr_array_index (small->items, position), now, earlier);
  g_clear_pointer (&change->bytes, g_bytes_unref);
  change->bytes = mend_store_change_write (root, error);

  /* What the saver has on its way is newer than what was read. What another program has written
   * goes to the earlier versions then, and one that it has taken away is new. */
  change->earlier_rev = mend_record_header_get_next_rev (earlier) - 1;
  if (self->n_small_saving == 0 && (earlier != NULL || is_gone))
    mend_saver_set_known (self->saver, mend_store_folders_get_store (self->folders), change->folder,
                          change->name, earlier != NULL ? &stamp : NULL);

  if (change->bytes != NULL)
    self->n_small_saving++;

  return change->bytes != NULL;
}

static void
count_saved (MendStore *self, MendStoreChange *change)
{
  self->n_small_saving--;
}

/* Another program was quicker; what is changed here comes last. */
static gboolean
look_again (MendStore *self, MendStoreChange *change, const GError *error)
{
  const MendStoreSmall *small = find_small (self, change->folder);
  guint position = 0;

  if (small == NULL || !find (small, change->id, &position))
    return TRUE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    change->is_to_be_repeated = change->n_repeated++ < MOST_REPEATED;

  return FALSE;
}

static const char *
get_name (MendStore *self, const MendStoreSmallKind *kind, gconstpointer item)
{
  const char *id = kind->get_id (item);

  if (g_hash_table_lookup (self->names, id) == NULL)
    g_hash_table_replace (self->names, g_strdup (id),
                          mend_file_name_make (kind->get_created (item), id));

  return g_hash_table_lookup (self->names, id);
}

/* Gets all items of a kind, oldest first. */
GPtrArray *
mend_store_small_list (MendStore *self, const MendStoreSmallKind *kind)
{
  const MendStoreSmall *small = get_small (self, kind);
  GPtrArray *items = g_ptr_array_new_with_free_func (kind->unref);

  for (guint i = 0; i < small->items->len; i++)
    g_ptr_array_add (items, kind->ref (g_ptr_array_index (small->items, i)));

  g_ptr_array_sort_with_data (items, compare_oldest_first, (gpointer) kind);

  return items;
}

static void
start_save (MendStore *self, const MendStoreSmallKind *kind, gconstpointer item)
{
  MendStoreChange *change =
      mend_store_change_new (MEND_STORE_CHANGE_SAVE, kind->folder, get_name (self, kind, item));

  change->id = g_strdup (kind->get_id (item));
  change->earlier_folder = kind->earlier_folder;
  change->prepare = prepare_item;
  change->arrived = count_saved;
  change->forgive = look_again;
  mend_store_start (self, change);
}

/* Keeps an item, in the place of the one with the same id if there is one. */
void
mend_store_small_save (MendStore *self, const MendStoreSmallKind *kind, gpointer item)
{
  MendStoreSmall *small = get_small (self, kind);
  guint position = 0;

  if (find (small, kind->get_id (item), &position))
    g_ptr_array_remove_index (small->items, position);

  g_ptr_array_add (small->items, kind->ref (item));
  start_save (self, kind, item);
}

/* Moves an item to the trash. One that never got to the disk has no file to be moved. */
void
mend_store_small_delete (MendStore *self, const MendStoreSmallKind *kind, const char *id)
{
  MendStoreSmall *small = get_small (self, kind);
  MendStoreChange *change;
  const char *name;
  guint position = 0;

  if (!find (small, id, &position))
    return;

  name = get_name (self, kind, g_ptr_array_index (small->items, position));
  mend_store_withdraw_and_free (self, FALSE, kind->folder, name);
  change = mend_store_change_new (MEND_STORE_CHANGE_MOVE, kind->folder, name);
  change->new_folder = g_strdup (MEND_STORE_TRASH);
  change->id = g_strdup (id);
  change->forgive = mend_store_forgive_gone;
  g_ptr_array_remove_index (small->items, position);
  mend_store_start (self, change);
}

/* What is not in the trash, as it never got to the disk or was removed there, is written anew: it
 * is still in memory. */
static gboolean
save_instead (MendStore *self, MendStoreChange *change, const GError *error)
{
  const MendStoreSmall *small = find_small (self, change->new_folder);
  guint position = 0;

  if (small != NULL && find (small, change->id, &position))
    start_save (self, small->kind, g_ptr_array_index (small->items, position));

  return TRUE;
}

static void
restore_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (error != NULL)
    save_instead (self, change, error);
}

/* Brings an item back that was deleted. */
void
mend_store_small_restore (MendStore *self, const MendStoreSmallKind *kind, gpointer item)
{
  MendStoreSmall *small = get_small (self, kind);
  MendStoreChange *change;
  guint position = 0;

  if (find (small, kind->get_id (item), &position))
    return;

  change =
      mend_store_change_new (MEND_STORE_CHANGE_MOVE, MEND_STORE_TRASH, get_name (self, kind, item));
  change->new_folder = g_strdup (kind->folder);
  change->id = g_strdup (kind->get_id (item));
  change->forgive = save_instead;
  change->done = restore_done;
  g_ptr_array_add (small->items, kind->ref (item));
  mend_store_start (self, change);
}

/* Has all items read anew, once nothing of what was changed here is on its way any more. */
void
mend_store_small_forget (MendStore *self, const MendStoreSmallKind *kind)
{
  if (self->small != NULL)
    g_hash_table_remove (self->small, kind->folder);
}

/* It is another store, of which nothing is known yet. */
void
mend_store_forget_small (MendStore *self)
{
  g_clear_pointer (&self->small, g_hash_table_unref);
  mend_store_emit_plans_changed (self);
}
