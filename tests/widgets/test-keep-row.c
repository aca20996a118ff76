// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-keep-row.h"

static GtkWidget *
make_row (void)
{
  GtkWidget *row = mend_keep_row_new ();

  mend_keep_row_set_person (MEND_KEEP_ROW (row), MEND_SEAT_LEFT, "Anna", "blue");
  mend_keep_row_set_person (MEND_KEEP_ROW (row), MEND_SEAT_RIGHT, "Ben", "orange");

  return row;
}

static void
count_cb (guint *n_changed)
{
  *n_changed += 1;
}

static GtkSwitch *
find_switch (GtkWidget *row)
{
  return GTK_SWITCH (widget_test_find (row, GTK_TYPE_SWITCH, NULL));
}

static void
press (GtkWidget *row, const char *name)
{
  GtkWidget *label = widget_test_find (row, GTK_TYPE_LABEL, name);
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
test_keep_row_is_off (void)
{
  GtkWidget *row = make_row ();
  GtkWindow *window = widget_test_show (row, 360, 300);

  g_test_summary ("Nobody is asked who they are before something is to be kept.");

  g_assert_false (gtk_switch_get_active (find_switch (row)));
  g_assert_cmpint (mend_keep_row_get_seat (MEND_KEEP_ROW (row)), ==, MEND_SEAT_NONE);
  g_assert_false (gtk_widget_get_mapped (widget_test_find (row, GTK_TYPE_LABEL, "Anna")));
  g_assert_nonnull (
      widget_test_find (row, GTK_TYPE_LABEL, "Not kept. It is gone when this page is left."));

  widget_test_close (window);
}

static void
test_keep_row_asks_for_whom (void)
{
  GtkWidget *row = make_row ();
  GtkWindow *window = widget_test_show (row, 360, 300);
  guint n_changed = 0;

  g_signal_connect_swapped (row, "changed", G_CALLBACK (count_cb), &n_changed);
  gtk_switch_set_active (find_switch (row), TRUE);
  g_assert_cmpint (mend_keep_row_get_seat (MEND_KEEP_ROW (row)), ==, MEND_SEAT_NONE);
  g_assert_cmpuint (n_changed, ==, 0);

  press (row, "Ben");
  g_assert_cmpint (mend_keep_row_get_seat (MEND_KEEP_ROW (row)), ==, MEND_SEAT_RIGHT);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_nonnull (widget_test_find (row, GTK_TYPE_LABEL, "Only for Ben. Not locked."));

  press (row, "Anna");
  g_assert_cmpint (mend_keep_row_get_seat (MEND_KEEP_ROW (row)), ==, MEND_SEAT_LEFT);
  g_assert_cmpuint (n_changed, ==, 2);

  gtk_switch_set_active (find_switch (row), FALSE);
  g_assert_cmpint (mend_keep_row_get_seat (MEND_KEEP_ROW (row)), ==, MEND_SEAT_NONE);
  g_assert_cmpuint (n_changed, ==, 3);

  /* The next time it asks anew. */
  gtk_switch_set_active (find_switch (row), TRUE);
  g_assert_cmpint (mend_keep_row_get_seat (MEND_KEEP_ROW (row)), ==, MEND_SEAT_NONE);
  g_assert_cmpuint (n_changed, ==, 3);

  widget_test_close (window);
}

static void
test_keep_row_shows_what_is_kept (void)
{
  GtkWidget *row = make_row ();
  GtkWindow *window = widget_test_show (row, 360, 300);
  guint n_changed = 0;

  g_signal_connect_swapped (row, "changed", G_CALLBACK (count_cb), &n_changed);
  mend_keep_row_set_seat (MEND_KEEP_ROW (row), MEND_SEAT_LEFT);
  g_assert_true (gtk_switch_get_active (find_switch (row)));
  g_assert_nonnull (widget_test_find (row, GTK_TYPE_LABEL, "Only for Anna. Not locked."));
  g_assert_cmpuint (n_changed, ==, 0);

  mend_keep_row_set_problem (MEND_KEEP_ROW (row), "The disk is full.");
  g_assert_true (
      gtk_widget_get_visible (widget_test_find (row, GTK_TYPE_LABEL, "The disk is full.")));
  mend_keep_row_set_problem (MEND_KEEP_ROW (row), NULL);

  widget_test_assert_named (row);
  widget_test_close (window);
}

static void
test_keep_row_narrow (void)
{
  widget_test_assert_narrow (make_row);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/keep-row/is-off", test_keep_row_is_off);
  g_test_add_func ("/widgets/keep-row/asks-for-whom", test_keep_row_asks_for_whom);
  g_test_add_func ("/widgets/keep-row/shows-what-is-kept", test_keep_row_shows_what_is_kept);
  g_test_add_func ("/widgets/keep-row/narrow", test_keep_row_narrow);

  return g_test_run ();
}
