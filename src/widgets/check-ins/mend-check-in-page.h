// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CHECK_IN_PAGE (mend_check_in_page_get_type ())

G_DECLARE_FINAL_TYPE (MendCheckInPage, mend_check_in_page, MEND, CHECK_IN_PAGE, AdwBin)

GtkWidget *mend_check_in_page_new (GListModel *items);

void mend_check_in_page_set_person (MendCheckInPage *self,
                                    MendSeat seat,
                                    const char *name,
                                    const char *color);

G_END_DECLS
