// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_JOIN_CONTROLLER (mend_join_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendJoinController, mend_join_controller, MEND, JOIN_CONTROLLER, GObject)

MendJoinController *mend_join_controller_new (MendContext *context,
                                              MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_join_controller_ask (MendJoinController *self);

G_END_DECLS
