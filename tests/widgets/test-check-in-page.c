// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins-support.h"
#include "widget-test.h"

#include "check-ins/mend-answer-scale.h"
#include "check-ins/mend-check-in-page.h"
#include "check-ins/mend-own-check-in.h"

typedef struct
{
  MendSeat seat;
  MendOwnCheckIn *own;
  gboolean is_kept;
} Done;

static GtkWidget *
make_page (void)
{
  g_autoptr (GListModel) items = check_ins_support_make_items ();
  GtkWidget *page = mend_check_in_page_new (items);

  mend_check_in_page_set_person (MEND_CHECK_IN_PAGE (page), MEND_SEAT_LEFT, "Anna", "blue");
  mend_check_in_page_set_person (MEND_CHECK_IN_PAGE (page), MEND_SEAT_RIGHT, "Ben", "orange");

  return page;
}

/* The names are in the buttons. */
static void
choose (GtkWidget *page, const char *name)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, name);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
}

static GtkWidget *
make_filled_in (void)
{
  GtkWidget *page = make_page ();

  choose (page, "Anna");
  gtk_switch_set_active (GTK_SWITCH (widget_test_find (page, GTK_TYPE_SWITCH, NULL)), TRUE);

  return page;
}

static void
press_number (GtkWidget *page, const char *number)
{
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_TOGGLE_BUTTON, number), "clicked");
}

static void
done_cb (Done *done, MendSeat seat, MendOwnCheckIn *own, gboolean is_kept)
{
  done->seat = seat;
  done->own = mend_own_check_in_ref (own);
  done->is_kept = is_kept;
}

static void
finish (GtkWidget *page, Done *done)
{
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Put Out of Sight");

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_connect_swapped (page, "done", G_CALLBACK (done_cb), done);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_who_first (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 600);

  g_assert_null (widget_test_find (page, MEND_TYPE_ANSWER_SCALE, NULL));
  g_assert_false (
      gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Put Out of Sight")));
  choose (page, "Ben");
  g_assert_nonnull (widget_test_find (page, MEND_TYPE_ANSWER_SCALE, NULL));

  widget_test_close (window);
}

static void
test_what_is_said (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 600);
  Done done = { 0 };

  choose (page, "Ben");
  press_number (page, "4");
  finish (page, &done);
  g_assert_cmpint (done.seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpint (mend_own_check_in_get_value (done.own, "expect"), ==, 4);
  g_assert_cmpint (mend_own_check_in_get_value (done.own, "rely"), ==, MEND_CHECK_IN_EMPTY);
  g_assert_false (done.is_kept);
  mend_own_check_in_unref (done.own);

  widget_test_close (window);
}

static void
test_all_may_stay_empty (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 600);
  Done done = { 0 };

  choose (page, "Anna");
  finish (page, &done);
  g_assert_true (mend_own_check_in_is_empty (done.own));
  mend_own_check_in_unref (done.own);

  widget_test_close (window);
}

static void
test_the_other_sees_nothing (void)
{
  GtkWidget *page = make_filled_in ();
  GtkWindow *window = widget_test_show (page, 700, 600);
  Done done = { 0 };

  g_test_summary ("Whoever comes next begins with everything empty, and nothing is kept.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Only for Anna. Not locked."));
  press_number (page, "9");
  choose (page, "Ben");
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "Only for Anna. Not locked."));
  finish (page, &done);
  g_assert_cmpint (done.seat, ==, MEND_SEAT_RIGHT);
  g_assert_true (mend_own_check_in_is_empty (done.own));
  g_assert_false (done.is_kept);
  mend_own_check_in_unref (done.own);

  widget_test_close (window);
}

static void
test_kept_if_wanted (void)
{
  GtkWidget *page = make_filled_in ();
  GtkWindow *window = widget_test_show (page, 700, 600);
  Done done = { 0 };

  finish (page, &done);
  g_assert_true (done.is_kept);
  mend_own_check_in_unref (done.own);

  widget_test_close (window);
}

static void
test_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_filled_in ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_filled_in);
  widget_test_pictures (make_page, "check-in-page-who");
  widget_test_pictures (make_filled_in, "check-in-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/check-in-page/who-first", test_who_first);
  g_test_add_func ("/widgets/check-in-page/what-is-said", test_what_is_said);
  g_test_add_func ("/widgets/check-in-page/all-may-stay-empty", test_all_may_stay_empty);
  g_test_add_func ("/widgets/check-in-page/the-other-sees-nothing", test_the_other_sees_nothing);
  g_test_add_func ("/widgets/check-in-page/kept-if-wanted", test_kept_if_wanted);
  g_test_add_func ("/widgets/check-in-page/looks", test_looks);

  return g_test_run ();
}
