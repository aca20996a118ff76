// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-pages.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_VIEW (mend_talk_view_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkView, mend_talk_view, MEND, TALK_VIEW, AdwBin)

GtkWidget *mend_talk_view_new (MendTalk *talk);

MendTalk *mend_talk_view_get_talk (MendTalkView *self);

void mend_talk_view_set_color (MendTalkView *self, MendSeat seat, const char *color);
void mend_talk_view_set_hinting (MendTalkView *self, MendHinting *hinting);
void mend_talk_view_set_words_child (MendTalkView *self, GtkWidget *child);
void mend_talk_view_hide_words (MendTalkView *self);

MendTalkPage mend_talk_view_get_page (MendTalkView *self);
GtkWidget *mend_talk_view_get_main_button (MendTalkView *self);

G_END_DECLS
