// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "talk/mend-talk-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_START_CONTROLLER (mend_start_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendStartController, mend_start_controller, MEND, START_CONTROLLER, GObject)

MendStartController *mend_start_controller_new (MendContext *context,
                                                MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_start_controller_set_talks (MendStartController *self, MendTalkController *talks);
void mend_start_controller_set_time_line (MendStartController *self, const char *line);
void mend_start_controller_start (MendStartController *self);

G_END_DECLS
