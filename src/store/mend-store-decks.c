// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-cards.h"

#include "json/mend-deck-json.h"
#include "records/mend-record-header.h"
#include "files/mend-file-name.h"

#include <gio/gio.h>

/* Decks that people write themselves: a file each. */

static MendOwnDeckFile *
find_file (MendStore *self, const char *id)
{
  return g_hash_table_lookup (mend_store_get_cards (self)->files, id);
}

/* Also one that was deleted meanwhile. */
static MendOwnDeckFile *
find_any_file (MendStore *self, const char *id)
{
  MendOwnDeckFile *file = find_file (self, id);

  return file != NULL ? file : g_hash_table_lookup (mend_store_get_cards (self)->deleted, id);
}

/* Both have changed it: card by card the later change counts, and where there is none, ours. */
static JsonNode *
combine (JsonNode *mine, JsonNode *theirs)
{
  const MendRecordShape *shape = mend_deck_json_get_shape ();
  JsonNode *merged = mend_record_merge (shape, mine, theirs);

  return merged != NULL ? merged : mend_record_merge_choose (shape, mine, theirs);
}

static gboolean
take_over (MendStore *self, MendOwnDeckFile *file, JsonNode *root)
{
  g_autoptr (MendDeck) deck = mend_deck_json_read (root, NULL);

  if (deck == NULL)
    return FALSE;

  g_set_object (&file->deck, deck);
  mend_store_show_deck (self, file);

  return TRUE;
}

static gboolean
prepare_deck (MendStore *self, MendStoreChange *change, GError **error)
{
  MendOwnDeckFile *file = find_file (self, change->id);
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) changed = NULL;

  /* It was deleted since. */
  if (file == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The deck was deleted");
      change->is_kept = FALSE;
      return FALSE;
    }

  root = mend_deck_json_write (file->deck, now, file->root);
  change->earlier_rev = mend_record_header_get_next_rev (file->root) - 1;
  if (file->n_saving == 0)
    changed = mend_store_read_changed (self, MEND_STORE_DECKS, file->name);

  if (changed != NULL && (file->root == NULL || !json_node_equal (changed, file->root)))
    {
      g_autoptr (JsonNode) merged = combine (root, changed);

      if (take_over (self, file, merged))
        {
          json_node_unref (root);
          root = g_steal_pointer (&merged);
        }
    }

  g_clear_pointer (&change->bytes, g_bytes_unref);
  change->bytes = mend_store_change_write (root, error);
  if (change->bytes == NULL)
    return FALSE;

  g_clear_pointer (&file->root, json_node_unref);
  file->root = g_steal_pointer (&root);
  file->n_saving++;

  return TRUE;
}

static void
count_saved (MendStore *self, MendStoreChange *change)
{
  MendOwnDeckFile *file = find_any_file (self, change->id);

  if (file == NULL)
    return;

  mend_store_cards_touch (self, file);
  if (file->n_saving > 0)
    file->n_saving--;
}

static void
deck_saved (MendStore *self, MendStoreChange *change, const GError *error)
{
  MendOwnDeckFile *file = find_any_file (self, change->id);

  if (file == NULL)
    return;

  file->is_written |= error == NULL;
  if (file->n_saving == 0 && find_file (self, change->id) != NULL)
    file->is_unsaved = error != NULL;
}

/* It was deleted while it was being saved; then nobody waits for it. */
static gboolean
look_again (MendStore *self, MendStoreChange *change, const GError *error)
{
  return find_file (self, change->id) == NULL || mend_store_cards_look_again (self, change, error);
}

static void
start_save (MendStore *self, MendOwnDeckFile *file)
{
  MendStoreChange *change =
      mend_store_change_new (MEND_STORE_CHANGE_SAVE, MEND_STORE_DECKS, file->name);

  file->is_unsaved = TRUE;
  change->id = g_strdup (mend_deck_get_id (file->deck));
  change->earlier_folder = MEND_STORE_EARLIER "/" MEND_STORE_DECKS;
  change->prepare = prepare_deck;
  change->arrived = count_saved;
  change->forgive = look_again;
  change->done = deck_saved;
  mend_store_start (self, change);
}

/* What is not wanted any more did not fail. */
static void
forget_failure (MendStore *self)
{
  if (self->failed->len == 0 && self->access != MEND_STORE_IN_MEMORY)
    g_clear_error (&self->save_error);

  mend_store_update_state (self);
}

/* Several saves of it may have failed, one after the other. */
static gboolean
withdraw_all (MendStore *self, const MendOwnDeckFile *file)
{
  gboolean has_failed = FALSE;
  MendStoreChange *failed;

  while ((failed = mend_store_withdraw (self, FALSE, MEND_STORE_DECKS, file->name)) != NULL)
    {
      has_failed = TRUE;
      mend_store_change_free (failed);
    }

  return has_failed;
}

