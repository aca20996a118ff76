// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-toast-text.h"

static GtkLabel *
show_toast (GtkWindow **window, const char *title, int width)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  AdwToast *toast = adw_toast_new (title);
  GtkWidget *label = NULL;

  adw_toast_set_button_label (toast, "Undo");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_button_new ());
  *window = widget_test_show (overlay, width, 300);
  gtk_test_widget_wait_for_draw (overlay);
  mend_toast_text_add (ADW_TOAST_OVERLAY (overlay), toast);
  gtk_test_widget_wait_for_draw (overlay);
  label = gtk_widget_get_first_child (gtk_widget_get_parent (adw_toast_get_custom_title (toast)));
  g_assert_true (GTK_IS_LABEL (label));

  return GTK_LABEL (label);
}

static void
test_toast_text_takes_lines (void)
{
  GtkWindow *window = NULL;
  GtkLabel *label =
      show_toast (&window, "A talk is running. When it is over, this can be done.", 360);

  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), >, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (label)), <, 200);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (label)), >, 40);
  widget_test_picture (GTK_WIDGET (window), "toast-text");
  widget_test_close (window);
}

static void
test_toast_text_stays_in_one_line_where_it_can (void)
{
  GtkWindow *window = NULL;
  GtkLabel *label = show_toast (&window, "“Bread &amp; Wine” deleted", 700);

  g_assert_cmpstr (gtk_label_get_text (label), ==, "“Bread & Wine” deleted");
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), ==, 1);
  widget_test_close (window);
}

static void
test_toast_text_leaves_the_button (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  AdwToast *toast = adw_toast_new ("The talk is in Recently Deleted.");
  GtkWindow *window = NULL;
  GtkWidget *button = NULL;
  graphene_rect_t bounds;

  g_test_summary ("With no room for a word, the button that takes it back is there in full.");

  adw_toast_set_button_label (toast, "What was done is taken back");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_button_new ());
  window = widget_test_show (overlay, 360, 300);
  gtk_test_widget_wait_for_draw (overlay);
  mend_toast_text_add (ADW_TOAST_OVERLAY (overlay), toast);
  gtk_test_widget_wait_for_draw (overlay);

  button = widget_test_find (overlay, GTK_TYPE_BUTTON, "What was done is taken back");
  g_assert_true (gtk_widget_compute_bounds (button, overlay, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, 360);
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (button)), <, 100);
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/toast-text/takes-lines", test_toast_text_takes_lines);
  g_test_add_func ("/widgets/toast-text/stays-in-one-line-where-it-can",
                   test_toast_text_stays_in_one_line_where_it_can);
  g_test_add_func ("/widgets/toast-text/leaves-the-button", test_toast_text_leaves_the_button);

  return g_test_run ();
}
