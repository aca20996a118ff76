// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_APART_CONTROLLER (mend_apart_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendApartController, mend_apart_controller, MEND, APART_CONTROLLER, GObject)

MendApartController *mend_apart_controller_new (MendContext *context,
                                                MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
