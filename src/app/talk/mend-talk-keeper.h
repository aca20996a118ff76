// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "mend-context.h"
#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_KEEPER (mend_talk_keeper_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkKeeper, mend_talk_keeper, MEND, TALK_KEEPER, GObject)

MendTalkKeeper *mend_talk_keeper_new (MendContext *context,
                                      GtkApplication *application,
                                      GtkWindow *window,
                                      MendTalk *talk) G_GNUC_WARN_UNUSED_RESULT;

void mend_talk_keeper_rest (MendTalkKeeper *self);
void mend_talk_keeper_release (MendTalkKeeper *self);

G_END_DECLS
