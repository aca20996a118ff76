// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-cards.h"

#include "files/mend-file-place.h"
#include "json/mend-deck-json.h"
#include "json/mend-shelf-json.h"
#include "records/mend-problem-list.h"
#include "records/mend-record-file.h"

#include <gio/gio.h>

/* What is read of cards: decks of one's own, and what both keep about cards. Nobody needs them
 * before somebody goes to the cards, so until then nothing is read. */

/* So often another program may be quicker. */
#define MOST_REPEATED 20

typedef struct
{
  MendStoreFolders *folders;
  guint number;
  GPtrArray *files;
  GPtrArray *problems;
  MendCardShelf *shelf;
  JsonNode *shelf_root;
} Reading;

static void
reading_free (Reading *reading)
{
  mend_store_folders_unref (reading->folders);
  g_ptr_array_unref (reading->files);
  g_ptr_array_unref (reading->problems);
  g_clear_object (&reading->shelf);
  g_clear_pointer (&reading->shelf_root, json_node_unref);
  g_free (reading);
}

static Reading *
reading_new (MendStoreFolders *folders, guint number)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->folders = mend_store_folders_ref (folders);
  reading->number = number;
  reading->files = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_own_deck_file_free);
  reading->problems = g_ptr_array_new_with_free_func (g_object_unref);

  return reading;
}

MendOwnDeckFile *
mend_own_deck_file_new (MendDeck *deck, const char *name, JsonNode *root)
{
  MendOwnDeckFile *self = g_new0 (MendOwnDeckFile, 1);

  self->deck = g_object_ref (deck);
  self->name = g_strdup (name);
  self->root = root != NULL ? json_node_ref (root) : NULL;
  self->is_written = root != NULL;

  return self;
}

void
mend_own_deck_file_free (MendOwnDeckFile *self)
{
  g_object_unref (self->deck);
  g_free (self->name);
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

static void
read_decks (Reading *reading)
{
  const int folder = mend_store_folders_get_fd (reading->folders, MEND_STORE_DECKS, NULL);
  g_auto (GStrv) names = NULL;

  if (folder >= 0)
    names = mend_name_list_read (folder, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = mend_record_file_read (folder, names[i], NULL, &error);
      g_autoptr (MendDeck) deck = root != NULL ? mend_deck_json_read (root, &error) : NULL;

      if (deck != NULL)
        g_ptr_array_add (reading->files, mend_own_deck_file_new (deck, names[i], root));
      else
        g_ptr_array_add (reading->problems,
                         mend_problem_from_error (MEND_STORE_DECKS, names[i], error));
    }
}

static void
read_shelf (Reading *reading)
{
  const int folder = mend_store_folders_get_fd (reading->folders, MEND_STORE_CARDS, NULL);
  g_autoptr (GError) error = NULL;

  if (folder < 0)
    return;

  reading->shelf_root = mend_record_file_read (folder, MEND_SHELF_JSON_NAME, NULL, &error);
  if (reading->shelf_root != NULL)
    reading->shelf = mend_shelf_json_read (reading->shelf_root, &error);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_ptr_array_add (reading->problems,
                     mend_problem_from_error (MEND_STORE_CARDS, MEND_SHELF_JSON_NAME, error));
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  read_decks (data);
  read_shelf (data);
  g_task_return_boolean (task, TRUE);
}

static int
compare_decks (gconstpointer a, gconstpointer b, gpointer data)
{
  MendDeck *one = (MendDeck *) a;
  MendDeck *other = (MendDeck *) b;
  const int order = g_utf8_collate (mend_deck_get_title (one), mend_deck_get_title (other));

  return order != 0 ? order : g_strcmp0 (mend_deck_get_id (one), mend_deck_get_id (other));
}

static gboolean
find_shown (MendStoreCards *cards, const char *id, guint *position)
{
  GListModel *decks = G_LIST_MODEL (cards->decks);

  for (*position = 0; *position < g_list_model_get_n_items (decks); (*position)++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, *position);

      if (g_str_equal (mend_deck_get_id (deck), id))
        return TRUE;
    }

  return FALSE;
}

/* Takes a deck out of the list. */
void
mend_store_hide_deck (MendStore *self, const char *id)
{
  guint position = 0;

  if (find_shown (self->cards, id, &position))
    g_list_store_remove (self->cards->decks, position);
}

/* Shows a deck as it is in its file, in the place of what was shown of it. */
void
mend_store_show_deck (MendStore *self, MendOwnDeckFile *file)
{
  MendStoreCards *cards = self->cards;
  guint position = 0;

  if (find_shown (cards, mend_deck_get_id (file->deck), &position))
    {
      g_autoptr (MendDeck) shown = g_list_model_get_item (G_LIST_MODEL (cards->decks), position);

      if (shown == file->deck)
        return;

      if (g_strcmp0 (mend_deck_get_title (shown), mend_deck_get_title (file->deck)) == 0)
        {
          g_list_store_splice (cards->decks, position, 1, (gpointer *) &file->deck, 1);
          return;
        }

      g_list_store_remove (cards->decks, position);
    }

  g_list_store_insert_sorted (cards->decks, file->deck, compare_decks, NULL);
}

/* What was changed here since the reading began is not what was read. */
static gboolean
is_newer (const MendOwnDeckFile *file, const Reading *reading)
{
  return file->n_saving > 0 || file->is_unsaved || file->is_coming_back ||
         file->n_readings >= reading->number;
}

/* A reading that has begun by now is not to be believed about this deck any more. */
void
mend_store_cards_touch (MendStore *self, MendOwnDeckFile *file)
{
  file->n_readings = self->cards->n_readings;
}

