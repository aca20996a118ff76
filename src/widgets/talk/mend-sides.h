// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_SIDES (mend_sides_get_type ())

G_DECLARE_FINAL_TYPE (MendSides, mend_sides, MEND, SIDES, GtkWidget)

GtkWidget *mend_sides_new (void);

GtkWidget *mend_sides_get_left (MendSides *self);
void mend_sides_set_left (MendSides *self, GtkWidget *left);

GtkWidget *mend_sides_get_center (MendSides *self);
void mend_sides_set_center (MendSides *self, GtkWidget *center);

GtkWidget *mend_sides_get_right (MendSides *self);
void mend_sides_set_right (MendSides *self, GtkWidget *right);

MendSeat mend_sides_get_first (MendSides *self);
void mend_sides_set_first (MendSides *self, MendSeat first);

gboolean mend_sides_get_stacked (MendSides *self);

G_END_DECLS
