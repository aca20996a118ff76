// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_SUMMARY (mend_talk_summary_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkSummary, mend_talk_summary, MEND, TALK_SUMMARY, GObject)

MendTalkSummary *mend_talk_summary_new (const char *file_name,
                                        GDateTime *started) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_talk_summary_get_file_name (MendTalkSummary *self);
GDateTime *mend_talk_summary_get_started (MendTalkSummary *self);
gboolean mend_talk_summary_get_is_loaded (MendTalkSummary *self);
const char *mend_talk_summary_get_id (MendTalkSummary *self);
const char *mend_talk_summary_get_format_id (MendTalkSummary *self);
const char *mend_talk_summary_get_title (MendTalkSummary *self);
const char *mend_talk_summary_get_topic (MendTalkSummary *self);
const char *mend_talk_summary_get_first_kept (MendTalkSummary *self);
const char *mend_talk_summary_get_both_kept (MendTalkSummary *self);
gint64 mend_talk_summary_get_length_ms (MendTalkSummary *self);
GListModel *mend_talk_summary_get_asides (MendTalkSummary *self);
const char *mend_talk_summary_get_topic_id (MendTalkSummary *self);
guint mend_talk_summary_get_n_for_therapist (MendTalkSummary *self);

void mend_talk_summary_fill (MendTalkSummary *self, const MendTalkRecord *record);

G_END_DECLS
