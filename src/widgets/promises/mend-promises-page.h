// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "promises/mend-standing.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PROMISES_PAGE (mend_promises_page_get_type ())

G_DECLARE_FINAL_TYPE (MendPromisesPage, mend_promises_page, MEND, PROMISES_PAGE, AdwBin)

GtkWidget *mend_promises_page_new (GDateTime *today);

void mend_promises_page_set_person (MendPromisesPage *self,
                                    MendSeat seat,
                                    const MendPerson *person,
                                    const char *label,
                                    const char *color);
void mend_promises_page_set_is_read_only (MendPromisesPage *self, gboolean is_read_only);
void mend_promises_page_set_standings (MendPromisesPage *self, GPtrArray *standings);

G_END_DECLS
