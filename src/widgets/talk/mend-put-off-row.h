// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PUT_OFF_ROW (mend_put_off_row_get_type ())

G_DECLARE_FINAL_TYPE (MendPutOffRow, mend_put_off_row, MEND, PUT_OFF_ROW, AdwBin)

GtkWidget *mend_put_off_row_new (void);

void mend_put_off_row_show_part (MendPutOffRow *self, MendTalk *talk, MendSeat seat);

G_END_DECLS
