// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-cards.h"
#include "mend-store-outside.h"
#include "mend-store-readers.h"

#include "history/mend-history-private.h"
#include "json/mend-own-way-json.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"
#include "records/mend-record-version.h"
#include "trash/mend-burial.h"
#include "trash/mend-deleted-title.h"

/* What was deleted: it is listed, put back, or deleted for good. */

/* Of what all copies are to be removed. */
typedef struct
{
  MendStoreFolders *folders;
  char *kind;
  char *id;
  char *name;
  GDateTime *now;
} Burial;

/* A file in the trash, and for how long it stays at the least. */
typedef struct
{
  char *name;
  char *kind;
  char *id;
  guint n_days_left;
} Item;

typedef struct
{
  MendStoreFolders *folders;
  gboolean is_filled;
  GPtrArray *items;
} Listing;

static void
burial_clear (Burial *burial)
{
  mend_store_folders_unref (burial->folders);
  g_free (burial->kind);
  g_free (burial->id);
  g_free (burial->name);
  g_date_time_unref (burial->now);
}

static void
burial_unref (gpointer burial)
{
  g_atomic_rc_box_release_full (burial, (GDestroyNotify) burial_clear);
}

static Burial *
burial_new (MendStore *self, MendDeleted *deleted, const char *name)
{
  Burial *burial = g_atomic_rc_box_new0 (Burial);

  burial->folders = mend_store_folders_ref (self->folders);
  burial->kind = g_strdup (mend_deleted_get_kind_folder (deleted));
  burial->id = g_strdup (mend_deleted_get_id (deleted));
  burial->name = g_strdup (name);
  burial->now = mend_clock_get_wall_time (self->clock);

  return burial;
}

static void
item_free (Item *item)
{
  g_free (item->name);
  g_free (item->kind);
  g_free (item->id);
  g_free (item);
}

static void
listing_free (Listing *listing)
{
  mend_store_folders_unref (listing->folders);
  g_ptr_array_unref (listing->items);
  g_free (listing);
}

static MendDeleted *
read_deleted (int trash, const Item *item)
{
  g_autoptr (JsonNode) root = mend_record_file_read (trash, item->name, NULL, NULL);
  g_autoptr (GDateTime) created = NULL;
  g_autoptr (GDateTime) starts = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sort = NULL;
  MendJsonMember place = { 0 };

  if (root == NULL)
    return NULL;

  mend_json_member_init_root (&place, root);
  if (!mend_record_header_read_created (&place, &created, NULL))
    return NULL;

  title = mend_deleted_title_read (item->kind, root);
  sort = mend_deleted_title_read_sort (item->kind, root, &starts);

  return mend_deleted_new (item->kind, sort, item->id, item->name, title,
                           starts != NULL ? starts : created, item->n_days_left);
}

static gboolean
is_live (MendStoreFolders *folders, const Item *item)
{
  int folder = mend_store_folders_get_fd (folders, item->kind, NULL);
  g_autofree char *name = mend_burial_get_name (item->name);
  MendFileStamp stamp = { 0 };

  return folder >= 0 && mend_file_place_look (folder, name, &stamp) == 0;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  MendDeleted *deleted = *(MendDeleted *const *) a;
  MendDeleted *other = *(MendDeleted *const *) b;

  return g_date_time_compare (mend_deleted_get_created (other), mend_deleted_get_created (deleted));
}

/* Of each record the file that bears its own name, or else the first. */
static gboolean
is_first (GPtrArray *entries, guint index)
{
  const MendTrashEntry *entry = g_ptr_array_index (entries, index);

  for (guint i = 0; i < entries->len; i++)
    {
      const MendTrashEntry *other = g_ptr_array_index (entries, i);

      if (i != index && g_strcmp0 (other->id, entry->id) == 0 &&
          g_strcmp0 (other->kind, entry->kind) == 0 &&
          (other->is_tombstone || mend_file_name_classify (other->name) == MEND_FILE_NAME_RECORD ||
           (i < index && mend_file_name_classify (entry->name) != MEND_FILE_NAME_RECORD)))
        return FALSE;
    }

  return TRUE;
}

