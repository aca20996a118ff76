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

static AdwHeaderBar *
find_header_bar (MendWindow *window)
{
  return ADW_HEADER_BAR (widget_test_find (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR, NULL));
}

static void
test_window_narrow_title (void)
{
  MendWindow *window = make_window ();

  g_test_summary ("In a narrow window the title has the place of two buttons; Close stays.");

  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-decoration-layout",
                "menu,minimize:maximize,close", NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  g_assert_cmpstr (adw_header_bar_get_decoration_layout (find_header_bar (window)), ==,
                   "menu:close");
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 640);
  g_assert_null (adw_header_bar_get_decoration_layout (find_header_bar (window)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_whole_title (void)
{
  MendWindow *window = make_window ();
  GtkWidget *title;

  g_test_summary ("In a narrow window a title of three words is whole, also with large text.");

  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  mend_window_push (window, gtk_button_new (), "Was behalten ist");
  widget_test_wait (100);
  title = widget_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Was behalten ist");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))));

  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  widget_test_turn ();
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

static GtkWidget *
make_page_with_bar (GtkWidget **overlay)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *overlay = adw_toast_overlay_new ();
  gtk_widget_set_vexpand (*overlay, TRUE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (*overlay), gtk_button_new ());
  gtk_box_append (GTK_BOX (page), *overlay);
  gtk_box_append (GTK_BOX (page), gtk_button_new_with_label ("Done"));

  return page;
}

static void
test_window_toasts_above_a_bar (void)
{
  MendWindow *window = make_window ();
  GtkWidget *overlay = NULL;
  GtkWidget *toast = NULL;

  g_test_summary ("What is told lies above the button at the bottom of a page, not over it.");

  gtk_window_present (GTK_WINDOW (window));
  mend_window_push (window, make_page_with_bar (&overlay), "Words");
  widget_test_turn ();
  mend_window_add_toast (window, adw_toast_new ("Copied"));
  toast = widget_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Copied");
  g_assert_nonnull (toast);
  g_assert_true (gtk_widget_is_ancestor (toast, overlay));

  mend_window_pop (window);
  mend_window_add_toast (window, adw_toast_new ("Kept"));
  g_assert_nonnull (widget_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Kept"));

  gtk_window_destroy (GTK_WINDOW (window));
  widget_test_turn ();
}

static void
count_cb (guint *n_signals)
{
  (*n_signals)++;
}

static void
test_window_toasts_end_before_a_talk (void)
{
  MendWindow *window = make_window ();
  AdwToast *told = adw_toast_new ("At hand");
  AdwToast *undo = adw_toast_new ("Deleted");
  guint n_told = 0;
  guint n_undo = 0;

  g_test_summary ("What was told before lies over no talk, except what can be undone.");

  adw_toast_set_button_label (undo, "Undo");
  g_signal_connect_swapped (told, "dismissed", G_CALLBACK (count_cb), &n_told);
  g_signal_connect_swapped (undo, "dismissed", G_CALLBACK (count_cb), &n_undo);
  mend_window_add_toast (window, undo);
  mend_window_add_toast (window, told);
  mend_window_push (window, gtk_button_new (), "Set Up");
  g_assert_cmpuint (n_told, ==, 0);

  mend_window_show_alone (window, gtk_button_new (), "");
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (n_undo, ==, 0);

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

static AdwToast *
add_undo (MendWindow *window, guint *n_undone)
{
  AdwToast *toast = adw_toast_new ("Deleted");

  g_signal_connect_swapped (toast, "button-clicked", G_CALLBACK (count_cb), n_undone);
  mend_window_add_undo (window, toast);

  return toast;
}

static void
undo (MendWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
}

static void
test_window_undo (void)
{
  MendWindow *window = make_window ();
  guint n_undone[3] = { 0 };
  AdwToast *second;

  g_test_summary ("What was done last is taken back first, and nothing twice.");

  undo (window);
  add_undo (window, &n_undone[0]);
  second = add_undo (window, &n_undone[1]);
  add_undo (window, &n_undone[2]);

  undo (window);
  g_assert_cmpuint (n_undone[2], ==, 1);
  g_signal_emit_by_name (second, "button-clicked");
  g_assert_cmpuint (n_undone[1], ==, 1);
  undo (window);
  g_assert_cmpuint (n_undone[0], ==, 1);
  undo (window);
  for (guint i = 0; i < G_N_ELEMENTS (n_undone); i++)
    g_assert_cmpuint (n_undone[i], ==, 1);

  /* Nor does whoever comes next. */
  add_undo (window, &n_undone[0]);
  mend_window_forget (window);
  undo (window);
  g_assert_cmpuint (n_undone[0], ==, 1);

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
  g_test_add_func ("/app/window/narrow-title", test_window_narrow_title);
  g_test_add_func ("/app/window/whole-title", test_window_whole_title);
  g_test_add_func ("/app/window/alone", test_window_alone);
  g_test_add_func ("/app/window/toasts-above-a-bar", test_window_toasts_above_a_bar);
  g_test_add_func ("/app/window/toasts-end-before-a-talk", test_window_toasts_end_before_a_talk);
  g_test_add_func ("/app/window/undo", test_window_undo);
  g_test_add_func ("/app/window/narrow", test_window_narrow);
  g_test_add_func ("/app/window/keys", test_window_keys);

  return g_test_run ();
}
