// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARDS_PAGE (mend_cards_page_get_type ())

G_DECLARE_FINAL_TYPE (MendCardsPage, mend_cards_page, MEND, CARDS_PAGE, AdwBin)

GtkWidget *mend_cards_page_new (GListModel *decks, GListModel *own_decks);

GListModel *mend_cards_page_get_found (MendCardsPage *self);
GListModel *mend_cards_page_list_cards (MendCardsPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
