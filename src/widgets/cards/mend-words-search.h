// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-group.h"
#include "talk/mend-talk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WORDS_SEARCH (mend_words_search_get_type ())

G_DECLARE_FINAL_TYPE (MendWordsSearch, mend_words_search, MEND, WORDS_SEARCH, AdwBin)

GtkWidget *mend_words_search_new (void);

void mend_words_search_set_decks (MendWordsSearch *self, GListModel *decks);
void mend_words_search_set_picks (MendWordsSearch *self, GListModel *picks);
gboolean mend_words_search_set_turn (MendWordsSearch *self, MendTalk *talk, MendSeat hurt);

void mend_words_search_focus_group (MendWordsSearch *self, MendCardGroup *group);

G_END_DECLS
