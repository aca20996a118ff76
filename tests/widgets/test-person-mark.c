// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-person-color.h"
#include "mend-person-mark.h"
#include "mend-person.h"

#include <math.h>

static GtkLabel *
get_label (GtkWidget *mark)
{
  return GTK_LABEL (widget_test_find (mark, GTK_TYPE_LABEL, NULL));
}

static void
test_person_mark_no_name (void)
{
  GtkWidget *left = g_object_ref_sink (mend_person_mark_new (MEND_SEAT_LEFT, "", "blue"));
  GtkWidget *right = g_object_ref_sink (mend_person_mark_new (MEND_SEAT_RIGHT, " \t", NULL));

  g_test_summary ("Who gives no name is called by the place.");

  g_assert_cmpstr (gtk_label_get_text (get_label (left)), ==, "Left");
  g_assert_cmpstr (gtk_label_get_text (get_label (right)), ==, "Right");

  mend_person_mark_set_seat (MEND_PERSON_MARK (left), MEND_SEAT_RIGHT);
  g_assert_cmpstr (gtk_label_get_text (get_label (left)), ==, "Right");

  g_assert_finalize_object (left);
  g_assert_finalize_object (right);
}

static gboolean
has_more_to_tell (GtkWidget *mark)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_shown = FALSE;

  g_signal_emit_by_name (mark, "query-tooltip", 0, 0, FALSE, tooltip, &is_shown);

  return is_shown;
}

static void
test_person_mark_any_name (void)
{
  g_autofree char *long_name = g_strnfill (200, 'W');
  const char *const names[] = { "Anna",     "🦊🌻", "عبد الرحمن بن محمد",
                                "<b>&amp;", "A\nB",     long_name };

  g_test_summary ("Whatever somebody is called, the line stays one line and the name is whole.");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *mark = mend_person_mark_new (MEND_SEAT_LEFT, names[i], "blue");
      GtkWidget *plain = mend_person_mark_new (MEND_SEAT_LEFT, "Anna", "blue");
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWindow *window = NULL;

      gtk_box_append (GTK_BOX (box), mark);
      gtk_box_append (GTK_BOX (box), plain);
      window = widget_test_show (box, 200, 100);

      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 200);
      g_assert_cmpint (gtk_widget_get_width (mark), <=, 200);
      g_assert_cmpint (gtk_widget_get_height (mark), <, 2 * gtk_widget_get_height (plain));
      g_assert_cmpint (has_more_to_tell (mark), ==, names[i] == long_name);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           names[i]);

      widget_test_close (window);
    }
}

static void
test_person_mark_color (void)
{
  GtkWidget *mark = g_object_ref_sink (mend_person_mark_new (MEND_SEAT_RIGHT, "Ben", "green"));

  g_test_summary (
      "A colour nobody knows is that of the place; a new one takes the old one's place.");

  g_assert_true (gtk_widget_has_css_class (mark, "mend-green"));

  mend_person_mark_set_color (MEND_PERSON_MARK (mark), "no such colour");
  g_assert_true (gtk_widget_has_css_class (mark, "mend-orange"));
  g_assert_false (gtk_widget_has_css_class (mark, "mend-green"));

  mend_person_mark_set_seat (MEND_PERSON_MARK (mark), MEND_SEAT_LEFT);
  g_assert_true (gtk_widget_has_css_class (mark, "mend-blue"));
  g_assert_false (gtk_widget_has_css_class (mark, "mend-orange"));

  g_assert_finalize_object (mark);
}

static double
get_luminance (const guchar *pixel)
{
  const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double luminance = 0;

  for (int i = 0; i < 3; i++)
    {
      double part = pixel[i] / 255.0;

      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

/* The contrast of the middle of @widget with the corner of the window it is in. */
static double
measure_contrast (GtkWindow *window, GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = widget_test_render (GTK_WIDGET (window));
  gsize stride = 4 * (gsize) gdk_texture_get_width (texture);
  g_autofree guchar *pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));
  graphene_point_t middle;
  double there = 0;
  double here = 0;

  g_assert_true (
      gtk_widget_compute_point (widget, GTK_WIDGET (window),
                                &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                                      (float) gtk_widget_get_height (widget) / 2),
                                &middle));

  gdk_texture_download (texture, pixels, stride);
  there = get_luminance (pixels + stride * 2 + 8);
  here = get_luminance (pixels + stride * (gsize) middle.y + 4 * (gsize) middle.x);

  return (MAX (here, there) + 0.05) / (MIN (here, there) + 0.05);
}

static void
check_contrasts (void)
{
  const char *const *colors = mend_person_get_colors ();

  for (gsize i = 0; colors[i] != NULL; i++)
    for (int seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
      {
        GtkWidget *mark = mend_person_mark_new ((MendSeat) seat, "Anna", colors[i]);
        GtkWindow *window = NULL;

        gtk_widget_add_css_class (mark, "title-1");
        gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
        gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
        window = widget_test_show (mark, 200, 100);

        g_test_message ("%s", colors[i]);
        g_assert_cmpfloat (measure_contrast (window, widget_test_find (mark, GTK_TYPE_IMAGE, NULL)),
                           >=, 4.5);

        widget_test_close (window);
      }
}

static void
test_person_mark_contrast (void)
{
  g_test_summary ("Every colour can be read, on light and on dark.");

  check_contrasts ();
  widget_test_set_dark (TRUE);
  check_contrasts ();
  widget_test_set_dark (FALSE);
}

static GtkWidget *
make_picture (void)
{
  const char *const *colors = mend_person_get_colors ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (gsize i = 0; colors[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box),
                    mend_person_mark_new (i % 2 == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
                                          i % 3 == 0 ? "عبد الرحمن" : "Anna 🦊", colors[i]));

  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "title-1");
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "title-1");

  return box;
}

static void
test_person_mark_pictures (void)
{
  widget_test_pictures (make_picture, "person-mark");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/person-mark/no-name", test_person_mark_no_name);
  g_test_add_func ("/widgets/person-mark/any-name", test_person_mark_any_name);
  g_test_add_func ("/widgets/person-mark/color", test_person_mark_color);
  g_test_add_func ("/widgets/person-mark/contrast", test_person_mark_contrast);
  g_test_add_func ("/widgets/person-mark/pictures", test_person_mark_pictures);

  return g_test_run ();
}
