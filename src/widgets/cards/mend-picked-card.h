// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-pick.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PICKED_CARD (mend_picked_card_get_type ())

G_DECLARE_FINAL_TYPE (MendPickedCard, mend_picked_card, MEND, PICKED_CARD, AdwBin)

GtkWidget *mend_picked_card_new (MendPick *pick);

MendPick *mend_picked_card_get_pick (MendPickedCard *self);

void mend_picked_card_offer (MendPickedCard *self, GListModel *cards, GListModel *picks);

G_END_DECLS
