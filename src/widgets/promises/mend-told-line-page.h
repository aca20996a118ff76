// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TOLD_LINE_PAGE (mend_told_line_page_get_type ())

G_DECLARE_FINAL_TYPE (MendToldLinePage, mend_told_line_page, MEND, TOLD_LINE_PAGE, AdwBin)

GtkWidget *mend_told_line_page_new (
    MendGoodThing *told, GDateTime *today, MendSeat seat, const char *name, const char *color);

MendGoodThing *mend_told_line_page_get_told (MendToldLinePage *self);
void mend_told_line_page_set_is_read_only (MendToldLinePage *self, gboolean is_read_only);

G_END_DECLS
