// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-group.h"
#include "cards/mend-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_GROUP_TILE (mend_group_tile_get_type ())

G_DECLARE_FINAL_TYPE (MendGroupTile, mend_group_tile, MEND, GROUP_TILE, GtkButton)

GtkWidget *mend_group_tile_new (MendCardGroup *group);
GtkWidget *mend_group_tile_new_for_deck (MendDeck *deck);

MendCardGroup *mend_group_tile_get_group (MendGroupTile *self);
MendDeck *mend_group_tile_get_deck (MendGroupTile *self);

G_END_DECLS
