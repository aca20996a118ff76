// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_ERASE_CONTROLLER (mend_erase_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendEraseController, mend_erase_controller, MEND, ERASE_CONTROLLER, GObject)

MendEraseController *mend_erase_controller_new (MendContext *context,
                                                MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_erase_controller_open (MendEraseController *self);

G_END_DECLS
