// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "promises/mend-standing.h"
#include "talk/mend-talk-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_PROMISES_CONTROLLER (mend_promises_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendPromisesController, mend_promises_controller, MEND, PROMISES_CONTROLLER, GObject)

MendPromisesController *mend_promises_controller_new (
    MendContext *context, MendWindow *window, MendTalkController *talks) G_GNUC_WARN_UNUSED_RESULT;

void mend_promises_controller_give (MendPromisesController *self,
                                    MendSeat seat,
                                    const MendPromise *written);
void mend_promises_controller_open (MendPromisesController *self, MendStanding *standing);

G_END_DECLS
