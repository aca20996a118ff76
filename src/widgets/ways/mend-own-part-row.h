// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-own-way.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_OWN_PART_ROW (mend_own_part_row_get_type ())

G_DECLARE_FINAL_TYPE (MendOwnPartRow, mend_own_part_row, MEND, OWN_PART_ROW, AdwExpanderRow)

GtkWidget *mend_own_part_row_new (MendOwnWay *way, guint position);

const MendOwnPart *mend_own_part_row_get_part (MendOwnPartRow *self);
void mend_own_part_row_update (MendOwnPartRow *self);

G_END_DECLS
