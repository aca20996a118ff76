// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_CHECK_INS_CONTROLLER (mend_check_ins_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendCheckInsController, mend_check_ins_controller, MEND, CHECK_INS_CONTROLLER, GObject)

MendCheckInsController *
mend_check_ins_controller_new (MendContext *context, MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
