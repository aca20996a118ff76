// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-group-tile.h"

#include "cards/mend-group-shape.h"

/**
 * MendGroupTile:
 *
 * A group of cards, or a whole deck, to open: its shape and its title.
 */

struct _MendGroupTile
{
  GtkButton parent_instance;

  MendCardGroup *group;
  MendDeck *deck;

  GtkImage *shape;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (MendGroupTile, mend_group_tile, GTK_TYPE_BUTTON)

static void
show (MendGroupTile *self, const char *shape_name, const char *title)
{
  g_autoptr (GdkPaintable) shape = mend_group_shape_new (shape_name);

  gtk_image_set_from_paintable (self->shape, shape);
  gtk_label_set_text (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
mend_group_tile_dispose (GObject *object)
{
  MendGroupTile *self = MEND_GROUP_TILE (object);

  g_clear_object (&self->group);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (mend_group_tile_parent_class)->dispose (object);
}

static void
mend_group_tile_class_init (MendGroupTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_group_tile_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-group-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, MendGroupTile, shape);
  gtk_widget_class_bind_template_child (widget_class, MendGroupTile, label);
}

static void
mend_group_tile_init (MendGroupTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_group_tile_new:
 * @group: a group
 *
 * Makes a tile for a group.
 *
 * Returns: (transfer floating): a tile
 */
GtkWidget *
mend_group_tile_new (MendCardGroup *group)
{
  MendGroupTile *self = g_object_new (MEND_TYPE_GROUP_TILE, NULL);

  self->group = g_object_ref (group);
  show (self, mend_card_group_get_shape (group), mend_card_group_get_title (group));

  return GTK_WIDGET (self);
}

/**
 * mend_group_tile_new_for_deck:
 * @deck: a deck
 *
 * Makes a tile for a whole deck, with the shape of its first group.
 *
 * Returns: (transfer floating): a tile
 */
GtkWidget *
mend_group_tile_new_for_deck (MendDeck *deck)
{
  MendGroupTile *self = g_object_new (MEND_TYPE_GROUP_TILE, NULL);
  g_autoptr (MendCardGroup) first = g_list_model_get_item (mend_deck_get_groups (deck), 0);

  self->deck = g_object_ref (deck);
  show (self, first != NULL ? mend_card_group_get_shape (first) : NULL, mend_deck_get_title (deck));
  gtk_label_set_max_width_chars (self->label, 14);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mend-deck-tile");

  return GTK_WIDGET (self);
}

MendCardGroup *
mend_group_tile_get_group (MendGroupTile *self)
{
  g_return_val_if_fail (MEND_IS_GROUP_TILE (self), NULL);

  return self->group;
}

/**
 * mend_group_tile_get_deck:
 * @self: a tile
 *
 * Gets the deck, if the tile is for one.
 *
 * Returns: (transfer none) (nullable): the deck
 */
MendDeck *
mend_group_tile_get_deck (MendGroupTile *self)
{
  g_return_val_if_fail (MEND_IS_GROUP_TILE (self), NULL);

  return self->deck;
}
