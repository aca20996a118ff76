// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store-private.h"

G_BEGIN_DECLS

/* For the files that keep cards. */

typedef struct _MendOwnDeckFile MendOwnDeckFile;

/**
 * MendOwnDeckFile:
 * @deck: the deck as it is shown
 * @name: the name of the file
 * @root: (nullable): what was read, or written, last
 * @n_saving: how many saves are on their way
 * @is_written: whether a version of it has been on the disk
 * @is_unsaved: whether what is shown is not on the disk
 * @is_coming_back: whether it is on its way out of the trash
 * @n_readings: how many readings had begun when it was last saved or brought back
 *
 * A deck of one's own, and its file.
 */
struct _MendOwnDeckFile
{
  MendDeck *deck;
  char *name;
  JsonNode *root;
  guint n_saving;
  gboolean is_written;
  gboolean is_unsaved;
  gboolean is_coming_back;
  guint n_readings;
};

/**
 * MendStoreCards:
 * @shelf: what both keep about cards
 * @shelf_root: (nullable): what was read, or written, last
 * @n_shelf_saving: how many saves of it are on their way
 * @decks: (element-type MendDeck): the decks as they are shown, by title
 * @files: (element-type utf8 MendOwnDeckFile): the same by id
 * @deleted: (element-type utf8 MendOwnDeckFile): what was deleted since the start
 * @is_reading: whether the worker reads
 * @wants_reading: whether it is to read once more
 * @n_readings: how many readings have begun
 * @n_stale_readings: how many of them were of another store
 *
 * What a store knows of cards.
 */
struct _MendStoreCards
{
  MendCardShelf *shelf;
  JsonNode *shelf_root;
  guint n_shelf_saving;

  GListStore *decks;
  GHashTable *files;
  GHashTable *deleted;

  gboolean is_reading;
  gboolean wants_reading;
  guint n_readings;
  guint n_stale_readings;
};

MendStoreCards *mend_store_get_cards (MendStore *self);

MendOwnDeckFile *
mend_own_deck_file_new (MendDeck *deck, const char *name, JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;
void mend_own_deck_file_free (MendOwnDeckFile *self);

void mend_store_cards_touch (MendStore *self, MendOwnDeckFile *file);
void mend_store_show_deck (MendStore *self, MendOwnDeckFile *file);
void mend_store_hide_deck (MendStore *self, const char *id);
void mend_store_connect_shelf (MendStore *self);

JsonNode *mend_store_read_changed (MendStore *self,
                                   const char *kind,
                                   const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean
mend_store_cards_look_again (MendStore *self, MendStoreChange *change, const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendOwnDeckFile, mend_own_deck_file_free)

G_END_DECLS
