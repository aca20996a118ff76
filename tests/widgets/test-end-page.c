// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-end-page.h"

#include <adwaita.h>

#define SAVED "Saved on this computer."
#define KEPT  "What you both keep will be here next time. It is fine to leave it there for today."
#define LEAVE "It is fine to leave it there for today."
#define APART "Some quiet apart can help now. Ten minutes are enough."

static gboolean
shows (GtkWidget *page, const char *text)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);

  return gtk_widget_get_visible (label);
}

static void
test_end_page_saved (void)
{
  GtkWidget *page = g_object_ref_sink (mend_end_page_new ());

  g_test_summary ("The page says that the talk is saved once it is so, and not before.");

  g_assert_false (shows (page, SAVED));
  g_assert_false (shows (page, KEPT));
  g_assert_true (shows (page, LEAVE));

  mend_end_page_set_is_saved (MEND_END_PAGE (page), TRUE);
  g_assert_true (shows (page, SAVED));
  g_assert_true (shows (page, KEPT));
  g_assert_false (shows (page, LEAVE));

  mend_end_page_set_is_saved (MEND_END_PAGE (page), FALSE);
  g_assert_false (shows (page, SAVED));
  g_assert_false (shows (page, KEPT));

  g_assert_finalize_object (page);
}

static void
test_end_page_quiet (void)
{
  GtkWidget *page = g_object_ref_sink (mend_end_page_new ());

  g_test_summary ("Some quiet is spoken of only where it may help.");

  g_assert_false (shows (page, APART));
  mend_end_page_set_advises_quiet (MEND_END_PAGE (page), TRUE);
  g_assert_true (shows (page, APART));

  g_assert_finalize_object (page);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_end_page_ways_on (void)
{
  GtkWidget *page = mend_end_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *close = widget_test_find (page, GTK_TYPE_BUTTON, "Close Mend");
  int n_close = 0;
  int n_path = 0;

  g_test_summary ("Both ways on are told, and the focus is on leaving.");

  g_signal_connect_swapped (page, "close", G_CALLBACK (count_cb), &n_close);
  g_signal_connect_swapped (page, "path", G_CALLBACK (count_cb), &n_path);

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == close);
  g_signal_emit_by_name (close, "clicked");
  g_assert_cmpint (n_close, ==, 1);
  g_assert_cmpint (n_path, ==, 0);

  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "To the Path"), "clicked");
  g_assert_cmpint (n_path, ==, 1);

  widget_test_assert_named (page);
  widget_test_close (window);
}

static GtkWidget *
make_full (void)
{
  GtkWidget *page = mend_end_page_new ();

  mend_end_page_set_is_saved (MEND_END_PAGE (page), TRUE);
  mend_end_page_set_advises_quiet (MEND_END_PAGE (page), TRUE);

  return page;
}

static void
test_end_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text.");

  widget_test_assert_narrow (make_full);
}

static void
test_end_page_pictures (void)
{
  widget_test_pictures (make_full, "end-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/end-page/saved", test_end_page_saved);
  g_test_add_func ("/widgets/end-page/quiet", test_end_page_quiet);
  g_test_add_func ("/widgets/end-page/ways-on", test_end_page_ways_on);
  g_test_add_func ("/widgets/end-page/narrow", test_end_page_narrow);
  g_test_add_func ("/widgets/end-page/pictures", test_end_page_pictures);

  return g_test_run ();
}
