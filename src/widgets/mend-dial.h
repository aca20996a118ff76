// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_DIAL (mend_dial_get_type ())

G_DECLARE_FINAL_TYPE (MendDial, mend_dial, MEND, DIAL, AdwBin)

GtkWidget *mend_dial_new (void);

double mend_dial_get_fraction (MendDial *self);
void mend_dial_set_fraction (MendDial *self, double fraction);

const char *mend_dial_get_text (MendDial *self);
void mend_dial_set_text (MendDial *self, const char *text);

const char *mend_dial_get_label (MendDial *self);
void mend_dial_set_label (MendDial *self, const char *label);

gboolean mend_dial_get_shows_time (MendDial *self);
void mend_dial_set_shows_time (MendDial *self, gboolean shows_time);

MendSeat mend_dial_get_seat (MendDial *self);
void mend_dial_set_seat (MendDial *self, MendSeat seat);

const char *mend_dial_get_color (MendDial *self);
void mend_dial_set_color (MendDial *self, const char *color);

G_END_DECLS
