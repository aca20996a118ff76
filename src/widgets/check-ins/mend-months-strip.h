// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-months.h"
#include "mend-seat.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_MONTHS_STRIP (mend_months_strip_get_type ())

G_DECLARE_FINAL_TYPE (MendMonthsStrip, mend_months_strip, MEND, MONTHS_STRIP, GtkWidget)

GtkWidget *mend_months_strip_new (const MendMonthsLine *line, MendSeat seat, const char *color);

G_END_DECLS
