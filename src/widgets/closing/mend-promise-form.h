// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "promises/mend-promise.h"
#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_PROMISE_FORM (mend_promise_form_get_type ())

G_DECLARE_FINAL_TYPE (MendPromiseForm, mend_promise_form, MEND, PROMISE_FORM, AdwBin)

GtkWidget *mend_promise_form_new (MendTalk *talk, MendSeat seat, const MendEvent *promise);
GtkWidget *mend_promise_form_new_without_talk (GDateTime *today);

void mend_promise_form_fill_in (MendPromiseForm *self, MendPromise *promise);

G_END_DECLS
