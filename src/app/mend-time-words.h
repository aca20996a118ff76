// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/mend-planned-talk.h"

G_BEGIN_DECLS

char *mend_time_words_write (const MendPlannedTalk *plan, GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
char *mend_time_words_write_today (const MendPlannedTalk *plan,
                                   GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
