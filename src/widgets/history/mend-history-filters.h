// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_FILTERS (mend_history_filters_get_type ())

G_DECLARE_FINAL_TYPE (MendHistoryFilters, mend_history_filters, MEND, HISTORY_FILTERS, AdwBin)

GtkWidget *mend_history_filters_new (void);

void mend_history_filters_set_ways (MendHistoryFilters *self, GListModel *ways);
void mend_history_filters_set_tags (MendHistoryFilters *self, GPtrArray *tags);
MendTalkFilter *
mend_history_filters_make_filter (MendHistoryFilters *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_history_filters_clear (MendHistoryFilters *self);

G_END_DECLS
