// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-shelf.h"
#include "cards/mend-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HAND_PAGE (mend_hand_page_get_type ())

G_DECLARE_FINAL_TYPE (MendHandPage, mend_hand_page, MEND, HAND_PAGE, AdwBin)

GtkWidget *mend_hand_page_new (GListModel *cards, MendCardShelf *shelf);

void mend_hand_page_set_used (MendHandPage *self, const char *const *used);
void mend_hand_page_set_names (MendHandPage *self, const char *left, const char *right);

void mend_hand_page_draw (MendHandPage *self, guint32 seed);
guint mend_hand_page_get_n_cards (MendHandPage *self);
MendCard *mend_hand_page_get_card (MendHandPage *self, guint index);
MendCard *mend_hand_page_get_taken (MendHandPage *self);

G_END_DECLS
