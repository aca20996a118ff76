// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cairo.h>

#include <glib.h>

G_BEGIN_DECLS

void mend_draw_breath (cairo_t *cr, double size, double fullness);

G_END_DECLS
