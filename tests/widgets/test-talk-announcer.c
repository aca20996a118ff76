// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-view-support.h"

static void
assert_said (TalkViewFixture *fixture, const char *text)
{
  GtkAccessible *button = GTK_ACCESSIBLE (mend_talk_view_get_main_button (fixture->view));

  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (button));

  if (text == NULL)
    g_assert_false (gtk_test_accessible_has_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  else
    gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

static void
test_four (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Four things are told to those who do not look, and nothing else.");
  talk_view_support_show (&fixture, "turns", 800, 600);
  assert_said (&fixture, NULL);

  mend_talk_act (fixture.talk, MEND_EVENT_BEGIN);
  assert_said (&fixture, "Anna speaks. Two minutes.");
  talk_view_support_pass (&fixture, 90);
  assert_said (&fixture, "Half a minute left.");
  talk_view_support_pass (&fixture, 30);
  assert_said (&fixture, "The time is over; Anna, finish your thought.");
  talk_view_support_pass (&fixture, 60);
  assert_said (&fixture, "The time is over; Anna, finish your thought.");

  mend_talk_act (fixture.talk, MEND_EVENT_FINISH);
  assert_said (&fixture, "Now Ben speaks.");
  mend_talk_act (fixture.talk, MEND_EVENT_BEGIN);
  mend_talk_act (fixture.talk, MEND_EVENT_PAUSE);
  assert_said (&fixture, NULL);

  talk_view_support_close (&fixture);
}

static void
test_switched_off (void)
{
  const char *const properties[] = { "announce-begin", "announce-half-minute", "announce-end",
                                     "announce-change" };

  g_test_summary ("Each of the four can be off, and the others are told as before.");

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      TalkViewFixture fixture;

      talk_view_support_show (&fixture, "turns", 800, 600);
      g_object_set (fixture.view, properties[i], FALSE, NULL);

      mend_talk_act (fixture.talk, MEND_EVENT_BEGIN);
      assert_said (&fixture, i == 0 ? NULL : "Anna speaks. Two minutes.");
      talk_view_support_pass (&fixture, 90);
      assert_said (&fixture, i == 0   ? "Half a minute left."
                             : i == 1 ? "Anna speaks. Two minutes."
                                      : "Half a minute left.");
      talk_view_support_pass (&fixture, 30);
      assert_said (&fixture,
                   i == 2 ? "Half a minute left." : "The time is over; Anna, finish your thought.");
      mend_talk_act (fixture.talk, MEND_EVENT_FINISH);
      assert_said (&fixture, i == 3 ? NULL : "Now Ben speaks.");

      talk_view_support_close (&fixture);
    }
}

static void
test_in_note (void)
{
  TalkViewFixture fixture;
  GtkWidget *text = NULL;

  g_test_summary ("Who writes a note hears of the end, too.");
  talk_view_support_show (&fixture, "turns", 800, 600);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.note", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.view));
  text = talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_TEXT_VIEW, NULL);

  talk_view_support_pass (&fixture, 90);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Half a minute left.");

  talk_view_support_close (&fixture);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/talk-announcer/four", test_four);
  g_test_add_func ("/widgets/talk-announcer/switched-off", test_switched_off);
  g_test_add_func ("/widgets/talk-announcer/in-note", test_in_note);

  return g_test_run ();
}
