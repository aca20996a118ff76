// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-window.h"

#include "widget-test.h"

static MendWindow *
make_window (void)
{
  g_autoptr (GSettings) settings = g_settings_new (g_getenv ("MEND_TEST_APPLICATION_ID"));
  MendWindow *window = mend_window_new (NULL, settings);

  adw_bin_set_child (mend_window_add_place (window, "path", "Path", "go-home-symbolic"),
                     gtk_button_new ());
  adw_bin_set_child (mend_window_add_place (window, "history", "History", "go-home-symbolic"),
                     gtk_button_new ());

  return window;
}

static void
test_window_pages (void)
{
  MendWindow *window = make_window ();
  GtkWidget *first = gtk_button_new ();
  GtkWidget *second = gtk_button_new ();

  g_test_summary ("Back takes the pages away one by one, and stops at the place below.");

  mend_window_push (window, first, "First");
  mend_window_push (window, second, "Second");
  g_assert_true (mend_window_get_page (window) == second);
  mend_window_pop (window);
  g_assert_true (mend_window_get_page (window) == first);
  mend_window_pop (window);
  g_assert_null (mend_window_get_page (window));
  mend_window_pop (window);
  g_assert_cmpstr (mend_window_get_place (window), ==, "path");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_alone (void)
{
  MendWindow *window = make_window ();
  GtkWidget *alone = gtk_button_new ();

  g_test_summary ("A page that stands alone can be left by going to a place, not by Back.");

  mend_window_push (window, gtk_button_new (), "Below");
  mend_window_show_alone (window, alone, "");
  mend_window_pop (window);
  g_assert_true (mend_window_get_page (window) == alone);

  mend_window_show_place (window, "history");
  g_assert_null (mend_window_get_page (window));
  g_assert_cmpstr (mend_window_get_place (window), ==, "history");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_keys (void)
{
  MendWindow *window = make_window ();
  GtkShortcutsWindow *keys;

  g_test_summary ("The list of keys is not there before it is asked for.");

  g_assert_null (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL));
  keys = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));
  g_assert_nonnull (keys);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (keys)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_narrow (void)
{
  MendWindow *window = make_window ();

  g_test_summary ("In a narrow window the switcher goes to the bottom, and titles are cut off.");

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  while (gtk_widget_get_width (GTK_WIDGET (window)) > 500)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  widget_test_wait (50);

  mend_window_push (window, gtk_button_new (), "A title for which there is no room at all");
  widget_test_wait (50);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);

  gtk_window_destroy (GTK_WINDOW (window));
  widget_test_turn ();
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/app/window/pages", test_window_pages);
  g_test_add_func ("/app/window/alone", test_window_alone);
  g_test_add_func ("/app/window/narrow", test_window_narrow);
  g_test_add_func ("/app/window/keys", test_window_keys);

  return g_test_run ();
}
