// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-deck.h"
#include "cards/mend-pick.h"

G_BEGIN_DECLS

MendCard *mend_words_find_card (GListModel *decks, const char *id, MendDeckKind *kind);
MendPick *mend_words_find_pick (GListModel *picks, MendCard *card);
GListModel *mend_words_list_at_hand (GListModel *decks,
                                     const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_words_is_same_list (GListModel *list, GListModel *other);
GListModel *mend_words_list_under (GListModel *decks,
                                   GListModel *evaluations,
                                   const char *word) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
