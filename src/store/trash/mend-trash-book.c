// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-trash-book.h"

#include "files/mend-file-place.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "json/mend-json-writer.h"
#include "json/mend-tombstone-json.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"
#include "records/mend-record-kinds.h"

/*
 * For how long each file has been in the trash. That is not read off the clock on the wall, which
 * may be wrong now or may have been wrong when the file came there: time passes by what the clock
 * that never goes back says while Mend runs, and from one run to the next by the difference of the
 * walls, unless that is more than people leave Mend alone for. So a clock that jumps lets nothing
 * go early; the worst it does is that something stays for longer.
 *
 * It is kept in the state, with names that say nothing: each computer counts for itself, and what
 * is lost there begins anew.
 */

#define FILE_NAME    "trash.json"
#define FORMAT       "mend trash"
#define VERSION      1
#define MOST_ENTRIES 100000
#define MOST_SECONDS (G_GINT64_CONSTANT (100) * 366 * MEND_TRASH_DAY_S)

/* Whether a longer absence was one, or the clock was put forward, is not to be known. */
#define LONGEST_GAP_S (7 * MEND_TRASH_DAY_S)

/* The file is not written for less. */
#define LEAST_SAVED_S 600

struct _MendTrashBook
{
  GHashTable *entries;
  gint64 wall_s;
  gint64 clock_us;
  gboolean has_wall;
  gboolean has_clock;
  gint64 unsaved_s;
  gboolean is_changed;
};

static void
entry_clear (MendTrashEntry *entry)
{
  g_clear_pointer (&entry->kind, g_free);
  g_clear_pointer (&entry->id, g_free);
  entry->rev = 0;
  entry->is_tombstone = FALSE;
}

static void
entry_free (MendTrashEntry *entry)
{
  entry_clear (entry);
  g_free (entry->name);
  g_free (entry);
}

static MendTrashEntry *
add_entry (MendTrashBook *self, const char *name)
{
  MendTrashEntry *entry = g_new0 (MendTrashEntry, 1);

  entry->name = g_strdup (name);
  g_hash_table_replace (self->entries, entry->name, entry);

  return entry;
}

/**
 * mend_trash_book_new:
 *
 * Makes a book in which there is nothing yet.
 *
 * Returns: (transfer full): the book
 */
MendTrashBook *
mend_trash_book_new (void)
{
  MendTrashBook *self = g_new0 (MendTrashBook, 1);

  self->entries =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) entry_free);

  return self;
}

/**
 * mend_trash_book_free:
 * @self: (transfer full): a book
 *
 * Frees a book.
 */
void
mend_trash_book_free (MendTrashBook *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->entries);
  g_free (self);
}

static void
read_entry (MendTrashBook *self, const MendJsonMember *place)
{
  const char *name = NULL;
  gint64 age_s = 0;
  gboolean is_buried = FALSE;
  MendTrashEntry *entry = NULL;

  if (!mend_json_member_get_string (place, "name", MEND_RECORD_LONGEST_NAME, &name, NULL) ||
      !mend_json_member_get_integer (place, "seconds", 0, MOST_SECONDS, &age_s, NULL) ||
      !mend_json_member_get_boolean (place, "buried", &is_buried, NULL))
    return;

  entry = add_entry (self, name);
  entry->age_s = age_s;
  entry->is_buried = is_buried;
}

/**
 * mend_trash_book_load:
 * @self: an empty book
 * @state: the descriptor of the folder of the state
 *
 * Reads what was kept. What cannot be read begins anew. Blocks.
 */
void
mend_trash_book_load (MendTrashBook *self, int state)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GDateTime) looked = NULL;
  MendJsonMember place = { 0 };
  MendJsonMember array = { 0 };

  g_return_if_fail (self != NULL && state >= 0);

  root = mend_record_file_read (state, FILE_NAME, NULL, NULL);
  if (root == NULL)
    return;

  mend_json_member_init_root (&place, root);
  if (!mend_record_header_check_format (&place, FORMAT, VERSION, NULL) ||
      !mend_json_member_get_time (&place, "looked", &looked, NULL) ||
      !mend_json_member_get_array (&place, "entries", MOST_ENTRIES, &array, NULL))
    return;

  self->wall_s = g_date_time_to_unix (looked);
  self->has_wall = TRUE;
  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&array, i, &element);
      read_entry (self, &element);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const MendTrashEntry *entry = *(const MendTrashEntry *const *) a;
  const MendTrashEntry *other = *(const MendTrashEntry *const *) b;

  return g_strcmp0 (entry->name, other->name);
}

