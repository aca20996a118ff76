// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_AFTERWARDS_ROW (mend_afterwards_row_get_type ())

G_DECLARE_FINAL_TYPE (MendAfterwardsRow, mend_afterwards_row, MEND, AFTERWARDS_ROW, AdwBin)

GtkWidget *mend_afterwards_row_new (void);

void mend_afterwards_row_set_talk (MendAfterwardsRow *self, MendTalk *talk, MendSeat seat);
void mend_afterwards_row_set_name (MendAfterwardsRow *self, const char *name);

const char *mend_afterwards_get_label (const char *id);

G_END_DECLS
