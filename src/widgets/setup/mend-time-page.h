// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "plans/mend-planned-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_TIME_PAGE (mend_time_page_get_type ())

G_DECLARE_FINAL_TYPE (MendTimePage, mend_time_page, MEND, TIME_PAGE, AdwBin)

GtkWidget *
mend_time_page_new (MendPlannedTalk *plan, gboolean is_new, GListModel *ways, GDateTime *now);

MendPlannedTalk *mend_time_page_get_plan (MendTimePage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
