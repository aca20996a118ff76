// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_ALONE_CONTROLLER (mend_alone_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendAloneController, mend_alone_controller, MEND, ALONE_CONTROLLER, GObject)

MendAloneController *mend_alone_controller_new (MendContext *context,
                                                MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_alone_controller_rest (MendAloneController *self);

G_END_DECLS
