// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-group-tile.h"

static GtkWidget *
make_tile (void)
{
  g_autoptr (MendCardGroup) group = g_object_new (MEND_TYPE_CARD_GROUP, "id", "sad", "title",
                                                  "Zusammengehörigkeit", "shape", "drop", NULL);

  return mend_group_tile_new (group);
}

static void
test_group_tile_shows (void)
{
  GtkWidget *tile = g_object_ref_sink (make_tile ());

  g_test_summary ("A tile has the shape and the title of its group, and says the title alone.");

  g_assert_cmpstr (mend_card_group_get_id (mend_group_tile_get_group (MEND_GROUP_TILE (tile))), ==,
                   "sad");
  g_assert_nonnull (widget_test_find (tile, GTK_TYPE_LABEL, "Zusammengehörigkeit"));
  g_assert_nonnull (
      gtk_image_get_paintable (GTK_IMAGE (widget_test_find (tile, GTK_TYPE_IMAGE, NULL))));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Zusammengehörigkeit");
  g_assert_finalize_object (tile);
}

static void
test_group_tile_narrow (void)
{
  g_test_summary ("A long title has room.");

  widget_test_assert_narrow (make_tile);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/group-tile/shows", test_group_tile_shows);
  g_test_add_func ("/widgets/group-tile/narrow", test_group_tile_narrow);

  return g_test_run ();
}
