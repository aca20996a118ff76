// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_CARDS (mend_talk_cards_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkCards, mend_talk_cards, MEND, TALK_CARDS, AdwBin)

GtkWidget *mend_talk_cards_new (void);

GListModel *mend_talk_cards_get_model (MendTalkCards *self);
void mend_talk_cards_set_model (MendTalkCards *self, GListModel *model);

G_END_DECLS
