// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_BACKUP_CONTROLLER (mend_backup_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendBackupController, mend_backup_controller, MEND, BACKUP_CONTROLLER, GObject)

MendBackupController *mend_backup_controller_new (MendContext *context,
                                                  MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_backup_controller_back_up (MendBackupController *self);
void mend_backup_controller_restore (MendBackupController *self);

G_END_DECLS
