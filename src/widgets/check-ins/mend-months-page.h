// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_MONTHS_PAGE (mend_months_page_get_type ())

G_DECLARE_FINAL_TYPE (MendMonthsPage, mend_months_page, MEND, MONTHS_PAGE, AdwBin)

GtkWidget *mend_months_page_new (void);

void mend_months_page_set_person (MendMonthsPage *self,
                                  MendSeat seat,
                                  const MendPerson *person,
                                  const char *name,
                                  const char *color);
void mend_months_page_set_check_ins (MendMonthsPage *self, GPtrArray *check_ins);
void mend_months_page_set_is_read_only (MendMonthsPage *self, gboolean is_read_only);

G_END_DECLS
