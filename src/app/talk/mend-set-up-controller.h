// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"
#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_SET_UP_CONTROLLER (mend_set_up_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendSetUpController, mend_set_up_controller, MEND, SET_UP_CONTROLLER, GObject)

MendSetUpController *mend_set_up_controller_new (MendContext *context,
                                                 MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_set_up_controller_show_first (MendSetUpController *self);
void mend_set_up_controller_show (MendSetUpController *self,
                                  const char *format_id,
                                  const char *topic_id,
                                  const char *topic);

void mend_set_up_controller_show_format (MendSetUpController *self, MendFormat *way);
void mend_set_up_controller_refresh (MendSetUpController *self);
GListModel *mend_set_up_controller_list_ways (MendSetUpController *self) G_GNUC_WARN_UNUSED_RESULT;

void mend_set_up_controller_clear_times (MendSetUpController *self);
void mend_set_up_controller_add_time (MendSetUpController *self,
                                      const char *id,
                                      const char *text,
                                      const char *way_id);

G_END_DECLS
