// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <cairo.h>

G_BEGIN_DECLS

void mend_draw_shape (cairo_t *cr, MendSeat seat, double size);

G_END_DECLS
