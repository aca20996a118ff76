// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-mark.h"

#include <cairo.h>

G_BEGIN_DECLS

void mend_draw_outcome (cairo_t *cr, MendOutcome outcome, double size);

G_END_DECLS
