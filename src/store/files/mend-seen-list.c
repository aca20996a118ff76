// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-seen-list.h"

#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "json/mend-json-member.h"
#include "json/mend-json-writer.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/*
 * Which records of a kind were there, so that it is noticed when all at once nearly none is: then
 * rather a disk is away, or a program that keeps folders in step has gone wrong, than that people
 * have deleted them. A file for each year, with names that say nothing, outside the store.
 */

#define FORMAT       "mend seen"
#define VERSION      1
#define MOST_NAMES   100000
#define LONGEST_PATH 4096
#define YEAR_LENGTH  4

/* So many records, or so large a part of all, in percent. One or two are what people do by hand, or
 * what a program does that takes a file away a moment before it brings it back. */
#define LEAST_MISSING 3
#define MOST_MISSING  5
#define MOST_PERCENT  20

struct _MendSeenList
{
  char *kind;
  GHashTable *names;
  GHashTable *changed_years;
};

/**
 * mend_seen_list_new:
 * @kind: a kind of record, such as `talks`
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 */
MendSeenList *
mend_seen_list_new (const char *kind)
{
  MendSeenList *self = g_new0 (MendSeenList, 1);

  self->kind = g_strdup (kind);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->changed_years = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * mend_seen_list_free:
 * @self: (transfer full): a list
 *
 * Frees a list.
 */
void
mend_seen_list_free (MendSeenList *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->names);
  g_hash_table_unref (self->changed_years);
  g_free (self->kind);
  g_free (self);
}

static char *
get_year (const char *name)
{
  return g_strndup (name, YEAR_LENGTH);
}

/* Names of other kinds are left alone, and so is what cannot be read: the list is a help only. */
static void
read_names (JsonNode *root, GHashTable *names, char **store_path)
{
  MendJsonMember place = { 0 };
  MendJsonMember array = { 0 };
  const char *path = NULL;

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_check_format (&place, FORMAT, VERSION, NULL) ||
      !mend_json_member_get_string (&place, "folder", LONGEST_PATH, &path, NULL) ||
      !mend_json_member_get_array (&place, "names", MOST_NAMES, &array, NULL))
    return;

  if (store_path != NULL)
    *store_path = g_strdup (path);

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };
      const char *name = NULL;

      mend_json_member_get_element (&array, i, &element);
      if (mend_json_member_as_string (&element, MEND_RECORD_LONGEST_NAME, &name, NULL) &&
          mend_file_name_classify (name) == MEND_FILE_NAME_RECORD)
        g_hash_table_add (names, g_strdup (name));
    }
}

static void
read_files (int folder, const char *kind, GHashTable *names, char **store_path)
{
  g_auto (GStrv) files = mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = NULL;

      if (!g_str_has_prefix (files[i], kind) || files[i][strlen (kind)] != '-')
        continue;

      if (store_path != NULL)
        g_clear_pointer (store_path, g_free);
      root = mend_record_file_read (folder, files[i], NULL, NULL);
      if (root != NULL)
        read_names (root, names, store_path);
    }
}

/**
 * mend_seen_list_load:
 * @self: an empty list
 * @folder: the descriptor of the folder for such lists
 *
 * Reads what was kept. Blocks.
 */
void
mend_seen_list_load (MendSeenList *self, int folder)
{
  g_return_if_fail (self != NULL && folder >= 0);

  read_files (folder, self->kind, self->names, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static JsonNode *
write_year (MendSeenList *self, const char *year, const char *store_path)
{
  JsonNode *root = json_node_init_object (json_node_alloc (), NULL);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *array = json_array_new ();
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->names), compare_names);

  for (GList *link = names; link != NULL; link = link->next)
    {
      if (g_str_has_prefix (link->data, year))
        json_array_add_string_element (array, link->data);
    }

  mend_record_header_add_format (object, FORMAT, VERSION);
  json_object_set_string_member (object, "folder", store_path);
  json_object_set_array_member (object, "names", array);
  json_node_set_object (root, object);

  return root;
}

