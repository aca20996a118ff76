// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-months.h"

#include <cairo.h>

G_BEGIN_DECLS

void mend_draw_months_frame (cairo_t *cr, double width, double height);
void mend_draw_months_line (
    cairo_t *cr, const MendMonthsLine *line, MendSeat seat, double width, double height);

G_END_DECLS
