// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-group-shape.h"
#include "draw/mend-draw-group.h"
#include "mend-wrap-box.h"

#include <string.h>

#define SIZE 48

static const char *const names[] = {
  "ripple", "drop", "feather", "flame",  "reed",  "knot",     "cloud", "lake", "sprout",  "sun",
  "star",   "roof", "bridge",  "window", "rings", "mountain", "door",  "arch", "lantern",
};

/* The drawing in a square of SIZE, with a margin of a quarter of it all around. */
static cairo_surface_t *
draw (const char *name)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE * 3 / 2, SIZE * 3 / 2);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, SIZE / 4, SIZE / 4);
  mend_draw_group (cr, name, SIZE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How many points have ink, in the square or outside of it. */
static int
count_ink (cairo_surface_t *surface, gboolean inside)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int n = 0;

  for (int y = 0; y < SIZE * 3 / 2; y++)
    for (int x = 0; x < SIZE * 3 / 2; x++)
      {
        gboolean is_inside = x >= SIZE / 4 && x < SIZE * 5 / 4 && y >= SIZE / 4 && y < SIZE * 5 / 4;

        if (is_inside == inside && data[y * stride + x] > 0)
          n++;
      }

  return n;
}

static gboolean
look_same (const char *name, const char *other_name)
{
  cairo_surface_t *one = draw (name);
  cairo_surface_t *other = draw (other_name);
  gsize size = (gsize) cairo_image_surface_get_stride (one) * SIZE * 3 / 2;
  gboolean same =
      memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other), size) == 0;

  cairo_surface_destroy (one);
  cairo_surface_destroy (other);

  return same;
}

static void
test_group_shape_drawn (void)
{
  g_test_summary ("Every shape is lines within its square.");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cairo_surface_t *surface = draw (names[i]);

      g_test_message ("%s", names[i]);
      g_assert_cmpint (count_ink (surface, TRUE), >, SIZE);
      g_assert_cmpint (count_ink (surface, TRUE), <, SIZE * SIZE / 2);
      g_assert_cmpint (count_ink (surface, FALSE), ==, 0);

      cairo_surface_destroy (surface);
    }
}

static void
test_group_shape_distinct (void)
{
  g_test_summary ("No two look the same; what nobody has drawn is a card.");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      for (gsize j = 0; j < i; j++)
        g_assert_false (look_same (names[i], names[j]));

      g_assert_false (look_same (names[i], "no such shape"));
    }

  g_assert_true (look_same (NULL, "no such shape"));
}

static GtkWidget *
make_picture (void)
{
  GtkWidget *box = mend_wrap_box_new (12);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GdkPaintable) shape = mend_group_shape_new (names[i]);
      GtkWidget *image = gtk_image_new_from_paintable (shape);

      gtk_image_set_pixel_size (GTK_IMAGE (image), i % 2 == 0 ? 96 : 64);
      mend_wrap_box_append (MEND_WRAP_BOX (box), image);
    }

  return box;
}

static guchar
get_darkest (GtkWidget *window)
{
  g_autoptr (GdkTexture) texture = widget_test_render (window);
  gsize stride = 4 * (gsize) gdk_texture_get_width (texture);
  gsize size = stride * (gsize) gdk_texture_get_height (texture);
  g_autofree guchar *pixels = g_malloc (size);
  guchar darkest = 255;

  gdk_texture_download (texture, pixels, stride);
  for (gsize i = 0; i < size; i += 4)
    darkest = MIN (darkest, pixels[i]);

  return darkest;
}

static void
test_group_shape_color (void)
{
  GtkWindow *window = widget_test_show (make_picture (), 360, 640);

  g_test_summary ("The lines have the colour of the text: dark on light, light on dark.");

  g_assert_cmpint (get_darkest (GTK_WIDGET (window)), <, 80);
  widget_test_set_dark (TRUE);
  g_assert_cmpint (get_darkest (GTK_WIDGET (window)), >, 20);
  widget_test_set_dark (FALSE);
  widget_test_close (window);
}

static void
test_group_shape_ends (void)
{
  g_autoptr (GdkPaintable) shape = mend_group_shape_new ("drop");

  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (shape), 1, 0.001);
  g_assert_finalize_object (g_steal_pointer (&shape));
}

static void
test_group_shape_pictures (void)
{
  widget_test_pictures (make_picture, "group-shape");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/group-shape/drawn", test_group_shape_drawn);
  g_test_add_func ("/widgets/group-shape/distinct", test_group_shape_distinct);
  g_test_add_func ("/widgets/group-shape/color", test_group_shape_color);
  g_test_add_func ("/widgets/group-shape/ends", test_group_shape_ends);
  g_test_add_func ("/widgets/group-shape/pictures", test_group_shape_pictures);

  return g_test_run ();
}