static void
add_item (Listing *listing, MendTrashBook *book, const MendTrashEntry *entry)
{
  const gint64 left_s =
      (gint64) MEND_TRASH_DAYS * MEND_TRASH_DAY_S - mend_trash_book_get_least_age (book, entry);
  Item *item = g_new0 (Item, 1);

  item->name = g_strdup (entry->name);
  item->kind = g_strdup (entry->kind);
  item->id = g_strdup (entry->id);
  item->n_days_left = (guint) (MAX (left_s, 0) + MEND_TRASH_DAY_S - 1) / MEND_TRASH_DAY_S;
  g_ptr_array_add (listing->items, item);
}

static void
fill_listing (Listing *listing, MendTrashBook *book)
{
  g_autoptr (GPtrArray) entries = mend_trash_book_list (book);

  for (guint i = 0; i < entries->len; i++)
    {
      const MendTrashEntry *entry = g_ptr_array_index (entries, i);

      /* An assent that was taken back is on its way to be nowhere. */
      if (entry->kind != NULL && !g_str_equal (entry->kind, MEND_STORE_ASSENTS) &&
          !entry->is_tombstone && is_first (entries, i))
        add_item (listing, book, entry);
    }
}

/* Where nothing is known yet of how long it is there, all of it is taken for new. */
static void
look (Listing *listing, int trash)
{
  g_autoptr (MendTrashBook) book = mend_trash_book_new ();

  mend_trash_book_look (book, trash);
  fill_listing (listing, book);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Listing *listing = data;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  int trash;

  mend_store_folders_begin_reading (listing->folders);
  trash = mend_store_folders_get_fd (listing->folders, MEND_STORE_TRASH, NULL);

  if (trash >= 0 && !listing->is_filled)
    look (listing, trash);

  for (guint i = 0; trash >= 0 && i < listing->items->len; i++)
    {
      const Item *item = g_ptr_array_index (listing->items, i);
      MendDeleted *deleted = is_live (listing->folders, item) ? NULL : read_deleted (trash, item);

      if (deleted != NULL)
        g_ptr_array_add (found, deleted);
    }

  mend_store_folders_end_reading (listing->folders);
  g_ptr_array_sort (found, compare_newest_first);
  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

static void
burial_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Burial *burial = data;

  mend_store_folders_begin_reading (burial->folders);
  g_task_return_boolean (
      task, mend_burial_remove_copies (burial->folders, burial->kind, burial->id, burial->now));
  mend_store_folders_end_reading (burial->folders);
}

static void
buried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MendStore *self = MEND_STORE (source);

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    g_ptr_array_remove (self->burials, g_task_get_task_data (G_TASK (result)));

  mend_store_rescan (self);
}

static Burial *
find_burial (MendStore *self, const char *id)
{
  for (guint i = 0; i < self->burials->len; i++)
    {
      Burial *burial = g_ptr_array_index (self->burials, i);

      if (g_str_equal (burial->id, id))
        return burial;
    }

  return NULL;
}

/* Only now, with the tombstone on the disk, do the copies go: what is left of them after a crash is
 * found by the next look. */
static void
tombstone_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  Burial *burial = find_burial (self, change->id);
  g_autoptr (GTask) task = NULL;

  if (burial == NULL)
    return;

  if (error != NULL)
    {
      if (!change->is_kept)
        g_ptr_array_remove (self->burials, burial);
      mend_store_emit_deleted_changed (self);
      return;
    }

  task = g_task_new (self, NULL, buried_cb, NULL);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (burial), burial_unref);
  g_task_run_in_thread (task, burial_in_thread);
}

