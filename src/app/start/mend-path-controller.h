// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-path-page.h"
#include "mend-window.h"
#include "talk/mend-set-up-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_PATH_CONTROLLER (mend_path_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendPathController, mend_path_controller, MEND, PATH_CONTROLLER, GObject)

MendPathController *mend_path_controller_new (MendContext *context,
                                              MendWindow *window,
                                              MendPathPage *page) G_GNUC_WARN_UNUSED_RESULT;

void mend_path_controller_set_set_up (MendPathController *self, MendSetUpController *set_up);
void mend_path_controller_set_is_waiting (MendPathController *self, gboolean is_waiting);
void mend_path_controller_set_time_line (MendPathController *self, const char *line);

G_END_DECLS
