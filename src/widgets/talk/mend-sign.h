// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"
#include "talk/mend-scaled.h"

G_BEGIN_DECLS

#define MEND_TYPE_SIGN (mend_sign_get_type ())

G_DECLARE_FINAL_TYPE (MendSign, mend_sign, MEND, SIGN, GtkWidget)

GtkWidget *mend_sign_new (void);

void mend_sign_set_person (MendSign *self, MendSeat seat, const char *color);
void mend_sign_set_text (MendSign *self, const char *text, const char *name);

const char *mend_sign_get_text (MendSign *self);
double mend_sign_get_share (MendSign *self);
void mend_sign_set_share (MendSign *self, double share);
void mend_sign_set_rank (MendSign *self, guint rank);

G_END_DECLS