static void
put_back_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  const char *kind = change->new_folder;
  const MendStoreReader *reader = mend_store_reader_find (kind);

  if (error == NULL && g_str_equal (kind, MEND_STORE_TALKS))
    {
      /* Its notes come back with it. */
      mend_history_insert (self->history, change->name, NULL);
      mend_store_emit_notes_changed (self);
    }
  if (error == NULL && reader != NULL)
    reader->read_again (self);

  mend_store_rescan (self);
  mend_store_emit_deleted_changed (self);
}

static gboolean
prepare_tombstone (MendStore *self, MendStoreChange *change, GError **error)
{
  int trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, error);
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);

  if (change->bytes == NULL && trash >= 0)
    change->bytes = mend_burial_make_tombstone (change->new_folder, trash, change->id, change->name,
                                                now, error);

  /* It is gone already, or cannot be read: there is nothing to be tried again. */
  change->is_kept = change->bytes != NULL;

  return change->bytes != NULL;
}

/* What the look has found. Of what is gone for good no name is known any more. */
void
mend_store_trash_take (MendStore *self, guint n_back, gboolean is_changed)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (self->outside->book == NULL)
    return;

  entries = mend_trash_book_list (self->outside->book);
  for (guint i = 0; i < entries->len; i++)
    {
      const MendTrashEntry *entry = g_ptr_array_index (entries, i);

      if (entry->is_tombstone)
        g_hash_table_remove (self->names, entry->id);
    }

  if (n_back > 0)
    mend_store_emit_came_back (self, n_back);
  if (is_changed)
    mend_store_emit_deleted_changed (self);
}

/* Sees to it, before the program ends, that no copy is left of what was deleted for good. Blocks.
 */
void
mend_store_trash_finish (MendStore *self)
{
  for (guint i = self->burials->len; i > 0; i--)
    {
      const Burial *burial = g_ptr_array_index (self->burials, i - 1);

      if (mend_burial_has_tombstone (burial->folders, burial->id, burial->name) &&
          mend_burial_remove_copies (burial->folders, burial->kind, burial->id, burial->now))
        g_ptr_array_remove_index (self->burials, i - 1);
    }
}

/**
 * mend_store_load_deleted:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads what was deleted and can be put back, in a worker thread.
 */
void
mend_store_load_deleted (MendStore *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  MendTrashBook *book;
  Listing *listing;

  g_return_if_fail (MEND_IS_STORE (self));

  listing = g_new0 (Listing, 1);
  listing->folders = mend_store_folders_ref (self->folders);
  listing->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  book = self->outside != NULL ? self->outside->book : NULL;
  listing->is_filled = book != NULL;
  if (book != NULL)
    fill_listing (listing, book);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mend_store_load_deleted);
  g_task_set_task_data (task, listing, (GDestroyNotify) listing_free);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * mend_store_load_deleted_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Takes what was read.
 *
 * Returns: (transfer full) (element-type MendDeleted): what was deleted, newest first
 */
GPtrArray *
mend_store_load_deleted_finish (MendStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Another program has changed it in this moment; then it comes back as it is. */
static gboolean
forgive_any (MendStore *self, MendStoreChange *change, const GError *error)
{
  return TRUE;
}

/* It may be on its way there still. */
static MendRecordVersion *
read_trash (MendStore *self, const char *kind, const char *name)
{
  int trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL);
  MendRecordVersion *version = NULL;

  if (trash < 0)
    return NULL;

  version = mend_record_version_read (trash, kind, name, NULL);
  if (version != NULL || self->n_pending == 0)
    return version;

  mend_saver_flush (self->saver);

  return mend_record_version_read (trash, kind, name, NULL);
}

/* Should it be deleted for good on the other computer at the same time, then what is put back is
 * newer, and stays. It is raised where it lies: after a crash it is still there, and whole. */
