// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "place/mend-seats-page.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_seats_page_new ();

  mend_seats_page_set_person (MEND_SEATS_PAGE (page), MEND_SEAT_LEFT, "Anna", "blue");
  mend_seats_page_set_person (MEND_SEATS_PAGE (page), MEND_SEAT_RIGHT, "Ben", "orange");

  return page;
}

static GtkWidget *
make_long_page (void)
{
  GtkWidget *page = mend_seats_page_new ();

  mend_seats_page_set_person (MEND_SEATS_PAGE (page), MEND_SEAT_LEFT,
                              "Anna-Katharina Theodora Wilhelmina", "blue");
  mend_seats_page_set_person (MEND_SEATS_PAGE (page), MEND_SEAT_RIGHT, "Right", "orange");

  return page;
}

static void
test_seats_page_asks (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "It Is Like This");
  int n_changes = 0;
  int n_go_on = 0;

  g_test_summary ("The focus waits on the answer that changes nothing; each button tells once.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Anna"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Ben"));
  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == button);

  g_signal_connect_swapped (page, "change-places", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (page, "go-on", G_CALLBACK (count_cb), &n_go_on);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Change Places"), "clicked");
  g_assert_cmpint (n_changes, ==, 1);
  g_assert_cmpint (n_go_on, ==, 0);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (n_go_on, ==, 1);

  widget_test_close (window);
}

static void
test_seats_page_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);

  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_long_page);
  widget_test_pictures (make_page, "seats-page");
  widget_test_pictures (make_long_page, "seats-page-long");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/seats-page/asks", test_seats_page_asks);
  g_test_add_func ("/widgets/seats-page/looks", test_seats_page_looks);

  return g_test_run ();
}
