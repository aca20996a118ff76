// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: time-group. */
#include "widget-test.h"

#include "help-support.h"
#include "help/mend-session-page.h"

static GtkWidget *
make (gboolean is_new, MendSeat seat, int days_ahead)
{
  g_autoptr (GPtrArray) helpers = help_support_make ();
  g_autoptr (GPtrArray) sessions = help_support_make ();
  g_autoptr (GDateTime) now = help_support_make_now ();
  MendHelper *session = help_support_add_session (sessions, HELP_SESSION, days_ahead, seat);

  help_support_add_therapist (helpers);

  return mend_session_page_new (is_new ? NULL : session, helpers, "Anna", "Ben", now);
}

static GtkWidget *
make_new (void)
{
  return make (TRUE, MEND_SEAT_BOTH, 6);
}

static GtkWidget *
make_change (void)
{
  return make (FALSE, MEND_SEAT_RIGHT, -400);
}

static AdwComboRow *
find_combo (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  return ADW_COMBO_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW));
}

static MendHelper *
make_session (GtkWidget *page)
{
  g_autoptr (GDateTime) now = help_support_make_now ();

  return mend_session_page_make_session (MEND_SESSION_PAGE (page), now);
}

static void
count_cb (guint *n_times)
{
  ++*n_times;
}

static void
test_session_page_new (void)
{
  GtkWidget *page = make_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (MendHelper) session = make_session (page);
  g_autoptr (MendHelper) changed = NULL;
  g_autofree char *starts = g_date_time_format_iso8601 (session->starts);
  guint n_set = 0;

  g_test_summary ("Offered is a week from now, with the only therapist there is, for both.");

  g_assert_cmpstr (starts, ==, "2026-12-04T17:00:00Z");
  g_assert_cmpstr (session->helper_id, ==, HELP_LENA);
  g_assert_cmpint (session->seat, ==, MEND_SEAT_BOTH);
  g_assert_false (gtk_widget_get_visible (widget_test_find (page, GTK_TYPE_BUTTON, "Delete")));

  /* The first day is a week ago: what was before can be written down. */
  adw_combo_row_set_selected (find_combo (page, "Day"), 0);
  adw_combo_row_set_selected (find_combo (page, "With Whom"), 0);
  adw_combo_row_set_selected (find_combo (page, "Who Goes"), 1);
  changed = make_session (page);
  g_assert_cmpint (g_date_time_get_day_of_month (changed->starts), ==, 20);
  g_assert_null (changed->helper_id);
  g_assert_cmpint (changed->seat, ==, MEND_SEAT_LEFT);

  g_signal_connect_swapped (page, "set", G_CALLBACK (count_cb), &n_set);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Set This Time"), "clicked");
  g_assert_cmpuint (n_set, ==, 1);
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_session_page_change (void)
{
  GtkWidget *page = make_change ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (MendHelper) session = make_session (page);
  guint n_deleted = 0;

  g_test_summary ("Left as it is, a session stays what it was, also one of another year.");

  g_assert_cmpstr (session->id, ==, HELP_SESSION);
  g_assert_cmpint (g_date_time_get_year (session->starts), ==, 2025);
  g_assert_cmpint (g_date_time_get_hour (session->starts), ==, 20);
  g_assert_cmpint (session->seat, ==, MEND_SEAT_RIGHT);
  g_signal_connect_swapped (page, "delete", G_CALLBACK (count_cb), &n_deleted);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Delete"), "clicked");
  g_assert_cmpuint (n_deleted, ==, 1);
  mend_session_page_set_is_read_only (MEND_SESSION_PAGE (page), TRUE);
  g_assert_false (
      gtk_widget_get_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Set This Time")));

  widget_test_close (window);
}

static void
test_session_page_sizes (void)
{
  widget_test_assert_narrow (make_new);
  widget_test_assert_narrow (make_change);
  widget_test_pictures (make_change, "session-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/session-page/new", test_session_page_new);
  g_test_add_func ("/widgets/session-page/change", test_session_page_change);
  g_test_add_func ("/widgets/session-page/sizes", test_session_page_sizes);

  return g_test_run ();
}
