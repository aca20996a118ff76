// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TOLD_GROUP (mend_told_group_get_type ())

G_DECLARE_FINAL_TYPE (MendToldGroup, mend_told_group, MEND, TOLD_GROUP, AdwBin)

void mend_told_group_set_today (MendToldGroup *self, GDateTime *today);
void mend_told_group_set_person (MendToldGroup *self,
                                 MendSeat seat,
                                 const char *name,
                                 const char *color);
void mend_told_group_set_is_read_only (MendToldGroup *self, gboolean is_read_only);

G_END_DECLS
