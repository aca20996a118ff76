// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_KEEP_ROW (mend_keep_row_get_type ())

G_DECLARE_FINAL_TYPE (MendKeepRow, mend_keep_row, MEND, KEEP_ROW, AdwBin)

GtkWidget *mend_keep_row_new (void);

void
mend_keep_row_set_person (MendKeepRow *self, MendSeat seat, const char *name, const char *color);

MendSeat mend_keep_row_get_seat (MendKeepRow *self);
void mend_keep_row_set_seat (MendKeepRow *self, MendSeat seat);

void mend_keep_row_set_problem (MendKeepRow *self, const char *problem);

G_END_DECLS