static JsonNode *
write_book (MendTrashBook *self)
{
  JsonNode *root = json_node_init_object (json_node_alloc (), NULL);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GDateTime) looked = g_date_time_new_from_unix_utc (self->wall_s);
  g_autoptr (GPtrArray) entries = mend_trash_book_list (self);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const MendTrashEntry *entry = g_ptr_array_index (entries, i);
      JsonObject *element = json_object_new ();

      json_object_set_string_member (element, "name", entry->name);
      json_object_set_int_member (element, "seconds", entry->age_s);
      json_object_set_boolean_member (element, "buried", entry->is_buried);
      json_array_add_object_element (array, element);
    }

  mend_record_header_add_format (object, FORMAT, VERSION);
  mend_record_header_add_time (object, "looked", looked);
  json_object_set_array_member (object, "entries", array);
  json_node_set_object (root, object);

  return root;
}

/**
 * mend_trash_book_save:
 * @self: a book
 * @state: the descriptor of the folder of the state
 *
 * Keeps the book, if there is something new in it. Blocks.
 */
void
mend_trash_book_save (MendTrashBook *self, int state)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (self != NULL && state >= 0);

  if (!self->is_changed &&
      (self->unsaved_s < LEAST_SAVED_S || g_hash_table_size (self->entries) == 0))
    return;

  root = write_book (self);
  bytes = mend_json_writer_write (root, NULL);
  if (bytes == NULL || !mend_safe_file_overwrite (state, FILE_NAME, bytes, NULL))
    return;

  self->is_changed = FALSE;
  self->unsaved_s = 0;
}

static void
read_record (MendTrashEntry *entry, JsonNode *root)
{
  g_autoptr (MendTombstone) tombstone = mend_tombstone_json_read (root, NULL);
  g_autofree char *id = NULL;
  MendJsonMember place = { 0 };
  const char *format = NULL;
  const char *kind = NULL;
  gint64 rev = 0;

  mend_json_member_init_root (&place, root);
  if (tombstone != NULL)
    {
      entry->is_tombstone = TRUE;
      entry->kind = g_strdup (tombstone->kind);
      entry->id = g_strdup (tombstone->id);
      entry->rev = tombstone->rev;
      return;
    }

  if (!mend_json_member_get_string (&place, "format", MEND_RECORD_LONGEST_ID, &format, NULL) ||
      (kind = mend_record_kinds_find (format)) == NULL ||
      !mend_record_header_read_id (&place, "id", &id, NULL) ||
      !mend_json_member_get_integer (&place, "rev", 1, G_MAXINT32 - 1, &rev, NULL))
    return;

  entry->kind = g_strdup (kind);
  entry->id = g_steal_pointer (&id);
  entry->rev = rev;
}

static gboolean
look_at (MendTrashBook *self, int trash, const char *name)
{
  MendTrashEntry *entry = g_hash_table_lookup (self->entries, name);
  g_autoptr (JsonNode) root = NULL;
  MendFileStamp stamp = { 0 };
  gboolean was_tombstone = entry != NULL && entry->is_tombstone;

  if (mend_file_place_look (trash, name, &stamp) != 0)
    return FALSE;
  if (entry != NULL && mend_file_stamp_equal (&entry->stamp, &stamp))
    return FALSE;

  if (entry == NULL)
    {
      entry = add_entry (self, name);
      self->is_changed = TRUE;
    }

  root = mend_record_file_read (trash, name, &entry->stamp, NULL);
  entry_clear (entry);
  if (root != NULL)
    read_record (entry, root);
  if (entry->is_tombstone && !was_tombstone && !entry->is_buried)
    entry->age_s = 0;

  return TRUE;
}

static gboolean
is_gone (gpointer key, gpointer value, gpointer names)
{
  return !g_strv_contains (names, key);
}

/**
 * mend_trash_book_look:
 * @self: a book
 * @trash: the descriptor of the trash
 *
 * Looks at what is in the trash now. Blocks.
 *
 * Returns: whether something has changed there since the last time
 */
