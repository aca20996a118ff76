// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-group.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WORDS_GROUPS (mend_words_groups_get_type ())

G_DECLARE_FINAL_TYPE (MendWordsGroups, mend_words_groups, MEND, WORDS_GROUPS, AdwBin)

GtkWidget *mend_words_groups_new (void);

GListModel *mend_words_groups_get_decks (MendWordsGroups *self);
void mend_words_groups_set_decks (MendWordsGroups *self, GListModel *decks);

void mend_words_groups_focus_group (MendWordsGroups *self, MendCardGroup *group);

G_END_DECLS
