// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARD_CHOICE (mend_card_choice_get_type ())

G_DECLARE_FINAL_TYPE (MendCardChoice, mend_card_choice, MEND, CARD_CHOICE, AdwBin)

GtkWidget *mend_card_choice_new (void);

GListModel *mend_card_choice_get_cards (MendCardChoice *self);
void mend_card_choice_set_cards (MendCardChoice *self, GListModel *cards);

GListModel *mend_card_choice_get_picks (MendCardChoice *self);
void mend_card_choice_set_picks (MendCardChoice *self, GListModel *picks);

G_END_DECLS
