// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TIME_GROUP (mend_time_group_get_type ())

G_DECLARE_FINAL_TYPE (MendTimeGroup, mend_time_group, MEND, TIME_GROUP, AdwBin)

void mend_time_group_set_up (
    MendTimeGroup *self, GDateTime *now, GDateTime *time, guint n_days_back, guint n_days_ahead);
GDateTime *mend_time_group_dup_time (MendTimeGroup *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
