// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-check-in.h"
#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CHECK_IN_SHOW_PAGE (mend_check_in_show_page_get_type ())

G_DECLARE_FINAL_TYPE (
    MendCheckInShowPage, mend_check_in_show_page, MEND, CHECK_IN_SHOW_PAGE, AdwBin)

GtkWidget *mend_check_in_show_page_new (MendCheckIn *check_in);

void mend_check_in_show_page_set_person (MendCheckInShowPage *self,
                                         MendSeat seat,
                                         const char *name,
                                         const char *color);
MendCheckIn *mend_check_in_show_page_get_check_in (MendCheckInShowPage *self);

G_END_DECLS
