// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: talk-half. */

#include "talk/mend-talk-table.h"

#include "talk-view-support.h"

static void
act (TalkViewFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static GtkWidget *
get_half (TalkViewFixture *fixture, MendSeat seat)
{
  GtkWidget *table =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), MEND_TYPE_TALK_TABLE, NULL);

  g_assert_nonnull (table);

  return mend_talk_table_get_half (MEND_TALK_TABLE (table), seat);
}

static GtkWidget *
find_button (TalkViewFixture *fixture, MendSeat seat, const char *text)
{
  GtkWidget *label = talk_view_support_find_shown (get_half (fixture, seat), GTK_TYPE_LABEL, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

/* Finds what a pointer meets in the middle of a button, by the way GTK finds it itself. */
static void
assert_meets (TalkViewFixture *fixture, GtkWidget *button)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (button) / 2,
                                                 (float) gtk_widget_get_height (button) / 2);
  graphene_point_t point;
  GtkWidget *met;

  g_assert_true (gtk_widget_compute_point (button, GTK_WIDGET (fixture->window), &middle, &point));
  met = gtk_widget_pick (GTK_WIDGET (fixture->window), (double) point.x, (double) point.y,
                         GTK_PICK_DEFAULT);
  g_assert_nonnull (met);
  g_assert_true (met == button || gtk_widget_is_ancestor (met, button));
}

static void
press (TalkViewFixture *fixture, MendSeat seat, const char *text)
{
  GtkWidget *button = find_button (fixture, seat, text);

  if (button == NULL)
    g_error ("“%s” is not to be seen", text);

  assert_meets (fixture, button);
  g_signal_emit_by_name (button, "clicked");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static void
test_turned (void)
{
  TalkViewFixture fixture;
  graphene_point_t corner = GRAPHENE_POINT_INIT (0, 0);
  graphene_point_t right, left;

  g_test_summary ("The half of the right begins where the window ends; that of the left does not.");
  talk_view_support_show (&fixture, "turns", 800, 800);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.table");

  g_assert_true (gtk_widget_compute_point (get_half (&fixture, MEND_SEAT_RIGHT),
                                           GTK_WIDGET (fixture.view), &corner, &right));
  g_assert_true (gtk_widget_compute_point (get_half (&fixture, MEND_SEAT_LEFT),
                                           GTK_WIDGET (fixture.view), &corner, &left));
  g_assert_cmpfloat_with_epsilon (right.x, gtk_widget_get_width (GTK_WIDGET (fixture.view)), 0.1);
  g_assert_cmpfloat (right.y, <, left.y);
  g_assert_cmpfloat_with_epsilon (left.x, 0, 0.1);

  talk_view_support_close (&fixture);
}

static void
test_way_through (void)
{
  TalkViewFixture fixture;
  const MendSchedule *schedule;

  g_test_summary ("A whole way by the buttons of each half, with one “not quite”.");
  talk_view_support_show (&fixture, "floor", 800, 900);
  schedule = mend_talk_get_schedule (fixture.talk);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 1);
  act (&fixture, "talk.table");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TABLE);

  g_assert_null (find_button (&fixture, MEND_SEAT_RIGHT, "Finish Turn"));
  press (&fixture, MEND_SEAT_RIGHT, "Pause");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_PAUSED);
  press (&fixture, MEND_SEAT_RIGHT, "Go On");
  press (&fixture, MEND_SEAT_LEFT, "Finish Turn");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_GATE);
  g_assert_null (find_button (&fixture, MEND_SEAT_RIGHT, "Not Quite"));
  press (&fixture, MEND_SEAT_LEFT, "Not Quite");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_RUNNING);
  press (&fixture, MEND_SEAT_LEFT, "Finish Turn");
  press (&fixture, MEND_SEAT_LEFT, "Yes, That Is It");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_CHANGE);
  g_assert_null (find_button (&fixture, MEND_SEAT_LEFT, "Begin"));
  press (&fixture, MEND_SEAT_LEFT, "Back to Anna");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_RUNNING);
  press (&fixture, MEND_SEAT_LEFT, "Finish Turn");
  press (&fixture, MEND_SEAT_LEFT, "Yes, That Is It");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_CHANGE);
  press (&fixture, MEND_SEAT_RIGHT, "Begin");
  press (&fixture, MEND_SEAT_RIGHT, "Take a Break…");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_BREAK);
  press (&fixture, MEND_SEAT_RIGHT, "Later");
  press (&fixture, MEND_SEAT_LEFT, "Earlier");
  press (&fixture, MEND_SEAT_LEFT, "Anna Is Back");
  press (&fixture, MEND_SEAT_RIGHT, "Ben Is Back");
  press (&fixture, MEND_SEAT_LEFT, "Later");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_BREAK);
  press (&fixture, MEND_SEAT_LEFT, "Anna Is Back");
  press (&fixture, MEND_SEAT_RIGHT, "Ben Is Back");
  press (&fixture, MEND_SEAT_RIGHT, "Start This Turn Again");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_RUNNING);
  press (&fixture, MEND_SEAT_RIGHT, "Upright");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TURN);

  talk_view_support_close (&fixture);
}

