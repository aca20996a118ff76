// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-history-finder.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_PAGE (mend_history_page_get_type ())

G_DECLARE_FINAL_TYPE (MendHistoryPage, mend_history_page, MEND, HISTORY_PAGE, AdwBin)

GtkWidget *mend_history_page_new (void);

MendHistoryFinder *mend_history_page_get_finder (MendHistoryPage *self);

void mend_history_page_set_talks (MendHistoryPage *self, GListModel *talks);
void mend_history_page_set_kept (MendHistoryPage *self, GListModel *kept, GListModel *all);
void mend_history_page_show_kept (MendHistoryPage *self);
void mend_history_page_set_has_deleted (MendHistoryPage *self, gboolean has_deleted);
void mend_history_page_set_colors (MendHistoryPage *self, const char *left, const char *right);

G_END_DECLS
