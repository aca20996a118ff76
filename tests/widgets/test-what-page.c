// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-what-page.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_what_page_ways_on (void)
{
  const struct
  {
    const char *label;
    const char *signal;
  } cases[] = { { "Back", "back" }, { "Help", "help" } };
  GtkWidget *page = g_object_ref_sink (mend_what_page_new ());

  g_test_summary ("From here it goes back, or to people to call.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int count = 0;

      g_signal_connect_swapped (page, cases[i].signal, G_CALLBACK (count_cb), &count);
      g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, cases[i].label), "clicked");
      g_assert_cmpint (count, ==, 1);
      g_signal_handlers_disconnect_by_data (page, &count);
    }

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_what_page_focus (void)
{
  GtkWidget *page = mend_what_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("The keyboard waits on the way back.");

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == widget_test_find (page, GTK_TYPE_BUTTON, "Back"));

  widget_test_close (window);
}

static void
test_what_page_one_screen (void)
{
  GtkWidget *page = mend_what_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkScrolledWindow *scrolled =
      GTK_SCROLLED_WINDOW (widget_test_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);

  g_test_summary ("All of it is seen at once, on a small screen, too.");

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=,
                     gtk_adjustment_get_page_size (adjustment));

  widget_test_close (window);
  widget_test_assert_narrow (mend_what_page_new);
}

static void
test_what_page_pictures (void)
{
  widget_test_pictures (mend_what_page_new, "what-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/what-page/ways-on", test_what_page_ways_on);
  g_test_add_func ("/widgets/what-page/focus", test_what_page_focus);
  g_test_add_func ("/widgets/what-page/one-screen", test_what_page_one_screen);
  g_test_add_func ("/widgets/what-page/pictures", test_what_page_pictures);

  return g_test_run ();
}
