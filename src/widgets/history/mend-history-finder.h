// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_FINDER (mend_history_finder_get_type ())

G_DECLARE_FINAL_TYPE (MendHistoryFinder, mend_history_finder, MEND, HISTORY_FINDER, AdwBin)

GtkWidget *mend_history_finder_new (void);

void mend_history_finder_set_ways (MendHistoryFinder *self, GListModel *ways);
void mend_history_finder_set_tags (MendHistoryFinder *self, GPtrArray *tags);
void mend_history_finder_set_found (MendHistoryFinder *self, GListModel *found);
void mend_history_finder_set_progress (MendHistoryFinder *self, double progress);

const char *mend_history_finder_get_words (MendHistoryFinder *self);
MendTalkFilter *mend_history_finder_make_filter (MendHistoryFinder *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_history_finder_get_is_open (MendHistoryFinder *self);
void mend_history_finder_open (MendHistoryFinder *self);
void mend_history_finder_close (MendHistoryFinder *self);

G_END_DECLS
