// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "history/mend-history-search.h"
#include "history/mend-talk-summary.h"

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY (mend_history_get_type ())

/* A list model of MendTalkSummary, newest first. */
G_DECLARE_FINAL_TYPE (MendHistory, mend_history, MEND, HISTORY, GObject)

void mend_history_list (MendHistory *self);
gboolean mend_history_get_is_listed (MendHistory *self);
gboolean mend_history_get_is_read (MendHistory *self);
gboolean mend_history_find (MendHistory *self, const char *id, guint *position);

GListModel *mend_history_get_kept_lines (MendHistory *self);
GListModel *mend_history_get_for_therapist (MendHistory *self);
GListModel *mend_history_get_open_asides (MendHistory *self);
MendHistorySearch *mend_history_get_search (MendHistory *self);
GDateTime *mend_history_find_topic (MendHistory *self, const char *topic_id);

G_END_DECLS
