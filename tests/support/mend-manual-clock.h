// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-clock.h"

G_BEGIN_DECLS

#define MEND_TYPE_MANUAL_CLOCK (mend_manual_clock_get_type ())

G_DECLARE_FINAL_TYPE (MendManualClock, mend_manual_clock, MEND, MANUAL_CLOCK, GObject)

MendManualClock *mend_manual_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_manual_clock_advance (MendManualClock *self, gint64 time);
void mend_manual_clock_stall (MendManualClock *self, gint64 time);
void mend_manual_clock_sleep (MendManualClock *self, gint64 time);
void mend_manual_clock_jump (MendManualClock *self, gint64 time);

G_END_DECLS