gboolean
mend_store_raise_deleted (MendStore *self, const char *kind, const char *id, const char *name)
{
  g_autoptr (MendRecordVersion) version = read_trash (self, kind, name);
  g_autoptr (GBytes) bytes = NULL;
  MendStoreChange *change;

  if (version != NULL && g_ascii_strcasecmp (version->id, id) == 0)
    bytes = mend_record_version_raise (version, version->rev + 1);
  if (bytes == NULL)
    return FALSE;

  change = mend_store_change_new (MEND_STORE_CHANGE_SAVE, MEND_STORE_TRASH, name);
  change->bytes = g_steal_pointer (&bytes);
  change->forgive = forgive_any;
  change->is_kept = FALSE;
  change->is_quiet = TRUE;
  mend_saver_set_known (self->saver, mend_store_folders_get_store (self->folders), MEND_STORE_TRASH,
                        name, &version->stamp);
  mend_store_start (self, change);

  return TRUE;
}

/* Ways to talk are all in memory. */
static gboolean
put_back_way (MendStore *self, MendDeleted *deleted)
{
  int trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (MendOwnWay) way = NULL;

  if (trash >= 0)
    root = mend_record_file_read (trash, mend_deleted_get_file_name (deleted), NULL, NULL);
  if (root != NULL)
    way = mend_own_way_json_read (root, NULL);
  if (way == NULL)
    return FALSE;

  g_hash_table_replace (self->names, g_strdup (way->id),
                        g_strdup (mend_deleted_get_file_name (deleted)));
  mend_store_restore_own_way (self, way);

  return TRUE;
}

/**
 * mend_store_put_back:
 * @self: a store
 * @deleted: something that was deleted
 *
 * Brings something back from the trash, as a version that is newer than what was deleted. It is
 * where it was as soon as it is there.
 */
void
mend_store_put_back (MendStore *self, MendDeleted *deleted)
{
  const char *kind;
  const char *id;
  MendStoreChange *change;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (MEND_IS_DELETED (deleted));

  kind = mend_deleted_get_kind_folder (deleted);
  id = mend_deleted_get_id (deleted);
  if (g_str_equal (kind, MEND_STORE_FORMATS) && put_back_way (self, deleted))
    return;

  if (mend_store_has_deleted_deck (self, id))
    {
      mend_store_restore_deck (self, id);
      return;
    }

  mend_store_raise_deleted (self, kind, id, mend_deleted_get_file_name (deleted));
  change = mend_store_change_new (MEND_STORE_CHANGE_MOVE, MEND_STORE_TRASH,
                                  mend_deleted_get_file_name (deleted));
  change->new_folder = g_strdup (kind);
  change->id = g_strdup (id);
  change->done = put_back_done;
  mend_store_start (self, change);
}

/**
 * mend_store_delete_for_good:
 * @self: a store
 * @deleted: something that was deleted
 *
 * Removes a record with every earlier version and every copy that was made by itself, and with what
 * belongs to it, as notes and promises to a talk. What stays for ninety days says that it was
 * deleted and nothing of what was in it, so that it does not come back from the other computer.
 */
void
mend_store_delete_for_good (MendStore *self, MendDeleted *deleted)
{
  g_autofree char *name = NULL;
  MendStoreChange *change;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (MEND_IS_DELETED (deleted));

  g_hash_table_remove (self->names, mend_deleted_get_id (deleted));
  g_hash_table_remove (self->deleted, mend_deleted_get_id (deleted));

  name = mend_burial_get_name (mend_deleted_get_file_name (deleted));
  if (find_burial (self, mend_deleted_get_id (deleted)) == NULL)
    g_ptr_array_add (self->burials, burial_new (self, deleted, name));

  change = mend_store_change_new (MEND_STORE_CHANGE_OVERWRITE, MEND_STORE_TRASH, name);
  change->new_folder = g_strdup (mend_deleted_get_kind_folder (deleted));
  change->id = g_strdup (mend_deleted_get_id (deleted));
  change->prepare = prepare_tombstone;
  change->done = tombstone_done;
  mend_store_start (self, change);
}

void
mend_store_trash_init (MendStore *self)
{
  self->burials = g_ptr_array_new_with_free_func (burial_unref);
}
