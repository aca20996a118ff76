// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WEEKS_PAGE (mend_weeks_page_get_type ())

G_DECLARE_FINAL_TYPE (MendWeeksPage, mend_weeks_page, MEND, WEEKS_PAGE, AdwBin)

GtkWidget *mend_weeks_page_new (void);

void mend_weeks_page_set_person (MendWeeksPage *self,
                                 MendSeat seat,
                                 const MendPerson *person,
                                 const char *name,
                                 const char *color);
void mend_weeks_page_set_standings (MendWeeksPage *self, GPtrArray *standings);

G_END_DECLS
