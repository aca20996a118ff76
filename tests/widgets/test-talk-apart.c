// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-view-support.h"

#include "talk/mend-breath.h"

static void
act (TalkViewFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static char *
write_return (TalkViewFixture *fixture)
{
  g_autoptr (GDateTime) until = mend_talk_get_return (fixture->talk);

  return g_date_time_format (until, "A break. Back at %H:%M.");
}

static void
press (TalkViewFixture *fixture, const char *text)
{
  GtkWidget *label =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL, text);
  GtkWidget *button = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static void
test_from_each_page (void)
{
  const struct
  {
    MendTalkState state;
    const char *format;
  } ways[] = {
    { MEND_TALK_RUNNING, "turns" },
    { MEND_TALK_PAUSED, "turns" },
    { MEND_TALK_CHANGE, "turns" },
    { MEND_TALK_GATE, "floor" },
  };

  g_test_summary ("A break begins at once, and nothing of the talk is left on the page.");

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      TalkViewFixture fixture;

      talk_view_support_show (&fixture, ways[i].format, 1280, 800);
      if (ways[i].state == MEND_TALK_PAUSED)
        {
          act (&fixture, "talk.begin");
          act (&fixture, "talk.pause");
        }
      else
        talk_view_support_go_to (&fixture, ways[i].state,
                                 ways[i].state == MEND_TALK_RUNNING ? 0 : 1);

      talk_view_support_assert_shown (&fixture, "Take a Break…");
      act (&fixture, "talk.break");
      g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_APART);
      talk_view_support_assert_hidden (&fixture, "Anna speaks");
      talk_view_support_assert_hidden (&fixture, "Anna");
      talk_view_support_assert_shown (
          &fixture,
          "Apart, out of sight and hearing. A walk, water, music. Not going over what was "
          "said.");
      talk_view_support_assert_shown (&fixture, "Stop for Today");
      talk_view_support_close (&fixture);
    }
}

static void
test_moved (void)
{
  TalkViewFixture fixture;
  g_autofree char *preset = NULL;
  g_autofree char *later = NULL;

  g_test_summary ("Either can move the time of return, between 20 minutes and a day.");
  talk_view_support_show (&fixture, "turns", 360, 640);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.break");

  preset = write_return (&fixture);
  talk_view_support_assert_shown (&fixture, preset);
  act (&fixture, "talk.later");
  later = write_return (&fixture);
  g_assert_cmpstr (preset, !=, later);
  talk_view_support_assert_shown (&fixture, later);
  talk_view_support_assert_hidden (&fixture, preset);

  act (&fixture, "talk.earlier");
  act (&fixture, "talk.earlier");
  g_assert_false (mend_talk_may_step_return (fixture.talk, FALSE));
  gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.earlier", NULL);
  g_assert_false (mend_talk_is_return_due (fixture.talk));

  talk_view_support_close (&fixture);
}

static void
test_back (void)
{
  TalkViewFixture fixture;

  g_test_summary (
      "Each says that they are back; then the talk goes on, or the turn from its start.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  act (&fixture, "talk.begin");
  talk_view_support_pass (&fixture, 30);
  act (&fixture, "talk.break");

  press (&fixture, "Ben Is Back");
  g_assert_true (mend_talk_get_is_back (fixture.talk, MEND_SEAT_RIGHT));
  press (&fixture, "Ben Is Back");
  g_assert_false (mend_talk_get_is_back (fixture.talk, MEND_SEAT_RIGHT));
  press (&fixture, "Ben Is Back");
  press (&fixture, "Anna Is Back");

  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_PAUSED);
  talk_view_support_assert_shown (&fixture, "Go On");
  talk_view_support_assert_shown (&fixture, "Start This Turn Again");
  talk_view_support_assert_shown (&fixture, "Later");
  talk_view_support_assert_shown (&fixture, "Stop for Today");
  talk_view_support_assert_shown (&fixture, "1:30");

  press (&fixture, "Later");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_APART);
  press (&fixture, "Anna Is Back");
  press (&fixture, "Ben Is Back");
  press (&fixture, "Start This Turn Again");
  talk_view_support_assert_shown (&fixture, "Anna speaks");
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->left_ms, ==, 120000);

  act (&fixture, "talk.pause");
  talk_view_support_assert_hidden (&fixture, "Start This Turn Again");
  talk_view_support_assert_shown (&fixture, "Paused. Nobody has to say anything.");

  talk_view_support_close (&fixture);
}

