// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_DELETED_CONTROLLER (mend_deleted_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendDeletedController, mend_deleted_controller, MEND, DELETED_CONTROLLER, GObject)

MendDeletedController *mend_deleted_controller_new (MendContext *context,
                                                    MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_deleted_controller_read (MendDeletedController *self);
void mend_deleted_controller_open (MendDeletedController *self);

G_END_DECLS
