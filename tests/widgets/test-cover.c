// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-cover.h"

static void
assert_blank (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = widget_test_render (widget);
  gsize n_pixels = (gsize) (gdk_texture_get_width (texture) * gdk_texture_get_height (texture));
  g_autofree guint32 *pixels = g_new0 (guint32, n_pixels);

  gdk_texture_download (texture, (guchar *) pixels, 4 * (gsize) gdk_texture_get_width (texture));

  for (gsize i = 0; i < n_pixels; i++)
    {
      g_assert_cmphex (pixels[i], ==, pixels[0]);
      g_assert_cmphex (pixels[i] >> 24, ==, 0xff);
    }
}

static GtkWindow *
show_covered (GtkWidget **cover, GtkWidget **button)
{
  GtkWidget *overlay = gtk_overlay_new ();

  *cover = mend_cover_new ();
  *button = gtk_button_new_with_label ("What nobody else may read");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), *button);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), *cover);

  return widget_test_show (overlay, 360, 200);
}

static void
test_cover_blank (void)
{
  GtkWidget *cover = NULL;
  GtkWidget *button = NULL;
  GtkWindow *window = show_covered (&cover, &button);

  g_test_summary ("Nothing is seen through it, on light and on dark, and it says nothing.");

  assert_blank (gtk_window_get_child (window));
  widget_test_set_dark (TRUE);
  assert_blank (gtk_window_get_child (window));
  widget_test_set_dark (FALSE);

  g_assert_null (gtk_widget_get_first_child (cover));
  g_assert_null (gtk_widget_get_tooltip_text (cover));

  widget_test_close (window);
}

static void
test_cover_stops_pointer (void)
{
  GtkWidget *cover = NULL;
  GtkWidget *button = NULL;
  GtkWindow *window = show_covered (&cover, &button);

  g_test_summary ("A click does not go past it.");

  g_assert_true (gtk_widget_pick (gtk_window_get_child (window), 180, 100, GTK_PICK_DEFAULT) ==
                 cover);
  gtk_widget_set_visible (cover, FALSE);
  g_assert_false (gtk_widget_pick (gtk_window_get_child (window), 180, 100, GTK_PICK_DEFAULT) ==
                  cover);

  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/cover/blank", test_cover_blank);
  g_test_add_func ("/widgets/cover/stops-pointer", test_cover_stops_pointer);

  return g_test_run ();
}
