// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

#include <cairo.h>

G_BEGIN_DECLS

void mend_draw_course (
    cairo_t *cr, const MendTalkRecord *record, MendSeat seat, double width, double height);

G_END_DECLS
