// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

typedef struct _MendLineIndex MendLineIndex;

MendLineIndex *mend_line_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mend_line_index_free (MendLineIndex *self);

GListModel *mend_line_index_get_kept (MendLineIndex *self);
GListModel *mend_line_index_get_for_therapist (MendLineIndex *self);
GListModel *mend_line_index_get_asides (MendLineIndex *self);
GDateTime *mend_line_index_find_topic (MendLineIndex *self, const char *topic_id);

gboolean mend_line_index_has (MendLineIndex *self, const char *name);
void mend_line_index_add (MendLineIndex *self, const char *name, const MendTalkRecord *record);
void mend_line_index_remove (MendLineIndex *self, const char *name);
void mend_line_index_update_asides (MendLineIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendLineIndex, mend_line_index_free)

G_END_DECLS
