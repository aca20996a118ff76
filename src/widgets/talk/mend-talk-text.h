// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk.h"

G_BEGIN_DECLS

char *mend_talk_text_name (MendTalk *talk, MendSeat seat) G_GNUC_WARN_UNUSED_RESULT;
MendSeat mend_talk_text_get_seat_before (MendTalk *talk);

char *mend_talk_text_speaks (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_listens (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_has_spoken (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_back (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_place (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_figures (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_end (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_has_finished (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_more_time (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_left (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;

char *mend_talk_text_gate (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_is_back (MendTalk *talk, MendSeat seat) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_break (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_aloud (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;

char *mend_talk_text_tell (MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_text_tell_moment (MendTalk *talk, MendMoment moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
