// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-seat-pair.h"

static void
get_places (int width, graphene_rect_t *left, graphene_rect_t *right)
{
  GtkWidget *labels[] = { gtk_label_new ("L"), gtk_label_new ("A longer text") };
  GtkWindow *window = widget_test_show (mend_seat_pair_new (labels[0], labels[1]), width, 200);

  g_assert_true (gtk_widget_compute_bounds (labels[0], GTK_WIDGET (window), left));
  g_assert_true (gtk_widget_compute_bounds (labels[1], GTK_WIDGET (window), right));
  widget_test_close (window);
}

static void
test_seat_pair_wide (void)
{
  graphene_rect_t left;
  graphene_rect_t right;

  g_test_summary ("With room for both they have the same width, left on the left.");

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_set_default_direction (i == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      get_places (800, &left, &right);
      g_assert_cmpfloat (left.origin.x, <=, 1);
      g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);
      g_assert_cmpfloat (ABS (left.size.width - right.size.width), <, 1);
      g_assert_cmpfloat (ABS (left.origin.y - right.origin.y), <, 1);
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_seat_pair_narrow (void)
{
  graphene_rect_t left;
  graphene_rect_t right;

  g_test_summary ("Where there is no room for two columns of text, right stands below.");

  get_places (300, &left, &right);
  g_assert_cmpfloat (left.origin.y + left.size.height, <, right.origin.y);
  g_assert_cmpfloat (ABS (left.size.width - 300), <, 1);
  g_assert_cmpfloat (ABS (right.size.width - 300), <, 1);
}

static void
test_seat_pair_large_text (void)
{
  graphene_rect_t left;
  graphene_rect_t right;

  g_test_summary ("Large text needs wider columns.");

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  get_places (600, &left, &right);
  g_assert_cmpfloat (left.origin.y + left.size.height, <, right.origin.y);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  get_places (600, &left, &right);
  g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);
}

static void
test_seat_pair_ends (void)
{
  GtkWidget *left = g_object_ref_sink (gtk_label_new ("L"));
  GtkWidget *right = g_object_ref_sink (gtk_label_new ("R"));
  GtkWidget *pair = g_object_ref_sink (mend_seat_pair_new (left, right));

  g_test_summary ("The pair lets go of both.");

  g_assert_true (gtk_widget_get_first_child (pair) == left);
  g_assert_finalize_object (pair);
  g_assert_finalize_object (left);
  g_assert_finalize_object (right);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/seat-pair/wide", test_seat_pair_wide);
  g_test_add_func ("/widgets/seat-pair/narrow", test_seat_pair_narrow);
  g_test_add_func ("/widgets/seat-pair/large-text", test_seat_pair_large_text);
  g_test_add_func ("/widgets/seat-pair/ends", test_seat_pair_ends);

  return g_test_run ();
}
