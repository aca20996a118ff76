// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "records/mend-problem-list.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"

/* Kinds of records of which there are a few: all are read at once, when they are first asked for,
 * and each is written again when it is changed. */

#define MOST_REPEATED 5

/* What is known of one kind: the items, what the files looked like when they were read, and of
 * which items that are deleted the last change never got to the disk. */
struct _MendStoreSmall
{
  const MendStoreSmallKind *kind;
  GPtrArray *items;
  GHashTable *stamps;
  GHashTable *unsaved;
  gboolean is_stale;
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
read_item (MendStore *self,
           const MendStoreSmallKind *kind,
           int fd,
           const char *name,
           MendFileStamp *stamp,
           GError **error)
{
  g_autoptr (JsonNode) root = mend_record_file_read (fd, name, stamp, error);

  if (root != NULL)
    mend_store_folders_translate (self->folders, root);

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
      MendFileStamp stamp = { 0 };
      gpointer item = read_item (self, small->kind, fd, names[i], &stamp, &error);

      if (item == NULL)
        {
          mend_problem_list_put_error (self->problems, small->kind->folder, names[i], error);
          continue;
        }

      g_hash_table_replace (self->names, g_strdup (small->kind->get_id (item)),
                            g_strdup (names[i]));
      g_hash_table_replace (small->stamps, g_strdup (names[i]), g_memdup2 (&stamp, sizeof stamp));
      g_ptr_array_add (small->items, item);
    }
}

static void
free_small (gpointer data)
{
  MendStoreSmall *small = data;

  g_ptr_array_unref (small->items);
  g_hash_table_unref (small->stamps);
  g_hash_table_unref (small->unsaved);
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
      small->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      small->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->small, (gpointer) kind->folder, small);
      read_all (self, small);
    }

  return small;
}

/* What is known of a kind, if anything is by now. */
static MendStoreSmall *
find_small (MendStore *self, const char *folder)
{
  return self->small != NULL ? g_hash_table_lookup (self->small, folder) : NULL;
}

/* Whether what is in the file is from another program, and not what was changed here. */
static gboolean
is_foreign (MendStore *self,
            const MendStoreSmall *small,
            const MendStoreChange *change,
            const MendFileStamp *stamp)
{
  const MendFileStamp *read = g_hash_table_lookup (small->stamps, change->name);

  return small->kind->is_equal != NULL &&
         !mend_saver_is_known (self->saver, mend_store_folders_get_store (self->folders),
                               change->folder, change->name, stamp) &&
         (read == NULL || !mend_file_stamp_is_same_content (read, stamp));
}

/* Both have changed it: what is changed here becomes a file beside it, which says that it is as
 * new, so that people choose. */
static void
put_beside (MendStoreChange *change, JsonNode *root, JsonNode *earlier)
{
  g_autofree char *name = g_steal_pointer (&change->name);

  change->name =
      change->is_beside ? g_steal_pointer (&name) : mend_file_name_make_variant (name, "conflict");
  change->is_beside = TRUE;
  json_object_set_int_member (json_node_get_object (root), "rev",
                              mend_record_header_get_next_rev (earlier) - 1);
}

static JsonNode *
read_earlier (MendStore *self, const MendStoreChange *change, MendFileStamp *stamp, GError **error)
{
  const char *name = g_hash_table_lookup (self->names, change->id);

  return mend_record_file_read (mend_store_folders_get_fd (self->folders, change->folder, NULL),
                                name, stamp, error);
}