static void
save_year (MendSeenList *self, const char *year, int folder, const char *store_path)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.json", self->kind, year);
  g_autoptr (JsonNode) root = write_year (self, year, store_path);
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);

  if (bytes != NULL)
    mend_safe_file_overwrite (folder, name, bytes, NULL);
}

/**
 * mend_seen_list_save:
 * @self: a list
 * @folder: the descriptor of the folder for such lists
 * @store_path: where the store is
 *
 * Keeps the years that have changed. Blocks.
 */
void
mend_seen_list_save (MendSeenList *self, int folder, const char *store_path)
{
  GHashTableIter iter;
  gpointer year = NULL;

  g_return_if_fail (self != NULL && folder >= 0 && store_path != NULL);

  g_hash_table_iter_init (&iter, self->changed_years);
  while (g_hash_table_iter_next (&iter, &year, NULL))
    save_year (self, year, folder, store_path);

  g_hash_table_remove_all (self->changed_years);
}

/**
 * mend_seen_list_add:
 * @self: a list
 * @name: the name of a record
 *
 * Notes that a record is there.
 */
void
mend_seen_list_add (MendSeenList *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (g_hash_table_add (self->names, g_strdup (name)))
    g_hash_table_add (self->changed_years, get_year (name));
}

/**
 * mend_seen_list_remove:
 * @self: a list
 * @name: the name of a record
 *
 * Notes that a record is no longer there, and that this is as it should be.
 */
void
mend_seen_list_remove (MendSeenList *self, const char *name)
{
  g_autofree char *year = NULL;

  g_return_if_fail (self != NULL && name != NULL);

  year = get_year (name);
  if (g_hash_table_remove (self->names, name))
    g_hash_table_add (self->changed_years, g_steal_pointer (&year));
}

/**
 * mend_seen_list_list:
 * @self: a list
 *
 * Lists what was there.
 *
 * Returns: (transfer full): the names, in no order
 */
GStrv
mend_seen_list_list (const MendSeenList *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_strv_builder_add (builder, name);

  return g_strv_builder_end (builder);
}

/**
 * mend_seen_list_get_n_names:
 * @self: a list
 *
 * Gets how many records were there.
 *
 * Returns: the number
 */
guint
mend_seen_list_get_n_names (const MendSeenList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->names);
}

static guint
count_below (const char *state_path, const char *id, const char *store_path)
{
  g_autofree char *path = g_build_filename (state_path, id, MEND_SEEN_LIST_FOLDER, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *found_path = NULL;
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

  if (folder < 0)
    return 0;

  read_files (folder, "talks", names, &found_path);
  close (folder);

  return g_strcmp0 (found_path, store_path) == 0 ? g_hash_table_size (names) : 0;
}

/**
 * mend_seen_list_count_of_store:
 * @state_path: the folder of Mend's state
 * @store_path: where a store should be
 * @id: (out) (optional) (transfer full) (nullable): the id of the store
 *
 * Tells how many talks a store held that was there. Blocks.
 *
 * Returns: the number
 */
guint
mend_seen_list_count_of_store (const char *state_path, const char *store_path, char **id)
{
  g_autoptr (GDir) dir = g_dir_open (state_path, 0, NULL);
  g_autofree char *found_id = NULL;
  guint most = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      guint n_names = count_below (state_path, name, store_path);

      if (n_names <= most)
        continue;

      most = n_names;
      g_free (found_id);
      found_id = g_strdup (name);
    }

  if (id != NULL)
    *id = g_steal_pointer (&found_id);

  return most;
}

/**
 * mend_seen_list_is_too_much:
 * @n_missing: how many records are gone that nobody has deleted here
 * @n_seen: of how many
 *
 * Tells whether so many records are gone that it is hardly what people wanted.
 *
 * Returns: whether it is too much
 */
gboolean
mend_seen_list_is_too_much (guint n_missing, guint n_seen)
{
  return n_missing >= LEAST_MISSING &&
         (n_missing > MOST_MISSING || (guint64) n_missing * 100 > (guint64) n_seen * MOST_PERCENT);
}
