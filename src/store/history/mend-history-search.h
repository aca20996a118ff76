// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "history/mend-talk-filter.h"
#include "history/mend-talk-hit.h"

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_SEARCH (mend_history_search_get_type ())

/* A list model of MendTalkHit, newest first. */
G_DECLARE_FINAL_TYPE (MendHistorySearch, mend_history_search, MEND, HISTORY_SEARCH, GObject)

gboolean mend_history_search_get_is_wanted (MendHistorySearch *self);
void mend_history_search_set_is_wanted (MendHistorySearch *self, gboolean is_wanted);
double mend_history_search_get_progress (MendHistorySearch *self);

void
mend_history_search_ask (MendHistorySearch *self, const char *words, const MendTalkFilter *filter);
void mend_history_search_set_notes (MendHistorySearch *self, const GPtrArray *notes);
void mend_history_search_set_promises (MendHistorySearch *self, const GPtrArray *standings);

G_END_DECLS
