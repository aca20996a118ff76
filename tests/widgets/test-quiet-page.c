// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include <adwaita.h>

#include "setup/mend-quiet-page.h"

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_quiet_page_new ();
  g_autoptr (GDateTime) until = g_date_time_new_utc (2026, 11, 3, 22, 5, 0);

  mend_quiet_page_set_until (MEND_QUIET_PAGE (page), until);

  return page;
}

static void
count_cb (int *count)
{
  *count += 1;
}

static void
press (GtkWidget *page, const char *label)
{
  GtkWidget *found = widget_test_find (page, GTK_TYPE_LABEL, label);

  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
}

static void
test_quiet_page_due (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  GtkWidget *due = widget_test_find (page, GTK_TYPE_LABEL,
                                     "The time you set has come. Nothing begins by itself.");
  int n_go_on = 0;

  g_test_summary ("At the time the page says so, and does nothing by itself.");

  g_signal_connect_swapped (page, "go-on", G_CALLBACK (count_cb), &n_go_on);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Some quiet until 22:05."));
  g_assert_false (gtk_widget_get_visible (due));

  mend_quiet_page_set_is_due (MEND_QUIET_PAGE (page), TRUE);
  g_assert_true (gtk_widget_get_visible (due));
  g_assert_cmpint (n_go_on, ==, 0);

  g_assert_finalize_object (page);
}

static void
test_quiet_page_ways_on (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  int n_go_on = 0;
  int n_another = 0;

  g_test_summary ("Nobody has to wait for the time.");

  g_signal_connect_swapped (page, "go-on", G_CALLBACK (count_cb), &n_go_on);
  g_signal_connect_swapped (page, "another-time", G_CALLBACK (count_cb), &n_another);
  press (page, "Go On");
  press (page, "Another Time");
  g_assert_cmpint (n_go_on, ==, 1);
  g_assert_cmpint (n_another, ==, 1);
  widget_test_assert_named (page);

  g_assert_finalize_object (page);
}

static void
test_quiet_page_narrow (void)
{
  widget_test_assert_narrow (make_page);
}

static void
test_quiet_page_pictures (void)
{
  widget_test_pictures (make_page, "quiet-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/quiet-page/due", test_quiet_page_due);
  g_test_add_func ("/widgets/quiet-page/ways-on", test_quiet_page_ways_on);
  g_test_add_func ("/widgets/quiet-page/narrow", test_quiet_page_narrow);
  g_test_add_func ("/widgets/quiet-page/pictures", test_quiet_page_pictures);

  return g_test_run ();
}
