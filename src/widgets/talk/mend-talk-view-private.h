// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-key-guard.h"
#include "talk/mend-more-time-request.h"
#include "talk/mend-talk-view.h"

G_BEGIN_DECLS

/* For the two files of the view: what it is and shows, and what people can do. */

struct _MendTalkView
{
  AdwBin parent_instance;

  MendTalk *talk;
  char *colors[2];
  GtkWidget *words_child;
  MendHinting *hinting;
  double text_scale;
  gboolean hides_time;
  gboolean lies_flat;
  gboolean single_keys;
  gboolean announces[MEND_MOMENT_CHANGE + 1];

  MendKeyGuard *guard;
  MendMoreTimeRequest request;
  MendTalkPage sheet;
  MendTalkPage page;
  MendSchedule shown;

  MendTalkPages *pages;
};

void mend_talk_view_show_page (MendTalkView *self);
void mend_talk_view_forget_sheet (MendTalkView *self);
void mend_talk_view_leave (MendTalkView *self);
MendTalkLook mend_talk_view_get_look (MendTalkView *self);

void mend_talk_view_install_actions (GtkWidgetClass *widget_class);
void mend_talk_view_enable_actions (MendTalkView *self);
gboolean
mend_talk_view_press_key (MendTalkView *self, guint keyval, guint keycode, GdkModifierType state);

G_END_DECLS
