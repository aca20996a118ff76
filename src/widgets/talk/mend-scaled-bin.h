// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-scaled.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_SCALED_BIN (mend_scaled_bin_get_type ())

G_DECLARE_FINAL_TYPE (MendScaledBin, mend_scaled_bin, MEND, SCALED_BIN, AdwBin)

double mend_scaled_bin_get_share (MendScaledBin *self);
void mend_scaled_bin_set_share (MendScaledBin *self, double share);

G_END_DECLS