static MendOwnDeckFile *
steal (GHashTable *files, const char *id)
{
  g_autofree char *key = NULL;
  gpointer file = NULL;

  g_hash_table_steal_extended (files, id, (gpointer *) &key, &file);

  return file;
}

static MendOwnDeckFile *
bring_back (MendStore *self, const char *id)
{
  MendOwnDeckFile *file = steal (self->cards->deleted, id);

  if (file == NULL)
    return NULL;

  mend_store_cards_touch (self, file);
  g_hash_table_replace (self->cards->files, g_strdup (id), file);
  mend_store_show_deck (self, file);

  return file;
}

/* A save of it that had failed was withdrawn, and is wanted again. */
static void
delete_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  MendOwnDeckFile *file = error != NULL ? bring_back (self, change->id) : NULL;

  if (file != NULL && file->is_unsaved)
    start_save (self, file);
}

/* What could not be moved back, or was newer than the file, is written anew: it is in memory. */
static void
restore_done (MendStore *self, MendStoreChange *change, const GError *error)
{
  MendOwnDeckFile *file = find_file (self, change->id);

  if (file == NULL)
    return;

  file->is_coming_back = FALSE;
  file->is_written |= error == NULL;
  mend_store_cards_touch (self, file);
  if (error != NULL || file->is_unsaved)
    start_save (self, file);
}

static void
start_move (MendStore *self, MendOwnDeckFile *file, gboolean is_delete)
{
  MendStoreChange *change = mend_store_change_new (
      MEND_STORE_CHANGE_MOVE, is_delete ? MEND_STORE_DECKS : MEND_STORE_TRASH, file->name);

  change->new_folder = g_strdup (is_delete ? MEND_STORE_TRASH : MEND_STORE_DECKS);
  change->id = g_strdup (mend_deck_get_id (file->deck));
  change->forgive = is_delete ? mend_store_forgive_gone : NULL;
  change->done = is_delete ? delete_done : restore_done;
  mend_store_start (self, change);
}

/**
 * mend_store_get_decks:
 * @self: a store
 *
 * Gets the decks that people wrote themselves, by title. They are read in a worker when somebody
 * asks for the first time, and come into the list then. A deck that is changed is another object in
 * the same place.
 *
 * Returns: (transfer none) (element-type MendDeck): the decks, the same list each time
 */
GListModel *
mend_store_get_decks (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return G_LIST_MODEL (mend_store_get_cards (self)->decks);
}

/**
 * mend_store_save_deck:
 * @self: a store
 * @deck: a deck of one's own, new or changed
 *
 * Keeps a deck. It is in the list at once.
 */
void
mend_store_save_deck (MendStore *self, MendDeck *deck)
{
  MendOwnDeckFile *file = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (MEND_IS_DECK (deck));

  file = find_file (self, mend_deck_get_id (deck));
  if (file == NULL)
    {
      g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
      g_autofree char *name = mend_file_name_make (now, mend_deck_get_id (deck));

      file = mend_own_deck_file_new (deck, name, NULL);
      g_hash_table_replace (self->cards->files, g_strdup (mend_deck_get_id (deck)), file);
    }

  g_set_object (&file->deck, deck);
  mend_store_show_deck (self, file);
  start_save (self, file);
}

/**
 * mend_store_delete_deck:
 * @self: a store
 * @id: the id of a deck
 *
 * Moves a deck to the trash. It is out of the list at once, and comes back if that fails.
 */
void
mend_store_delete_deck (MendStore *self, const char *id)
{
  MendOwnDeckFile *file = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  if (find_file (self, id) == NULL)
    return;

  file = steal (self->cards->files, id);
  g_hash_table_replace (self->cards->deleted, g_strdup (id), file);
  mend_store_hide_deck (self, id);

  /* What never got to the disk, and is not on its way there, has no file to be moved. */
  if (!withdraw_all (self, file) || file->is_written || file->n_saving > 0)
    start_move (self, file, TRUE);
  else
    forget_failure (self);
}

gboolean
mend_store_has_deleted_deck (MendStore *self, const char *id)
{
  return self->cards != NULL && g_hash_table_contains (self->cards->deleted, id);
}

/**
 * mend_store_restore_deck:
 * @self: a store
 * @id: the id of a deck that was deleted since the start
 *
 * Brings a deck back from the trash. It is in the list at once.
 */
void
mend_store_restore_deck (MendStore *self, const char *id)
{
  MendOwnDeckFile *file = NULL;

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  mend_store_get_cards (self);
  file = bring_back (self, id);
  if (file == NULL)
    return;

  file->is_coming_back = TRUE;
  if (mend_store_raise_deleted (self, MEND_STORE_DECKS, id, file->name) && file->root != NULL)
    json_object_set_int_member (json_node_get_object (file->root), "rev",
                                mend_record_header_get_next_rev (file->root));

  start_move (self, file, FALSE);
}
