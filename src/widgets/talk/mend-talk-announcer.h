// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_ANNOUNCER (mend_talk_announcer_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkAnnouncer, mend_talk_announcer, MEND, TALK_ANNOUNCER, GObject)

MendTalkAnnouncer *mend_talk_announcer_new (MendTalk *talk,
                                            GtkWidget *button) G_GNUC_WARN_UNUSED_RESULT;

void
mend_talk_announcer_set_wanted (MendTalkAnnouncer *self, MendMoment moment, gboolean is_wanted);
void mend_talk_announcer_tell (MendTalkAnnouncer *self);

G_END_DECLS
