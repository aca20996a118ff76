// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-shelf.h"
#include "cards/mend-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARD_SPREAD (mend_card_spread_get_type ())

G_DECLARE_FINAL_TYPE (MendCardSpread, mend_card_spread, MEND, CARD_SPREAD, AdwBin)

GtkWidget *mend_card_spread_new (GListModel *cards, MendCardShelf *shelf);

MendCard *mend_card_spread_get_card (MendCardSpread *self);
guint mend_card_spread_get_position (MendCardSpread *self);
void mend_card_spread_go_to (MendCardSpread *self, guint position);

G_END_DECLS
