// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-dial.h"

#define SIZE 200

typedef struct
{
  guint8 *pixels;
  int width;
  int height;
} Picture;

static void
clear_picture (Picture *picture)
{
  g_clear_pointer (&picture->pixels, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, clear_picture)

/* Takes a picture of @dial alone, through its window. */
static void
take_picture (GtkWidget *dial, Picture *picture)
{
  g_autoptr (GdkTexture) texture = widget_test_render (dial);

  picture->width = gdk_texture_get_width (texture);
  picture->height = gdk_texture_get_height (texture);
  picture->pixels = g_malloc0 (4 * (gsize) (picture->width * picture->height));
  gdk_texture_download (texture, picture->pixels, 4 * (gsize) picture->width);
}

static guint8
get_alpha (const Picture *picture, int x, int y)
{
  return picture->pixels[4 * (y * picture->width + x) + 3];
}

/* How many rows have ink of full strength in the middle, where the ring does not come. */
static int
count_rows_of_figures (const Picture *picture)
{
  int count = 0;

  for (int y = picture->height / 5; y < picture->height * 4 / 5; y++)
    for (int x = picture->width / 5; x < picture->width * 4 / 5; x++)
      if (get_alpha (picture, x, y) > 200)
        {
          count++;
          break;
        }

  return count;
}

static GtkWindow *
show_dial (MendDial **dial)
{
  *dial = MEND_DIAL (mend_dial_new ());

  return widget_test_show (GTK_WIDGET (*dial), SIZE, SIZE);
}

static void
test_dial_share (void)
{
  MendDial *dial = NULL;
  GtkWindow *window = show_dial (&dial);
  g_auto (Picture) picture = { NULL };

  g_test_summary ("What is gone is gone from the top on, as a clock's hand goes.");

  mend_dial_set_fraction (dial, 0.5);
  take_picture (GTK_WIDGET (dial), &picture);

  g_assert_cmpint (get_alpha (&picture, SIZE - 5, SIZE / 2), <, 100);
  g_assert_cmpint (get_alpha (&picture, SIZE - 5, SIZE / 2), >, 0);
  g_assert_cmpint (get_alpha (&picture, 5, SIZE / 2), >, 200);
  g_assert_cmpint (get_alpha (&picture, SIZE / 2, SIZE / 2), ==, 0);

  mend_dial_set_fraction (dial, 7);
  g_assert_cmpfloat_with_epsilon (mend_dial_get_fraction (dial), 1, 0.001);
  clear_picture (&picture);
  take_picture (GTK_WIDGET (dial), &picture);
  g_assert_cmpint (get_alpha (&picture, SIZE - 5, SIZE / 2), >, 200);

  widget_test_close (window);
}

static void
test_dial_figures (void)
{
  MendDial *dial = NULL;
  GtkWindow *window = show_dial (&dial);
  const char *const texts[] = { "2:00", "10:00", "0:07" };

  g_test_summary ("The figures are large, of one size, and gone when there are none.");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (Picture) picture = { NULL };

      mend_dial_set_text (dial, texts[i]);
      take_picture (GTK_WIDGET (dial), &picture);
      g_assert_cmpint (count_rows_of_figures (&picture), >=, SIZE * 18 / 100);
      g_assert_cmpint (count_rows_of_figures (&picture), <=, SIZE * 24 / 100);
    }

  {
    g_auto (Picture) picture = { NULL };

    mend_dial_set_text (dial, NULL);
    take_picture (GTK_WIDGET (dial), &picture);
    g_assert_cmpint (count_rows_of_figures (&picture), ==, 0);
  }

  widget_test_close (window);
}

static void
test_dial_hides_time (void)
{
  MendDial *dial = NULL;
  GtkWindow *window = show_dial (&dial);
  g_auto (Picture) picture = { NULL };

  g_test_summary ("With the time hidden nothing tells how much is left.");

  mend_dial_set_text (dial, "1:00");
  mend_dial_set_fraction (dial, 0.5);
  mend_dial_set_shows_time (dial, FALSE);
  take_picture (GTK_WIDGET (dial), &picture);

  g_assert_cmpint (count_rows_of_figures (&picture), ==, 0);
  g_assert_cmpint (get_alpha (&picture, 5, SIZE / 2), ==, get_alpha (&picture, SIZE - 6, SIZE / 2));

  widget_test_close (window);
}

static void
test_dial_accessible (void)
{
  GtkWidget *dial = g_object_ref_sink (mend_dial_new ());

  g_test_summary ("The dial is a picture with a sentence.");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (dial), GTK_ACCESSIBLE_ROLE_IMG);
  mend_dial_set_label (MEND_DIAL (dial), "Two minutes are left.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (dial), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Two minutes are left.");

  g_assert_finalize_object (dial);
}

static void
count_notify_cb (int *count)
{
  (*count)++;
}

static void
test_dial_notify (void)
{
  GtkWidget *dial = g_object_ref_sink (mend_dial_new ());
  int count = 0;

  g_test_summary ("Only a change is told; a colour follows the seat.");

  g_signal_connect_swapped (dial, "notify", G_CALLBACK (count_notify_cb), &count);
  g_object_set (dial, "fraction", 0.25, "text", "0:30", "seat", MEND_SEAT_RIGHT, "color", "teal",
                NULL);
  g_assert_cmpint (count, ==, 4 + 1);
  g_object_set (dial, "fraction", 0.25, "text", "0:30", "seat", MEND_SEAT_RIGHT, "color", "teal",
                "shows-time", TRUE, "label", "", NULL);
  g_assert_cmpint (count, ==, 4 + 1);

  g_assert_true (gtk_widget_has_css_class (dial, "mend-teal"));
  mend_dial_set_color (MEND_DIAL (dial), NULL);
  g_assert_true (gtk_widget_has_css_class (dial, "mend-orange"));

  g_assert_finalize_object (dial);
}

static GtkWidget *
make_picture (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (int i = 0; i < 3; i++)
    {
      MendDial *dial = MEND_DIAL (mend_dial_new ());

      mend_dial_set_text (dial, i == 0 ? "2:00" : i == 1 ? "10:00" : "");
      mend_dial_set_seat (dial, i == 1 ? MEND_SEAT_RIGHT : MEND_SEAT_LEFT);
      mend_dial_set_fraction (dial, i == 0 ? 1 : i == 1 ? 0.7 : 0.1);
      gtk_widget_set_vexpand (GTK_WIDGET (dial), TRUE);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (dial));
    }

  return box;
}

static void
test_dial_pictures (void)
{
  widget_test_pictures (make_picture, "dial");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/dial/share", test_dial_share);
  g_test_add_func ("/widgets/dial/figures", test_dial_figures);
  g_test_add_func ("/widgets/dial/hides-time", test_dial_hides_time);
  g_test_add_func ("/widgets/dial/accessible", test_dial_accessible);
  g_test_add_func ("/widgets/dial/notify", test_dial_notify);
  g_test_add_func ("/widgets/dial/pictures", test_dial_pictures);

  return g_test_run ();
}