static void
test_more_time (void)
{
  TalkViewFixture fixture;

  g_test_summary ("The question for more time stands before the one who is asked.");
  talk_view_support_show (&fixture, "turns", 800, 900);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.table");

  g_assert_null (find_button (&fixture, MEND_SEAT_RIGHT, "More Time"));
  press (&fixture, MEND_SEAT_LEFT, "More Time");
  g_assert_null (find_button (&fixture, MEND_SEAT_LEFT, "One More Minute"));
  press (&fixture, MEND_SEAT_RIGHT, "Rather Change");
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->length_ms, ==, 120000);
  press (&fixture, MEND_SEAT_LEFT, "More Time");
  press (&fixture, MEND_SEAT_RIGHT, "One More Minute");
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->length_ms, ==, 180000);
  press (&fixture, MEND_SEAT_RIGHT, "Stop for Today");
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->state, ==, MEND_TALK_CLOSING);

  talk_view_support_close (&fixture);
}

static GtkWidget *
make_view (const char *format_id, gboolean takes_break)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) talk = talk_view_support_make_talk (clock, format_id, "Anna", "Ben");
  GtkWidget *view;

  mend_talk_act (talk, MEND_EVENT_BEGIN);

  if (takes_break)
    mend_talk_act (talk, MEND_EVENT_BREAK);

  view = mend_talk_view_new (talk);
  g_object_set (view, "lies-flat", TRUE, NULL);

  return view;
}

static GtkWidget *
make_turn (void)
{
  return make_view ("turns", FALSE);
}

static GtkWidget *
make_apart (void)
{
  return make_view ("turns", TRUE);
}

static void
assert_only_labels_and_buttons (GtkWidget *widget)
{
  g_assert_false (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) ||
                  GTK_IS_POPOVER (widget) || GTK_IS_MENU_BUTTON (widget) ||
                  GTK_IS_DROP_DOWN (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_only_labels_and_buttons (child);
}

static void
test_pictures (void)
{
  TalkViewFixture fixture;

  g_test_summary ("It fits from 360 px up, and has nothing that cannot be turned.");
  talk_view_support_show (&fixture, "turns", 360, 640);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.table");
  assert_only_labels_and_buttons (get_half (&fixture, MEND_SEAT_LEFT));
  assert_only_labels_and_buttons (get_half (&fixture, MEND_SEAT_RIGHT));
  talk_view_support_close (&fixture);

  widget_test_pictures (make_turn, "talk-table");
  widget_test_pictures (make_apart, "talk-table-apart");
  widget_test_assert_narrow (make_turn);
  widget_test_assert_narrow (make_apart);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/talk-table/turned", test_turned);
  g_test_add_func ("/widgets/talk-table/way-through", test_way_through);
  g_test_add_func ("/widgets/talk-table/more-time", test_more_time);
  g_test_add_func ("/widgets/talk-table/pictures", test_pictures);

  return g_test_run ();
}
