// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-standing.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PROMISE_GROUP (mend_promise_group_get_type ())

G_DECLARE_FINAL_TYPE (MendPromiseGroup, mend_promise_group, MEND, PROMISE_GROUP, AdwBin)

GtkWidget *mend_promise_group_new (void);

void mend_promise_group_set_person (MendPromiseGroup *self,
                                    MendSeat seat,
                                    const char *name,
                                    const char *color);
void mend_promise_group_set_today (MendPromiseGroup *self, GDateTime *today);
void mend_promise_group_set_is_read_only (MendPromiseGroup *self, gboolean is_read_only);
void mend_promise_group_set_standings (MendPromiseGroup *self, GPtrArray *standings);

G_END_DECLS