static gboolean
make_bytes (MendStore *self, MendStoreSmall *small, MendStoreChange *change, GError **error)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (GError) local_error = NULL;
  MendFileStamp stamp = { 0 };
  g_autoptr (JsonNode) earlier = read_earlier (self, change, &stamp, &local_error);
  g_autoptr (JsonNode) root = NULL;
  gboolean is_gone = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  guint position = 0;

  find (small, change->id, &position);
  root = small->kind->write (g_ptr_array_index (small->items, position), now, earlier);

  if (earlier != NULL && (change->is_beside || is_foreign (self, small, change, &stamp)))
    put_beside (change, root, earlier);

  g_clear_pointer (&change->bytes, g_bytes_unref);
  change->bytes = mend_store_change_write (root, error);

  /* What the saver has on its way is newer than what was read. What another program has written
   * goes to the earlier versions then, and one that it has taken away is new. */
  change->earlier_rev = mend_record_header_get_next_rev (earlier) - 1;
  if (!change->is_beside && self->n_small_saving == 0 && (earlier != NULL || is_gone))
    mend_saver_set_known (self->saver, mend_store_folders_get_store (self->folders), change->folder,
                          change->name, earlier != NULL ? &stamp : NULL);

  return change->bytes != NULL;
}

/* Takes over what a later version has added to the file that is there. */
static gboolean
prepare_item (MendStore *self, MendStoreChange *change, GError **error)
{
  MendStoreSmall *small = find_small (self, change->folder);
  guint position = 0;

  /* What is deleted is withdrawn before; in another store there is nothing of it. */
  if (small == NULL || !find (small, change->id, &position))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It is not there any more");
      change->is_kept = FALSE;
      return FALSE;
    }

  if (!make_bytes (self, small, change, error))
    return FALSE;

  self->n_small_saving++;

  return TRUE;
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
  MendStoreSmall *small = find_small (self, change->folder);
  guint position = 0;

  if (small == NULL)
    return TRUE;

  /* It was deleted while it was being saved; should it come back, it is saved then. */
  if (!find (small, change->id, &position))
    {
      g_hash_table_add (small->unsaved, g_strdup (change->id));
      return TRUE;
    }

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

/* What is in the file is not what was saved, so it is read, and both versions are looked for. */
static void
save_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  const MendStoreSmall *small = find_small (self, change->folder);

  if (small != NULL && small->kind->saved != NULL)
    small->kind->saved (self, change, error);

  if (error != NULL || !change->is_beside || small == NULL)
    return;

  mend_store_small_read_again (self, small->kind);
  mend_store_rescan (self);
}

static MendStoreChange *
make_save (MendStore *self, const MendStoreSmallKind *kind, gconstpointer item)
{
  MendStoreChange *change =
      mend_store_change_new (MEND_STORE_CHANGE_SAVE, kind->folder, get_name (self, kind, item));

  change->id = g_strdup (kind->get_id (item));
  change->earlier_folder = kind->earlier_folder;
  change->prepare = prepare_item;
  change->arrived = count_saved;
  change->forgive = look_again;
  change->done = save_done;

  return change;
}

static void
put (MendStoreSmall *small, gpointer item)
{
  guint position = 0;

  if (find (small, small->kind->get_id (item), &position))
    g_ptr_array_remove_index (small->items, position);

  g_ptr_array_add (small->items, small->kind->ref (item));
}

/* Keeps an item, in the place of the one with the same id if there is one. */
void
mend_store_small_save (MendStore *self, const MendStoreSmallKind *kind, gpointer item)
{
  put (get_small (self, kind), item);
  mend_store_start (self, make_save (self, kind, item));
}

/* Keeps an item that was made from another one. If that is not the one any more which is there, as
 * another computer has changed it, both are kept. */
void
mend_store_small_save_changed (MendStore *self,
                               const MendStoreSmallKind *kind,
                               gpointer item,
                               gconstpointer original)
{
  MendStoreSmall *small = get_small (self, kind);
  MendStoreChange *change = make_save (self, kind, item);
  guint position = 0;

  if (find (small, kind->get_id (item), &position) &&
      !kind->is_equal (g_ptr_array_index (small->items, position), original))
    {
      g_autofree char *name = g_steal_pointer (&change->name);

      change->name = mend_file_name_make_variant (name, "conflict");
      change->is_beside = TRUE;
    }

  put (small, item);
  mend_store_start (self, change);
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
  change = mend_store_withdraw (self, FALSE, kind->folder, name);
  if (change != NULL)
    {
      g_hash_table_add (small->unsaved, g_strdup (id));
      mend_store_change_free (change);
    }

  change = mend_store_change_new (MEND_STORE_CHANGE_MOVE, kind->folder, name);
  change->new_folder = g_strdup (MEND_STORE_TRASH);
  change->id = g_strdup (id);
  change->forgive = mend_store_forgive_gone;
  change->done = kind->deleted;
  g_ptr_array_remove_index (small->items, position);
  mend_store_start (self, change);
}