static void
test_breathe (void)
{
  TalkViewFixture fixture;

  g_test_summary ("The drawing comes when it is asked for, and is folded away for the next break.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.break");

  g_assert_true (gtk_window_get_focus (fixture.window) ==
                 mend_talk_view_get_main_button (fixture.view));
  g_assert_null (talk_view_support_find_shown (GTK_WIDGET (fixture.view), MEND_TYPE_BREATH, NULL));
  press (&fixture, "Breathe");
  g_assert_nonnull (
      talk_view_support_find_shown (GTK_WIDGET (fixture.view), MEND_TYPE_BREATH, NULL));

  press (&fixture, "Anna Is Back");
  press (&fixture, "Ben Is Back");
  act (&fixture, "talk.break");
  g_assert_null (talk_view_support_find_shown (GTK_WIDGET (fixture.view), MEND_TYPE_BREATH, NULL));

  talk_view_support_close (&fixture);
}

static void
note_cb (gboolean *was_emitted)
{
  *was_emitted = TRUE;
}

static void
test_due_and_left (void)
{
  TalkViewFixture fixture;
  gboolean was_left = FALSE;

  g_test_summary ("At the time the page says so in one line; it can be left for the Path.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  g_signal_connect_swapped (fixture.view, "left", G_CALLBACK (note_cb), &was_left);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.break");

  talk_view_support_assert_hidden (&fixture, "The time you set has come.");
  mend_manual_clock_advance (fixture.clock, 31 * 60 * (gint64) G_USEC_PER_SEC);
  talk_view_support_assert_shown (&fixture, "The time you set has come.");
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->state, ==, MEND_TALK_BREAK);

  press (&fixture, "To the Path");
  g_assert_true (was_left);

  talk_view_support_close (&fixture);
}

static GtkWidget *
make_view (gboolean breathes)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) talk = talk_view_support_make_talk (clock, "turns", "Anna", "Ben");
  GtkWidget *view;

  mend_talk_act (talk, MEND_EVENT_BEGIN);
  mend_talk_act (talk, MEND_EVENT_BREAK);
  view = mend_talk_view_new (talk);

  if (breathes)
    gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (mend_talk_view_get_main_button (MEND_TALK_VIEW (view))), TRUE);

  return view;
}

static GtkWidget *
make_plain (void)
{
  return make_view (FALSE);
}

static GtkWidget *
make_breathing (void)
{
  return make_view (TRUE);
}

static GtkWidget *
make_back (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) talk = talk_view_support_make_talk (clock, "turns", "Anna", "Ben");

  mend_talk_act (talk, MEND_EVENT_BEGIN);
  mend_talk_act (talk, MEND_EVENT_BREAK);
  mend_talk_set_is_back (talk, MEND_SEAT_LEFT, TRUE);
  mend_talk_set_is_back (talk, MEND_SEAT_RIGHT, TRUE);

  return mend_talk_view_new (talk);
}

static void
test_pictures (void)
{
  g_test_summary ("The page fits from 360 px up, and all that can be pressed has a name.");

  widget_test_pictures (make_plain, "talk-apart");
  widget_test_pictures (make_breathing, "talk-apart-breathe");
  widget_test_pictures (make_back, "talk-apart-back");
  widget_test_assert_narrow (make_plain);
  widget_test_assert_narrow (make_breathing);
  widget_test_assert_narrow (make_back);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/talk-apart/from-each-page", test_from_each_page);
  g_test_add_func ("/widgets/talk-apart/moved", test_moved);
  g_test_add_func ("/widgets/talk-apart/back", test_back);
  g_test_add_func ("/widgets/talk-apart/breathe", test_breathe);
  g_test_add_func ("/widgets/talk-apart/due-and-left", test_due_and_left);
  g_test_add_func ("/widgets/talk-apart/pictures", test_pictures);

  return g_test_run ();
}
