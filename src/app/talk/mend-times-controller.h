// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "start/mend-start-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_TIMES_CONTROLLER (mend_times_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendTimesController, mend_times_controller, MEND, TIMES_CONTROLLER, GObject)

MendTimesController *
mend_times_controller_new (MendContext *context,
                           MendWindow *window,
                           MendStartController *start,
                           MendTalkController *talks) G_GNUC_WARN_UNUSED_RESULT;

void mend_times_controller_start (MendTimesController *self);
void mend_times_controller_update (MendTimesController *self);

G_END_DECLS
