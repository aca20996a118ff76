// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-manual-clock.h"
#include "talk/mend-talk-view.h"
#include "widget-test.h"

G_BEGIN_DECLS

/* A talk in a window, with its clock. */
typedef struct
{
  MendManualClock *clock;
  MendTalk *talk;
  MendTalkView *view;
  GtkWindow *window;
} TalkViewFixture;

MendTalk *talk_view_support_make_talk (MendManualClock *clock,
                                       const char *format_id,
                                       const char *left,
                                       const char *right) G_GNUC_WARN_UNUSED_RESULT;

void talk_view_support_show (TalkViewFixture *self, const char *format_id, int width, int height);
void talk_view_support_close (TalkViewFixture *self);

void talk_view_support_pass (TalkViewFixture *self, guint seconds);
void talk_view_support_go_to (TalkViewFixture *self, MendTalkState state, guint part);

GtkWidget *talk_view_support_find_shown (GtkWidget *root, GType type, const char *text);
void talk_view_support_assert_shown (TalkViewFixture *self, const char *text);
void talk_view_support_assert_hidden (TalkViewFixture *self, const char *text);

G_END_DECLS
