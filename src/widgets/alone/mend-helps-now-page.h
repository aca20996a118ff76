// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HELPS_NOW_PAGE (mend_helps_now_page_get_type ())

G_DECLARE_FINAL_TYPE (MendHelpsNowPage, mend_helps_now_page, MEND, HELPS_NOW_PAGE, AdwBin)

GtkWidget *mend_helps_now_page_new (GListModel *readings);

G_END_DECLS
