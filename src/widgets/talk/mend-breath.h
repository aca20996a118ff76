// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_BREATH (mend_breath_get_type ())

G_DECLARE_FINAL_TYPE (MendBreath, mend_breath, MEND, BREATH, AdwBin)

GtkWidget *mend_breath_new (void);

double mend_breath_get_fullness (MendBreath *self);
gboolean mend_breath_get_is_moving (MendBreath *self);
double mend_breath_compute_fullness (gint64 time);

G_END_DECLS
