// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_SEATS_PAGE (mend_seats_page_get_type ())

G_DECLARE_FINAL_TYPE (MendSeatsPage, mend_seats_page, MEND, SEATS_PAGE, AdwBin)

GtkWidget *mend_seats_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_seats_page_set_person (MendSeatsPage *self,
                                 MendSeat seat,
                                 const char *name,
                                 const char *color);

G_END_DECLS
