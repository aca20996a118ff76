// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "talk/mend-set-up-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_CONTROLLER (mend_talk_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkController, mend_talk_controller, MEND, TALK_CONTROLLER, GObject)

MendTalkController *mend_talk_controller_new (MendContext *context,
                                              MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

MendSetUpController *mend_talk_controller_get_set_up (MendTalkController *self);
gboolean mend_talk_controller_is_running (MendTalkController *self);

void mend_talk_controller_prepare (MendTalkController *self, MendSeat seat, const char *sentence);

void mend_talk_controller_pick_up (MendTalkController *self, MendSnapshot *snapshot);
void mend_talk_controller_end (MendTalkController *self, MendSnapshot *snapshot);
void mend_talk_controller_rest (MendTalkController *self);
void mend_talk_controller_leave (MendTalkController *self);

G_END_DECLS
