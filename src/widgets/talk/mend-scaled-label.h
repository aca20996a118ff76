// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-scaled.h"

G_BEGIN_DECLS

#define MEND_TYPE_SCALED_LABEL (mend_scaled_label_get_type ())

G_DECLARE_FINAL_TYPE (MendScaledLabel, mend_scaled_label, MEND, SCALED_LABEL, GtkWidget)

GtkWidget *mend_scaled_label_new (const char *label, double share);

const char *mend_scaled_label_get_label (MendScaledLabel *self);
void mend_scaled_label_set_label (MendScaledLabel *self, const char *label);

double mend_scaled_label_get_share (MendScaledLabel *self);
void mend_scaled_label_set_share (MendScaledLabel *self, double share);

guint mend_scaled_label_get_rank (MendScaledLabel *self);
void mend_scaled_label_set_rank (MendScaledLabel *self, guint rank);

gboolean mend_scaled_label_get_keeps_room (MendScaledLabel *self);
void mend_scaled_label_set_keeps_room (MendScaledLabel *self, gboolean keeps_room);

gboolean mend_scaled_label_get_spaced (MendScaledLabel *self);
void mend_scaled_label_set_spaced (MendScaledLabel *self, gboolean spaced);

gboolean mend_scaled_label_get_squeezed (MendScaledLabel *self);

G_END_DECLS
