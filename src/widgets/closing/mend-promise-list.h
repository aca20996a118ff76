// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_PROMISE_LIST (mend_promise_list_get_type ())

G_DECLARE_FINAL_TYPE (MendPromiseList, mend_promise_list, MEND, PROMISE_LIST, AdwBin)

GtkWidget *mend_promise_list_new (void);

void mend_promise_list_set_talk (MendPromiseList *self, MendTalk *talk, MendSeat seat);
void mend_promise_list_set_person (MendPromiseList *self, const char *name, const char *color);

G_END_DECLS
