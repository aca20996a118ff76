// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_SLEEP_GUARD (mend_sleep_guard_get_type ())

G_DECLARE_FINAL_TYPE (MendSleepGuard, mend_sleep_guard, MEND, SLEEP_GUARD, GObject)

MendSleepGuard *mend_sleep_guard_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_sleep_guard_let_go (MendSleepGuard *self);

G_END_DECLS
