// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_SEAT_PAIR (mend_seat_pair_get_type ())

G_DECLARE_FINAL_TYPE (MendSeatPair, mend_seat_pair, MEND, SEAT_PAIR, GtkWidget)

GtkWidget *mend_seat_pair_new (GtkWidget *left, GtkWidget *right);

G_END_DECLS
