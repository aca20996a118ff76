// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-group.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_GROUP_TILE (mend_group_tile_get_type ())

G_DECLARE_FINAL_TYPE (MendGroupTile, mend_group_tile, MEND, GROUP_TILE, GtkButton)

GtkWidget *mend_group_tile_new (MendCardGroup *group);

MendCardGroup *mend_group_tile_get_group (MendGroupTile *self);

G_END_DECLS
