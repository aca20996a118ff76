// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk.h"

G_BEGIN_DECLS

/* Shared by the files of MendTalk alone. */
struct _MendTalk
{
  GObject parent_instance;

  MendClock *clock;
  MendPlan *plan;
  char *id;
  GDateTime *started;

  MendLog *log;
  MendSchedule schedule;
  GListStore *cards;

  /* The time of the talk at the start of the program, and the clock's readings then and at the last
   * look. */
  gint64 base_ms;
  gint64 base_time;
  gint64 asleep_time;
  gint64 seen_ms;

  /* Who has said that they are back from the break. It goes into no log. */
  gboolean is_back[2];

  gboolean has_told_near_end;
  gboolean has_told_zero;
};

void mend_talk_log (MendTalk *self, MendEvent *event);
gint64 mend_talk_catch_up_ms (MendTalk *self);
void mend_talk_gather_cards (MendTalk *self);
void mend_talk_tell_logged (MendTalk *self);
void mend_talk_tell_updated (MendTalk *self);

G_END_DECLS
