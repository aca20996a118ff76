// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-clock.h"

G_BEGIN_DECLS

#define MEND_TYPE_SYSTEM_CLOCK (mend_system_clock_get_type ())

G_DECLARE_FINAL_TYPE (MendSystemClock, mend_system_clock, MEND, SYSTEM_CLOCK, GObject)

MendSystemClock *mend_system_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_system_clock_set_ticking (MendSystemClock *self, gboolean is_ticking);

G_END_DECLS
