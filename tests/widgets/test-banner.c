// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-banner.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_banner_revealed (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *banner = mend_banner_new ("Three files could not be read.");
  GtkWindow *window = NULL;

  g_test_summary ("It takes no room and no focus before it is revealed.");

  mend_banner_set_button_label (MEND_BANNER (banner), "Show");
  gtk_box_append (GTK_BOX (box), banner);
  window = widget_test_show (box, 360, 200);

  g_assert_cmpint (gtk_widget_get_height (banner), ==, 0);
  g_assert_false (gtk_widget_is_visible (banner));
  g_assert_false (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));

  mend_banner_set_revealed (MEND_BANNER (banner), TRUE);
  gtk_test_widget_wait_for_draw (box);
  g_assert_cmpint (gtk_widget_get_height (banner), >, 20);
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));

  mend_banner_set_revealed (MEND_BANNER (banner), FALSE);
  gtk_test_widget_wait_for_draw (box);
  g_assert_false (gtk_widget_is_visible (banner));

  widget_test_close (window);
}

static void
test_banner_button (void)
{
  GtkWidget *banner = g_object_ref_sink (mend_banner_new ("The folder cannot be written."));
  GtkWidget *button = widget_test_find (banner, GTK_TYPE_BUTTON, NULL);
  int count = 0;

  g_test_summary ("There is a button when there is something to do.");

  g_assert_false (gtk_widget_get_visible (button));

  mend_banner_set_button_label (MEND_BANNER (banner), "Try Again");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Try Again");
  widget_test_assert_named (banner);

  g_signal_connect_swapped (banner, "button-clicked", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (count, ==, 1);

  mend_banner_set_button_label (MEND_BANNER (banner), NULL);
  g_assert_false (gtk_widget_get_visible (button));

  g_assert_finalize_object (banner);
}

static void
test_banner_other_button (void)
{
  GtkWidget *banner = g_object_ref_sink (mend_banner_new ("Many talks are gone."));
  GtkWidget *button = NULL;
  int count = 0;

  mend_banner_set_button_label (MEND_BANNER (banner), "Restore");
  mend_banner_set_other_label (MEND_BANNER (banner), "They Were Meant to Go");
  button = widget_test_find (banner, GTK_TYPE_BUTTON, "They Were Meant to Go");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));

  g_signal_connect_swapped (banner, "other-clicked", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (count, ==, 1);

  mend_banner_set_other_label (MEND_BANNER (banner), NULL);
  g_assert_false (gtk_widget_get_visible (button));

  g_assert_finalize_object (banner);
}

static void
test_banner_title (void)
{
  GtkWidget *banner = g_object_ref_sink (mend_banner_new (NULL));

  g_test_summary ("What it says is seen and can be heard.");

  mend_banner_set_title (MEND_BANNER (banner), "The folder cannot be written.");
  g_assert_nonnull (widget_test_find (banner, GTK_TYPE_LABEL, "The folder cannot be written."));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (banner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The folder cannot be written.");

  g_assert_finalize_object (banner);
}

static void
test_banner_is_no_wider_than_a_window (void)
{
  GtkWidget *banner = g_object_ref_sink (mend_banner_new ("Some of it is still on its way."));
  int least = 0;

  g_test_summary ("A button takes another line sooner than more room than the window has.");

  mend_banner_set_button_label (MEND_BANNER (banner),
                                "A Button with a Label That Is Much Longer Than a Narrow Window");
  mend_banner_set_revealed (MEND_BANNER (banner), TRUE);
  gtk_widget_measure (banner, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);

  g_assert_finalize_object (banner);
}

static void
test_banner_narrow (void)
{
  GtkWidget *banner = mend_banner_new ("A title that is much too long to stand beside the button");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window = NULL;

  g_test_summary ("Nothing is cut off at 360 px.");

  mend_banner_set_button_label (MEND_BANNER (banner), "A Button with a Long Label");
  mend_banner_set_other_label (MEND_BANNER (banner), "Another One with a Long Label");
  mend_banner_set_revealed (MEND_BANNER (banner), TRUE);
  gtk_box_append (GTK_BOX (box), banner);
  window = widget_test_show (box, 360, 200);

  g_assert_cmpint (gtk_widget_get_width (banner), ==, 360);
  widget_test_close (window);
}

static GtkWidget *
make_picture (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *banner = mend_banner_new ("Three files could not be read. The other talks are here.");

  mend_banner_set_button_label (MEND_BANNER (banner), "Show Which");
  mend_banner_set_revealed (MEND_BANNER (banner), TRUE);
  gtk_box_append (GTK_BOX (box), banner);

  return box;
}

static void
test_banner_pictures (void)
{
  widget_test_pictures (make_picture, "banner");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/banner/revealed", test_banner_revealed);
  g_test_add_func ("/widgets/banner/button", test_banner_button);
  g_test_add_func ("/widgets/banner/other-button", test_banner_other_button);
  g_test_add_func ("/widgets/banner/title", test_banner_title);
  g_test_add_func ("/widgets/banner/is-no-wider-than-a-window",
                   test_banner_is_no_wider_than_a_window);
  g_test_add_func ("/widgets/banner/narrow", test_banner_narrow);
  g_test_add_func ("/widgets/banner/pictures", test_banner_pictures);

  return g_test_run ();
}
