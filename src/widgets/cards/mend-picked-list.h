// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PICKED_LIST (mend_picked_list_get_type ())

G_DECLARE_FINAL_TYPE (MendPickedList, mend_picked_list, MEND, PICKED_LIST, AdwBin)

GtkWidget *mend_picked_list_new (void);

void mend_picked_list_set_decks (MendPickedList *self, GListModel *decks);
void mend_picked_list_set_evaluations (MendPickedList *self, GListModel *evaluations);
void mend_picked_list_set_picks (MendPickedList *self, GListModel *picks);

G_END_DECLS
