// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "talk/mend-set-up-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_RECORD_CONTROLLER (mend_record_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendRecordController, mend_record_controller, MEND, RECORD_CONTROLLER, GObject)

MendRecordController *
mend_record_controller_new (MendContext *context,
                            MendWindow *window,
                            MendSetUpController *set_up) G_GNUC_WARN_UNUSED_RESULT;

void mend_record_controller_open (MendRecordController *self, const char *id);

G_END_DECLS
