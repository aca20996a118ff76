// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendShelfList:
 * @MEND_SHELF_FAVOURITES: cards that both like to have at hand
 * @MEND_SHELF_PUT_AWAY: cards that are not to come again by chance
 * @MEND_SHELF_TAKEN: cards that were taken from a hand, the latest last
 *
 * What is kept about cards.
 */
typedef enum
{
  MEND_SHELF_FAVOURITES,
  MEND_SHELF_PUT_AWAY,
  MEND_SHELF_TAKEN,
} MendShelfList;

#define MEND_SHELF_N_LISTS (MEND_SHELF_TAKEN + 1)

/* So many cards that were taken are kept; those from before may come again as if they were new. */
#define MEND_CARD_SHELF_MOST_TAKEN 1000

#define MEND_TYPE_CARD_SHELF       (mend_card_shelf_get_type ())

G_DECLARE_FINAL_TYPE (MendCardShelf, mend_card_shelf, MEND, CARD_SHELF, GObject)

MendCardShelf *mend_card_shelf_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_card_shelf_has (MendCardShelf *self, MendShelfList list, const char *id);
void
mend_card_shelf_set (MendCardShelf *self, MendShelfList list, const char *id, gboolean is_there);
void mend_card_shelf_take (MendCardShelf *self, const char *id);
GStrv mend_card_shelf_list (MendCardShelf *self, MendShelfList list) G_GNUC_WARN_UNUSED_RESULT;

void mend_card_shelf_see (MendCardShelf *self, const char *id);
GStrv mend_card_shelf_list_drawn (MendCardShelf *self,
                                  const char *const *used) G_GNUC_WARN_UNUSED_RESULT;

/* For what keeps a shelf on the disk. */
GStrv mend_card_shelf_list_known (MendCardShelf *self,
                                  MendShelfList list) G_GNUC_WARN_UNUSED_RESULT;
gint64 mend_card_shelf_get_rev (MendCardShelf *self, MendShelfList list, const char *id);
gboolean mend_card_shelf_put (MendCardShelf *self, MendShelfList list, const char *id, gint64 rev);
void mend_card_shelf_forget (MendCardShelf *self);
gboolean mend_card_shelf_merge (MendCardShelf *self, MendCardShelf *other);

G_END_DECLS
