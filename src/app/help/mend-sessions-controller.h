// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "promises/mend-promises-controller.h"
#include "talk/mend-talk-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_SESSIONS_CONTROLLER (mend_sessions_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendSessionsController, mend_sessions_controller, MEND, SESSIONS_CONTROLLER, GObject)

MendSessionsController *
mend_sessions_controller_new (MendContext *context,
                              MendWindow *window,
                              MendTalkController *talks,
                              MendPromisesController *promises) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
