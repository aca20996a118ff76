// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-own-way.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_OWN_WAY_PAGE (mend_own_way_page_get_type ())

G_DECLARE_FINAL_TYPE (MendOwnWayPage, mend_own_way_page, MEND, OWN_WAY_PAGE, AdwBin)

GtkWidget *mend_own_way_page_new (const MendOwnWay *way, gboolean is_new);

MendOwnWay *mend_own_way_page_get_way (MendOwnWayPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