/* What was changed here and is not saved yet stays; the save itself brings both together. */
static void
take_deck (MendStore *self, const Reading *reading, MendOwnDeckFile *read)
{
  const char *id = mend_deck_get_id (read->deck);
  MendOwnDeckFile *file = g_hash_table_lookup (self->cards->files, id);

  if ((file != NULL && is_newer (file, reading)) ||
      g_hash_table_contains (self->cards->deleted, id))
    {
      mend_own_deck_file_free (read);
      return;
    }

  if (file != NULL && json_node_equal (file->root, read->root))
    {
      mend_own_deck_file_free (read);
      return;
    }

  g_hash_table_replace (self->cards->files, g_strdup (id), read);
  mend_store_show_deck (self, read);
}

static void
forget_gone (MendStore *self, const Reading *reading)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer file = NULL;

  for (guint i = 0; i < reading->files->len; i++)
    {
      const MendOwnDeckFile *read = g_ptr_array_index (reading->files, i);

      g_hash_table_add (ids, (gpointer) mend_deck_get_id (read->deck));
    }

  g_hash_table_iter_init (&iter, self->cards->files);
  while (g_hash_table_iter_next (&iter, &id, &file))
    {
      if (g_hash_table_contains (ids, id) || is_newer (file, reading))
        continue;

      mend_store_hide_deck (self, id);
      g_hash_table_iter_remove (&iter);
    }
}

static void
take_shelf (MendStore *self, Reading *reading)
{
  MendStoreCards *cards = self->cards;

  if (reading->shelf == NULL)
    return;

  mend_card_shelf_merge (cards->shelf, reading->shelf);
  if (cards->n_shelf_saving > 0)
    return;

  g_clear_pointer (&cards->shelf_root, json_node_unref);
  cards->shelf_root = g_steal_pointer (&reading->shelf_root);
}

static void
take_reading (MendStore *self, Reading *reading)
{
  for (guint i = 0; i < reading->problems->len; i++)
    mend_problem_list_put (self->problems, g_ptr_array_index (reading->problems, i));

  forget_gone (self, reading);
  while (reading->files->len > 0)
    take_deck (self, reading, g_ptr_array_steal_index (reading->files, reading->files->len - 1));
  take_shelf (self, reading);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MendStore *self = MEND_STORE (source);
  Reading *reading = g_task_get_task_data (G_TASK (result));

  self->cards->is_reading = FALSE;
  if (reading->number > self->cards->n_stale_readings)
    take_reading (self, reading);

  if (self->cards->wants_reading)
    mend_store_cards_read (self);
}

/* Reads, in a worker thread, what there is of cards, if anybody has asked for them. */
void
mend_store_cards_read (MendStore *self)
{
  g_autoptr (GTask) task = NULL;
  MendStoreCards *cards = self->cards;

  if (cards == NULL)
    return;

  cards->wants_reading = cards->is_reading;
  if (cards->is_reading)
    return;

  cards->is_reading = TRUE;
  cards->n_readings++;
  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_source_tag (task, mend_store_cards_read);
  g_task_set_task_data (task, reading_new (self->folders, cards->n_readings),
                        (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

MendStoreCards *
mend_store_get_cards (MendStore *self)
{
  MendStoreCards *cards = self->cards;

  if (cards != NULL)
    return cards;

  cards = g_new0 (MendStoreCards, 1);
  cards->shelf = mend_card_shelf_new ();
  cards->decks = g_list_store_new (MEND_TYPE_DECK);
  cards->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) mend_own_deck_file_free);
  cards->deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) mend_own_deck_file_free);
  self->cards = cards;
  mend_store_connect_shelf (self);
  mend_store_cards_read (self);

  return cards;
}

/* It is another store, of which nothing is known yet. */
void
mend_store_cards_forget (MendStore *self)
{
  MendStoreCards *cards = self->cards;

  if (cards == NULL)
    return;

  cards->n_stale_readings = cards->n_readings;
  g_list_store_remove_all (cards->decks);
  g_hash_table_remove_all (cards->files);
  g_hash_table_remove_all (cards->deleted);
  mend_card_shelf_forget (cards->shelf);
  g_clear_pointer (&cards->shelf_root, json_node_unref);
  mend_store_cards_read (self);
}

void
mend_store_cards_free (MendStoreCards *self)
{
  g_object_unref (self->shelf);
  g_clear_pointer (&self->shelf_root, json_node_unref);
  g_object_unref (self->decks);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->deleted);
  g_free (self);
}

/* Reads a file that another program has changed since it was read or written here, and lets the
 * next save take its place. NULL if it is as it was, or is not there. */
JsonNode *
mend_store_read_changed (MendStore *self, const char *kind, const char *name)
{
  MendFolder *folder = mend_store_folders_get_store (self->folders);
  const int fd = mend_store_folders_get_fd (self->folders, kind, NULL);
  g_autoptr (JsonNode) root = NULL;
  MendFileStamp stamp = { 0 };

  if (fd < 0)
    return NULL;

  if (mend_file_place_look (fd, name, &stamp) != 0)
    {
      mend_saver_set_known (self->saver, folder, kind, name, NULL);
      return NULL;
    }

  if (mend_saver_is_known (self->saver, folder, kind, name, &stamp))
    return NULL;

  root = mend_record_file_read (fd, name, &stamp, NULL);
  if (root != NULL)
    mend_saver_set_known (self->saver, folder, kind, name, &stamp);

  return g_steal_pointer (&root);
}

/* Another program was quicker: what it has written is read, and both become one. */
gboolean
mend_store_cards_look_again (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    change->is_to_be_repeated = change->n_repeated++ < MOST_REPEATED;

  return FALSE;
}
