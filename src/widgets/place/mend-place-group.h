// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PLACE_GROUP (mend_place_group_get_type ())

G_DECLARE_FINAL_TYPE (MendPlaceGroup, mend_place_group, MEND, PLACE_GROUP, AdwPreferencesGroup)

GtkWidget *mend_place_group_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_place_group_set_place (MendPlaceGroup *self, const char *path, gboolean is_standard);
void mend_place_group_set_means (MendPlaceGroup *self, const char *words);
void mend_place_group_set_progress (MendPlaceGroup *self, double progress);
void mend_place_group_set_can_move (MendPlaceGroup *self, gboolean can_move);

G_END_DECLS
