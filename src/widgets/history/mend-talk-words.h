// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

char *mend_talk_words_month (GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_words_day (GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_words_day_and_time (GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_words_time (GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_words_talked_about (GDateTime *time, GDateTime *since) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_words_minutes (gint64 length_ms) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_words_same_month (GDateTime *a, GDateTime *b);

const char *mend_talk_words_name (const char *name, MendSeat seat);

char *mend_talk_words_join (const char *a, const char *b) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_words_when_and_how (const MendTalkRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_words_afterwards (const MendTalkRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
