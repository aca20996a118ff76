// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "mend-content.h"
#include "path/mend-path-facts.h"
#include "ways/mend-suggestion.h"

G_BEGIN_DECLS

#define MEND_TYPE_RECENT_TALKS (mend_recent_talks_get_type ())

G_DECLARE_FINAL_TYPE (MendRecentTalks, mend_recent_talks, MEND, RECENT_TALKS, GObject)

MendRecentTalks *mend_recent_talks_new (GListModel *history) G_GNUC_WARN_UNUSED_RESULT;

GStrv mend_recent_talks_get_ways (MendRecentTalks *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *mend_recent_talks_get_past (MendRecentTalks *self,
                                    MendContent *content) G_GNUC_WARN_UNUSED_RESULT;
guint mend_recent_talks_count_way (MendRecentTalks *self, const char *format_id);
const char *mend_recent_talks_get_last_kept (MendRecentTalks *self);

gboolean mend_recent_talks_get_is_loaded (MendRecentTalks *self);
void mend_recent_talks_fill_facts (MendRecentTalks *self, MendPathFacts *facts);

G_END_DECLS
