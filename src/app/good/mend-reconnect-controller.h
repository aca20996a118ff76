// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "talk/mend-talk-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_RECONNECT_CONTROLLER (mend_reconnect_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendReconnectController, mend_reconnect_controller, MEND, RECONNECT_CONTROLLER, GObject)

MendReconnectController *mend_reconnect_controller_new (
    MendContext *context, MendWindow *window, MendTalkController *talks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
