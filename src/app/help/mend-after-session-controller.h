// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-after-session-page.h"
#include "mend-context.h"
#include "mend-window.h"
#include "promises/mend-promises-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_AFTER_SESSION_CONTROLLER (mend_after_session_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendAfterSessionController,
                      mend_after_session_controller,
                      MEND,
                      AFTER_SESSION_CONTROLLER,
                      GObject)

MendAfterSessionController *
mend_after_session_controller_new (MendContext *context,
                                   MendWindow *window,
                                   MendPromisesController *promises) G_GNUC_WARN_UNUSED_RESULT;

GtkWidget *mend_after_session_controller_show (MendAfterSessionController *self,
                                               MendSessionStory *story);
gboolean mend_after_session_controller_is_shown (MendAfterSessionController *self);
void mend_after_session_controller_follow (MendAfterSessionController *self, GPtrArray *helpers);

G_END_DECLS
