// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-event.h"

G_BEGIN_DECLS

#define MEND_TYPE_LOG (mend_log_get_type ())

typedef struct _MendLog MendLog;

GType mend_log_get_type (void) G_GNUC_CONST;

MendLog *mend_log_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendLog *mend_log_copy (MendLog *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_log_free (MendLog *self);

guint mend_log_get_length (MendLog *self);
MendEvent *mend_log_get (MendLog *self, guint position);
MendEvent *mend_log_find (MendLog *self, guint id);
MendEvent *mend_log_find_writing (MendLog *self, MendEventKind kind, MendSeat seat);
gint64 mend_log_get_end_ms (MendLog *self);
guint mend_log_get_next_id (MendLog *self);

void mend_log_append (MendLog *self, MendEvent *event);
void mend_log_replace (MendLog *self, MendEvent *event);
gboolean mend_log_remove (MendLog *self, guint id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendLog, mend_log_free)

G_END_DECLS
