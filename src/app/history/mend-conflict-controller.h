// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_CONFLICT_CONTROLLER (mend_conflict_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendConflictController, mend_conflict_controller, MEND, CONFLICT_CONTROLLER, GObject)

MendConflictController *mend_conflict_controller_new (MendContext *context,
                                                      MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
