// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_TOLD_CONTROLLER (mend_told_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendToldController, mend_told_controller, MEND, TOLD_CONTROLLER, GObject)

MendToldController *mend_told_controller_new (MendContext *context,
                                              MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
