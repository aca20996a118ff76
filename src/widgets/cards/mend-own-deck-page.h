// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-own-deck.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_OWN_DECK_PAGE (mend_own_deck_page_get_type ())

G_DECLARE_FINAL_TYPE (MendOwnDeckPage, mend_own_deck_page, MEND, OWN_DECK_PAGE, AdwBin)

GtkWidget *mend_own_deck_page_new (MendDeck *deck);

MendDeck *mend_own_deck_page_get_deck (MendOwnDeckPage *self);
void mend_own_deck_page_set_deck (MendOwnDeckPage *self, MendDeck *deck);

G_END_DECLS
