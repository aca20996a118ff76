// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-history-search.h"

G_BEGIN_DECLS

MendHistorySearch *mend_history_search_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_history_search_lacks (MendHistorySearch *self, const char *name);
void mend_history_search_add (MendHistorySearch *self, const char *name, MendTalkText *text);
void mend_history_search_add_record (MendHistorySearch *self,
                                     const char *name,
                                     const MendTalkRecord *record);
void mend_history_search_remove (MendHistorySearch *self, const char *name);
void mend_history_search_set_progress (MendHistorySearch *self, guint n_talks, gboolean is_read);

G_END_DECLS
