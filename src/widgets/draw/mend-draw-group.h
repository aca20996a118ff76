// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cairo.h>

void mend_draw_group (cairo_t *cr, const char *shape, double size);
