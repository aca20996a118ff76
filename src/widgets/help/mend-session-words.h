// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-session-story.h"

G_BEGIN_DECLS

char *mend_session_words_when (MendSessionStory *story, GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
char *mend_session_words_who (MendSessionStory *story,
                              const char *left_name,
                              const char *right_name) G_GNUC_WARN_UNUSED_RESULT;
char *mend_session_words_both (const char *left_name,
                               const char *right_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
