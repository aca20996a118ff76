// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "ways/mend-format.h"

G_BEGIN_DECLS

#define MEND_TYPE_WAY_PAGE (mend_way_page_get_type ())

G_DECLARE_FINAL_TYPE (MendWayPage, mend_way_page, MEND, WAY_PAGE, AdwBin)

GtkWidget *mend_way_page_new (MendFormat *way);

G_END_DECLS
