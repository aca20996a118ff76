// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/mend-path.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_PATH_STEPS (mend_path_steps_get_type ())

G_DECLARE_FINAL_TYPE (MendPathSteps, mend_path_steps, MEND, PATH_STEPS, GtkBox)

GtkWidget *mend_path_steps_new (void);

void mend_path_steps_set_can_open (MendPathSteps *self, MendPathOffer offer, gboolean can_open);
void mend_path_steps_show (MendPathSteps *self, const MendPathFacts *facts, GDateTime *now);

G_END_DECLS
