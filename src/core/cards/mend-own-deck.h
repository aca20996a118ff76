// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-deck.h"

G_BEGIN_DECLS

/* What a deck of one's own may hold. */
#define MEND_OWN_DECK_MOST_CARDS   10000
#define MEND_OWN_DECK_LONGEST_TEXT 2000
#define MEND_OWN_DECK_LONGEST_NAME 200

MendDeck *mend_own_deck_new (const char *id, const char *title, guint step, GListModel *cards)
    G_GNUC_WARN_UNUSED_RESULT;
MendCard *mend_own_deck_new_card (const char *clause) G_GNUC_WARN_UNUSED_RESULT;
GListModel *mend_own_deck_get_cards (MendDeck *deck);

gboolean mend_own_deck_is_own (MendDeck *deck);

MendDeck *mend_own_deck_rename (MendDeck *deck, const char *title) G_GNUC_WARN_UNUSED_RESULT;
MendDeck *mend_own_deck_set_step (MendDeck *deck, guint step) G_GNUC_WARN_UNUSED_RESULT;
MendDeck *mend_own_deck_put (MendDeck *deck, MendCard *card) G_GNUC_WARN_UNUSED_RESULT;
MendDeck *
mend_own_deck_insert (MendDeck *deck, MendCard *card, guint position) G_GNUC_WARN_UNUSED_RESULT;
MendDeck *mend_own_deck_remove (MendDeck *deck, const char *card_id) G_GNUC_WARN_UNUSED_RESULT;
MendDeck *
mend_own_deck_move (MendDeck *deck, const char *card_id, guint position) G_GNUC_WARN_UNUSED_RESULT;
guint mend_own_deck_find (MendDeck *deck, const char *card_id);

MendDeck *mend_own_deck_read_lines (const char *text,
                                    gsize length,
                                    const char *title,
                                    guint *bad_line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
