// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

void mend_draw_dial_ring (cairo_t *cr, double size, double fraction, double track_opacity);
void mend_draw_dial_figures (cairo_t *cr, double size, PangoLayout *layout, const char *text);

G_END_DECLS
