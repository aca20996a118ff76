// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

char *mend_course_words_about (gint64 length_ms) G_GNUC_WARN_UNUSED_RESULT;
char *mend_course_words_stretch (const MendTalkRecord *record,
                                 const MendCourse *course) G_GNUC_WARN_UNUSED_RESULT;
char *mend_course_words_part (const MendTalkRecord *record, guint part) G_GNUC_WARN_UNUSED_RESULT;
char *mend_course_words_sentence (const MendTalkRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
