// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

#define MEND_TYPE_KEPT_LINE (mend_kept_line_get_type ())

G_DECLARE_FINAL_TYPE (MendKeptLine, mend_kept_line, MEND, KEPT_LINE, GObject)

MendKeptLine *mend_kept_line_new (const MendTalkRecord *record,
                                  const MendEvent *writing) G_GNUC_WARN_UNUSED_RESULT;
MendKeptLine *mend_kept_line_new_given (const char *text,
                                        MendSeat seat,
                                        const char *name,
                                        const char *talk_id,
                                        GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;

MendEventKind mend_kept_line_get_kind (MendKeptLine *self);
const char *mend_kept_line_get_text (MendKeptLine *self);
MendSeat mend_kept_line_get_seat (MendKeptLine *self);
const char *mend_kept_line_get_name (MendKeptLine *self);
const char *mend_kept_line_get_talk_id (MendKeptLine *self);
guint mend_kept_line_get_writing_id (MendKeptLine *self);
GDateTime *mend_kept_line_get_started (MendKeptLine *self);
gboolean mend_kept_line_equal (MendKeptLine *self, MendKeptLine *other);
char *mend_kept_line_get_topic_id (MendKeptLine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
