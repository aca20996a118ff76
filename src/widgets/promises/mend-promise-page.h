// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing.h"
#include "promises/mend-standing.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PROMISE_PAGE (mend_promise_page_get_type ())

G_DECLARE_FINAL_TYPE (MendPromisePage, mend_promise_page, MEND, PROMISE_PAGE, AdwBin)

GtkWidget *mend_promise_page_new (void);

void mend_promise_page_set_person (MendPromisePage *self,
                                   MendSeat seat,
                                   const char *name,
                                   const char *color);
void mend_promise_page_set_other (MendPromisePage *self,
                                  MendSeat seat,
                                  const char *name,
                                  const char *color);
void mend_promise_page_set_is_read_only (MendPromisePage *self, gboolean is_read_only);
MendStanding *mend_promise_page_get_standing (MendPromisePage *self);
void
mend_promise_page_set_standing (MendPromisePage *self, MendStanding *standing, GPtrArray *moments);

G_END_DECLS