gboolean
mend_trash_book_look (MendTrashBook *self, int trash)
{
  g_auto (GStrv) names = NULL;
  gboolean is_changed = FALSE;

  g_return_val_if_fail (self != NULL && trash >= 0, FALSE);

  names = mend_name_list_read (trash, MEND_NAME_LIST_RECORDS, NULL);
  if (names == NULL)
    return FALSE;

  is_changed = g_hash_table_foreach_remove (self->entries, is_gone, names) > 0;
  self->is_changed |= is_changed;
  for (guint i = 0; names[i] != NULL; i++)
    is_changed |= look_at (self, trash, names[i]);

  return is_changed;
}

static gint64
get_passed (const MendTrashBook *self, gint64 wall_s, gint64 clock_us)
{
  gint64 gap_s = wall_s - self->wall_s;

  if (self->has_clock)
    return MAX (clock_us - self->clock_us, 0) / G_USEC_PER_SEC;
  if (!self->has_wall)
    return 0;
  if (gap_s > LONGEST_GAP_S)
    return MEND_TRASH_DAY_S;

  /* Back by a little: then the time before was counted too long. */
  return gap_s < -LONGEST_GAP_S ? 0 : gap_s;
}

/**
 * mend_trash_book_pass:
 * @self: a book
 * @wall_s: what time it is, in seconds since 1970
 * @clock_us: what the clock says that never goes back, in microseconds
 *
 * Lets time pass for all that is in the book.
 */
void
mend_trash_book_pass (MendTrashBook *self, gint64 wall_s, gint64 clock_us)
{
  GHashTableIter iter = { 0 };
  gpointer entry = NULL;
  gint64 passed_s = 0;

  g_return_if_fail (self != NULL);

  passed_s = get_passed (self, wall_s, clock_us);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      MendTrashEntry *passing = entry;

      passing->age_s = CLAMP (passing->age_s + passed_s, 0, MOST_SECONDS);
    }

  /* What is less than a second is not forgotten. */
  if (!self->has_clock)
    self->clock_us = clock_us;
  else
    self->clock_us += passed_s * G_USEC_PER_SEC;

  self->unsaved_s += MAX (ABS (passed_s), ABS (wall_s - self->wall_s));
  self->wall_s = wall_s;
  self->has_wall = self->has_clock = TRUE;
}

/**
 * mend_trash_book_list:
 * @self: a book
 *
 * Lists what is in the trash.
 *
 * Returns: (transfer container) (element-type MendTrashEntry): the entries, in the order of their
 * names
 */
GPtrArray *
mend_trash_book_list (MendTrashBook *self)
{
  GPtrArray *entries = g_ptr_array_new ();
  GHashTableIter iter = { 0 };
  gpointer entry = NULL;

  g_return_val_if_fail (self != NULL, entries);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    g_ptr_array_add (entries, entry);

  g_ptr_array_sort (entries, compare_entries);

  return entries;
}

/**
 * mend_trash_book_find:
 * @self: a book
 * @name: the name of a file
 *
 * Finds an entry.
 *
 * Returns: (transfer none) (nullable): the entry
 */
MendTrashEntry *
mend_trash_book_find (MendTrashBook *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return g_hash_table_lookup (self->entries, name);
}

/**
 * mend_trash_book_remove:
 * @self: a book
 * @name: the name of a file that is gone
 *
 * Forgets an entry.
 */
void
mend_trash_book_remove (MendTrashBook *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  self->is_changed |= g_hash_table_remove (self->entries, name);
}

/**
 * mend_trash_book_set_buried:
 * @self: a book
 * @entry: one of its entries
 *
 * Notes that no copy is left of what was deleted for good.
 */
void
mend_trash_book_set_buried (MendTrashBook *self, MendTrashEntry *entry)
{
  g_return_if_fail (self != NULL && entry != NULL);

  self->is_changed |= !entry->is_buried;
  entry->is_buried = TRUE;
}

/**
 * mend_trash_book_get_least_age:
 * @self: a book
 * @entry: an entry
 *
 * Gets for how long all versions of a record were seen to be in the trash.
 *
 * Returns: the age of the youngest, in seconds
 */
gint64
mend_trash_book_get_least_age (MendTrashBook *self, const MendTrashEntry *entry)
{
  GHashTableIter iter = { 0 };
  gpointer value = NULL;
  gint64 age_s = 0;

  g_return_val_if_fail (self != NULL && entry != NULL, 0);

  age_s = entry->age_s;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const MendTrashEntry *other = value;

      if (g_strcmp0 (other->id, entry->id) == 0 && g_strcmp0 (other->kind, entry->kind) == 0)
        age_s = MIN (age_s, other->age_s);
    }

  return age_s;
}
