// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-summary.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_ROW (mend_history_row_get_type ())

G_DECLARE_FINAL_TYPE (MendHistoryRow, mend_history_row, MEND, HISTORY_ROW, AdwBin)

GtkWidget *mend_history_row_new (void);

MendTalkSummary *mend_history_row_get_summary (MendHistoryRow *self);
void mend_history_row_set_summary (MendHistoryRow *self, MendTalkSummary *summary);

void mend_history_row_set_begins_month (MendHistoryRow *self, gboolean begins_month);

G_END_DECLS
