// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "talk/mend-set-up-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_OWN_WAYS_CONTROLLER (mend_own_ways_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendOwnWaysController, mend_own_ways_controller, MEND, OWN_WAYS_CONTROLLER, GObject)

MendOwnWaysController *
mend_own_ways_controller_new (MendContext *context,
                              MendWindow *window,
                              MendSetUpController *set_up) G_GNUC_WARN_UNUSED_RESULT;

void mend_own_ways_controller_import (MendOwnWaysController *self, const char *path);

G_END_DECLS