/* What is not in the trash, as it never got to the disk or was removed there, is written anew: it
 * is still in memory. */
static gboolean
save_instead (MendStore *self, MendStoreChange *change, const GError *error)
{
  MendStoreSmall *small = find_small (self, change->new_folder);
  guint position = 0;

  if (small != NULL && find (small, change->id, &position))
    mend_store_start (self,
                      make_save (self, small->kind, g_ptr_array_index (small->items, position)));

  return TRUE;
}

/* Nor was what came out of the trash all of it, if the last change never got there. */
static void
restore_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  MendStoreSmall *small = find_small (self, change->new_folder);
  gboolean is_unsaved = small != NULL && g_hash_table_remove (small->unsaved, change->id);

  if (error != NULL || is_unsaved)
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

  mend_store_raise_deleted (self, kind->folder, kind->get_id (item), get_name (self, kind, item));
  change =
      mend_store_change_new (MEND_STORE_CHANGE_MOVE, MEND_STORE_TRASH, get_name (self, kind, item));
  change->new_folder = g_strdup (kind->folder);
  change->id = g_strdup (kind->get_id (item));
  change->forgive = save_instead;
  change->done = restore_done;
  g_ptr_array_add (small->items, kind->ref (item));
  mend_store_start (self, change);
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer user_data)
{
  const MendStoreSmall *small = value;
  GPtrArray *stale = user_data;

  if (small->is_stale)
    g_ptr_array_add (stale, (gpointer) small->kind);

  return small->is_stale;
}

static gboolean
has_something_to_write (MendStore *self)
{
  return self->n_pending > 0 || self->failed->len > 0 || self->held->len > 0;
}

/* Has all items of the kinds that other programs have changed read anew, once nothing of what was
 * changed here is on its way any more: it would be taken for not there. */
void
mend_store_catch_up (MendStore *self)
{
  g_autoptr (GPtrArray) stale = NULL;

  if (self->small == NULL || has_something_to_write (self))
    return;

  stale = g_ptr_array_new ();
  g_hash_table_foreach_remove (self->small, is_stale, stale);

  for (guint i = 0; i < stale->len; i++)
    ((const MendStoreSmallKind *) g_ptr_array_index (stale, i))->changed (self);
}

/* Whoever asks for the items next gets them as they lie on the disk by then, unless something of
 * what was changed here is on its way there. Nobody is told. */
void
mend_store_small_forget (MendStore *self, const MendStoreSmallKind *kind)
{
  if (self->small != NULL && !has_something_to_write (self))
    g_hash_table_remove (self->small, kind->folder);
}

/* Another program has changed items of a kind. */
void
mend_store_small_read_again (MendStore *self, const MendStoreSmallKind *kind)
{
  MendStoreSmall *small =
      self->small != NULL ? g_hash_table_lookup (self->small, kind->folder) : NULL;

  if (small == NULL)
    {
      kind->changed (self);
      return;
    }

  small->is_stale = TRUE;
  mend_store_catch_up (self);
}

/* It is another store, of which nothing is known yet. */
void
mend_store_forget_small (MendStore *self)
{
  g_clear_pointer (&self->small, g_hash_table_unref);
  mend_store_emit_plans_changed (self);
  mend_store_emit_ways_changed (self);
  mend_store_emit_tags_changed (self);
  mend_store_emit_check_ins_changed (self);
  mend_store_emit_moments_changed (self);
  mend_store_emit_helpers_changed (self);
}
