// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "talk/mend-set-up-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_CONTROLLER (mend_history_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendHistoryController, mend_history_controller, MEND, HISTORY_CONTROLLER, GObject)

MendHistoryController *
mend_history_controller_new (MendContext *context,
                             MendWindow *window,
                             MendSetUpController *set_up) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
