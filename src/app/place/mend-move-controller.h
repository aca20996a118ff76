// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "mend-context.h"
#include "place/mend-place-group.h"

G_BEGIN_DECLS

#define MEND_TYPE_MOVE_CONTROLLER (mend_move_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendMoveController, mend_move_controller, MEND, MOVE_CONTROLLER, GObject)

MendMoveController *
mend_move_controller_new (MendContext *context,
                          MendPlaceGroup *group,
                          AdwPreferencesWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
