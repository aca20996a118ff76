// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: talk-pages, talk-before, talk-turn, talk-pause, talk-say-back. */
/* Also tests: talk-sheet, talk-side, talk-cards. */

#include "talk-view-support.h"

static void
assert_focus (TalkViewFixture *fixture)
{
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 mend_talk_view_get_main_button (fixture->view));
}

static void
act (TalkViewFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static void
test_ready (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Before the first turn: who speaks, who listens, what each may do.");
  talk_view_support_show (&fixture, "turns", 1280, 800);

  talk_view_support_assert_shown (&fixture, "Anna speaks");
  talk_view_support_assert_shown (&fixture, "Ben listens");
  talk_view_support_assert_shown (&fixture, "Say how you are today. Begin with “I”.");
  talk_view_support_assert_shown (&fixture,
                                  "Only listen. There is nothing to answer, agree to or solve.");
  talk_view_support_assert_shown (&fixture, "The time runs only after Begin.");
  talk_view_support_assert_shown (&fixture, "Begin");
  talk_view_support_assert_shown (&fixture, "Stop for Today");
  talk_view_support_assert_hidden (&fixture, "Choose Words First");
  talk_view_support_assert_hidden (&fixture, "Go Back");
  assert_focus (&fixture);

  mend_talk_view_set_words_child (fixture.view, gtk_label_new ("a place for words"));
  talk_view_support_assert_shown (&fixture, "Choose Words First");

  talk_view_support_close (&fixture);
}

static void
test_ready_without_lines (void)
{
  TalkViewFixture fixture;
  MendPlanPart *part = NULL;

  g_test_summary ("In a way of one's own without a line for the speaker the title is there.");
  talk_view_support_show (&fixture, "ofnr", 1280, 800);
  part = (MendPlanPart *) mend_talk_get_part (fixture.talk);
  talk_view_support_assert_hidden (&fixture, part->title);

  g_clear_pointer (&part->line, g_free);
  gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.hide-time", NULL);
  talk_view_support_assert_shown (&fixture, part->title);

  talk_view_support_close (&fixture);
}

static void
test_turn (void)
{
  TalkViewFixture fixture;

  g_test_summary ("While somebody speaks: the time, a line for each, stems, and few buttons.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  act (&fixture, "talk.begin");

  talk_view_support_assert_shown (&fixture, "Anna speaks");
  talk_view_support_assert_shown (&fixture, "First of two turns");
  talk_view_support_assert_shown (&fixture, "Only listen. Your turn comes.");
  talk_view_support_assert_shown (&fixture,
                                  "Today I am…\nWhat weighs on me is…\nI would wish for…");
  talk_view_support_assert_shown (&fixture, "Finish Turn");
  talk_view_support_assert_shown (&fixture, "Pause");
  talk_view_support_assert_shown (&fixture, "Note");
  talk_view_support_assert_hidden (&fixture, "Half a minute left");
  assert_focus (&fixture);

  talk_view_support_pass (&fixture, 89);
  talk_view_support_assert_hidden (&fixture, "Half a minute left");
  talk_view_support_pass (&fixture, 1);
  talk_view_support_assert_shown (&fixture, "Half a minute left");
  talk_view_support_pass (&fixture, 30);
  talk_view_support_assert_hidden (&fixture, "Half a minute left");
  talk_view_support_assert_shown (&fixture, "Anna, finish your thought.");
  talk_view_support_assert_hidden (&fixture, "Anna Has Finished");
  talk_view_support_pass (&fixture, 30);
  talk_view_support_assert_shown (&fixture, "Anna Has Finished");
  assert_focus (&fixture);

  talk_view_support_close (&fixture);
}

static void
test_change (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Between two turns: a breath, the next, and a way back.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  talk_view_support_go_to (&fixture, MEND_TALK_CHANGE, 1);

  talk_view_support_assert_shown (&fixture, "Anna has spoken. Take a breath.");
  talk_view_support_assert_shown (&fixture, "Ben speaks");
  talk_view_support_assert_shown (&fixture, "Anna listens");
  talk_view_support_assert_shown (&fixture,
                                  "Say how you are today. You may begin with what you heard.");
  talk_view_support_assert_hidden (&fixture, "The time runs only after Begin.");
  talk_view_support_assert_shown (&fixture, "Back to Anna");
  assert_focus (&fixture);

  act (&fixture, "talk.back");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TURN);
  talk_view_support_assert_shown (&fixture, "Anna speaks");

  talk_view_support_close (&fixture);
}

static void
test_paused (void)
{
  TalkViewFixture fixture;

  g_test_summary ("A pause says nothing but that nobody has to say anything.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  act (&fixture, "talk.begin");
  talk_view_support_pass (&fixture, 15);
  act (&fixture, "talk.pause");

  talk_view_support_assert_shown (&fixture, "Paused. Nobody has to say anything.");
  talk_view_support_assert_shown (&fixture, "Anna");
  talk_view_support_assert_shown (&fixture, "1:45");
  talk_view_support_assert_shown (&fixture, "Stop for Today");
  talk_view_support_assert_hidden (&fixture, "The talk waited here. Nothing was counted.");
  assert_focus (&fixture);

  act (&fixture, "talk.go-on");
  mend_manual_clock_sleep (fixture.clock, 600 * G_USEC_PER_SEC);
  talk_view_support_assert_shown (&fixture, "The talk waited here. Nothing was counted.");
  talk_view_support_assert_shown (&fixture, "1:45");

  talk_view_support_close (&fixture);
}

static void
test_say_back (void)
{
  TalkViewFixture fixture;
  GtkWidget *yes = NULL;
  GtkWidget *not_quite = NULL;

  g_test_summary ("Yes and no are of one size; after the last no there is a kind way on.");
  talk_view_support_show (&fixture, "floor", 1280, 800);
  talk_view_support_go_to (&fixture, MEND_TALK_GATE, 1);

  talk_view_support_assert_shown (&fixture, "What did you hear? A few words are enough.");
  yes =
      talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_BUTTON, "Yes, That Is It");
  not_quite =
      talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_BUTTON, "Not Quite");
  g_assert_cmpint (gtk_widget_get_width (yes), ==, gtk_widget_get_width (not_quite));
  g_assert_cmpint (gtk_widget_get_height (yes), ==, gtk_widget_get_height (not_quite));
  assert_focus (&fixture);

  act (&fixture, "talk.not-quite");
  talk_view_support_assert_shown (&fixture, "Anna, what was missing?");

  for (guint i = 0; i < 10 && !mend_talk_get_schedule (fixture.talk)->is_at_limit; i++)
    {
      act (&fixture, "talk.finish");
      act (&fixture, "talk.not-quite");
    }

  talk_view_support_assert_shown (&fixture, "Close enough for today is enough.");
  talk_view_support_assert_hidden (&fixture, "Not Quite");
  talk_view_support_assert_shown (&fixture, "Go On");
  assert_focus (&fixture);

  talk_view_support_close (&fixture);
}

static void
test_quiet (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Where nobody speaks there are no words to choose, and no sides.");
  talk_view_support_show (&fixture, "floor", 1280, 800);
  mend_talk_view_set_words_child (fixture.view, gtk_label_new ("a place for words"));

  g_assert_cmpint (mend_talk_get_part (fixture.talk)->speaker, ==, MEND_SEAT_NONE);
  talk_view_support_assert_hidden (&fixture, "Choose Words First");
  talk_view_support_assert_hidden (&fixture, "Anna");

  act (&fixture, "talk.begin");
  talk_view_support_assert_shown (&fixture, "Go On");
  talk_view_support_assert_hidden (&fixture, "Finish Turn");
  assert_focus (&fixture);

  talk_view_support_close (&fixture);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_closing (void)
{
  TalkViewFixture fixture;
  int count = 0;

  g_test_summary ("To stop asks nothing, and the closing page is told once.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  g_signal_connect_swapped (fixture.view, "closing", G_CALLBACK (count_cb), &count);

  act (&fixture, "talk.begin");
  g_assert_cmpint (count, ==, 0);
  act (&fixture, "talk.stop");
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_NONE);
  talk_view_support_pass (&fixture, 3);
  g_assert_cmpint (count, ==, 1);

  talk_view_support_close (&fixture);
}

static void
test_hidden_time (void)
{
  TalkViewFixture fixture;

  g_test_summary ("The time stays hidden until somebody wants it back.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.hide-time");
  act (&fixture, "talk.pause");
  talk_view_support_assert_hidden (&fixture, "2:00");
  act (&fixture, "talk.hide-time");
  talk_view_support_assert_shown (&fixture, "2:00");

  talk_view_support_close (&fixture);
}

static void
test_more_time (void)
{
  TalkViewFixture fixture;
  const MendSchedule *schedule = NULL;

  g_test_summary ("The question for more time takes no focus, and only yes and silence give it.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  schedule = mend_talk_get_schedule (fixture.talk);
  act (&fixture, "talk.begin");

  act (&fixture, "talk.more-time");
  talk_view_support_assert_shown (&fixture, "Ben, one more minute for Anna?");
  assert_focus (&fixture);
  g_assert_cmpint (schedule->length_ms, ==, 120000);
  act (&fixture, "talk.refuse-time");
  talk_view_support_assert_hidden (&fixture, "Ben, one more minute for Anna?");
  talk_view_support_pass (&fixture, 25);
  g_assert_cmpint (schedule->length_ms, ==, 120000);

  act (&fixture, "talk.more-time");
  act (&fixture, "talk.grant-time");
  talk_view_support_assert_hidden (&fixture, "Ben, one more minute for Anna?");
  g_assert_cmpint (schedule->length_ms, ==, 180000);
  assert_focus (&fixture);

  act (&fixture, "talk.more-time");
  talk_view_support_pass (&fixture, 20);
  talk_view_support_assert_hidden (&fixture, "Ben, one more minute for Anna?");
  g_assert_cmpint (schedule->length_ms, ==, 240000);

  talk_view_support_close (&fixture);
}

static void
test_cards (void)
{
  TalkViewFixture fixture;
  GtkWidget *put_back = NULL;

  g_test_summary ("A card lies before the one who speaks until it is put back or the turn ends.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  g_assert_cmpuint (mend_talk_pick_card (fixture.talk, NULL, "afraid", "I am afraid."), >, 0);
  g_assert_cmpuint (mend_talk_pick_card (fixture.talk, NULL, "tired", "I am tired."), >, 0);
  act (&fixture, "talk.begin");
  talk_view_support_assert_shown (&fixture, "afraid");

  put_back = talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_BUTTON, "Put Back");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (put_back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Put back: afraid");
  gtk_widget_grab_focus (put_back);
  g_signal_emit_by_name (put_back, "clicked");
  talk_view_support_assert_hidden (&fixture, "afraid");
  talk_view_support_assert_shown (&fixture, "tired");
  assert_focus (&fixture);

  act (&fixture, "talk.finish");
  talk_view_support_assert_hidden (&fixture, "tired");

  talk_view_support_close (&fixture);
}

static void
test_other_acts (void)
{
  TalkViewFixture fixture;
  const MendSchedule *schedule;

  g_test_summary ("A turn can be added, a part left out, and in a pause a minute corrected.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  schedule = mend_talk_get_schedule (fixture.talk);
  act (&fixture, "talk.begin");
  g_assert_cmpuint (schedule->n_ahead, ==, 3);
  act (&fixture, "talk.skip");
  g_assert_cmpint (schedule->state, ==, MEND_TALK_CHANGE);
  g_assert_cmpuint (schedule->part, ==, 1);
  act (&fixture, "talk.begin");
  act (&fixture, "talk.add-turn");
  g_assert_cmpuint (schedule->n_ahead, ==, 4);

  talk_view_support_pass (&fixture, 60);
  gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.correct", "(ii)", MEND_SEAT_RIGHT,
                              1);
  g_assert_cmpint (schedule->corrected_ms[1], ==, 0);
  act (&fixture, "talk.pause");
  talk_view_support_assert_shown (&fixture, "1:00");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.correct", "(ii)",
                                             MEND_SEAT_RIGHT, -1));
  talk_view_support_assert_shown (&fixture, "2:00");
  g_assert_cmpint (schedule->corrected_ms[1], ==, -60000);

  talk_view_support_close (&fixture);
}

/* What is to be seen and has this tooltip. */
static GtkWidget *
find_by_tooltip (GtkWidget *root, const char *tooltip)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_tooltip (child, tooltip);

  return found;
}

/* The length of the last part that is to come, as the sheet moves it. */
static gint64
lengthen_last (TalkViewFixture *self)
{
  g_autoptr (GArray) ahead = NULL;
  GtkWidget *longer;

  act (self, "talk.ahead");
  g_assert_cmpint (mend_talk_view_get_page (self->view), ==, MEND_TALK_PAGE_AHEAD);
  longer = find_by_tooltip (GTK_WIDGET (self->view), "Ben, turn 2: Longer");
  g_assert_nonnull (longer);
  g_signal_emit_by_name (longer, "clicked");
  act (self, "talk.done");

  ahead = mend_talk_list_ahead (self->talk);
  g_assert_cmpuint (ahead->len, >, 0);

  return g_array_index (ahead, MendLengthAhead, ahead->len - 1).length_ms;
}

static void
assert_has_menu (TalkViewFixture *self, const char *const *actions)
{
  GtkWidget *more = find_by_tooltip (GTK_WIDGET (self->view), "More");
  GMenuModel *menu;
  guint n_found = 0;

  g_assert_nonnull (more);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (more));

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *action = NULL;

          g_assert_true (g_menu_model_get_item_attribute (section, j, "action", "s", &action));
          n_found += g_strv_contains (actions, action) ? 1 : 0;
        }
    }

  g_assert_cmpuint (n_found, ==, g_strv_length ((GStrv) actions));
}

static void
test_lengths_on_each_page (void)
{
  const char *const before[] = { "talk.ahead", "talk.skip", "talk.table", NULL };
  const char *const paused[] = { "talk.ahead", "talk.skip",      "talk.table", "talk.add-turn",
                                 "talk.note",  "talk.hide-time", "talk.aside", NULL };
  TalkViewFixture fixture;

  g_test_summary ("Before a turn, while somebody speaks, in a pause and on a change: what has not "
                  "begun can be made longer, and where the talk stands stays the same.");
  talk_view_support_show (&fixture, "turns", 1280, 800);

  assert_has_menu (&fixture, before);
  g_assert_cmpint (lengthen_last (&fixture), ==, 180000);
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_BEFORE);
  assert_focus (&fixture);

  act (&fixture, "talk.begin");
  g_assert_cmpint (lengthen_last (&fixture), ==, 240000);
  act (&fixture, "talk.pause");
  assert_has_menu (&fixture, paused);
  g_assert_cmpint (lengthen_last (&fixture), ==, 300000);
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->state, ==, MEND_TALK_PAUSED);
  assert_focus (&fixture);

  act (&fixture, "talk.go-on");
  act (&fixture, "talk.finish");
  assert_has_menu (&fixture, before);
  g_assert_cmpint (lengthen_last (&fixture), ==, 360000);
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->state, ==, MEND_TALK_CHANGE);
  assert_focus (&fixture);

  talk_view_support_close (&fixture);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/talk-view/ready", test_ready);
  g_test_add_func ("/widgets/talk-view/ready-without-lines", test_ready_without_lines);
  g_test_add_func ("/widgets/talk-view/turn", test_turn);
  g_test_add_func ("/widgets/talk-view/change", test_change);
  g_test_add_func ("/widgets/talk-view/paused", test_paused);
  g_test_add_func ("/widgets/talk-view/say-back", test_say_back);
  g_test_add_func ("/widgets/talk-view/quiet", test_quiet);
  g_test_add_func ("/widgets/talk-view/closing", test_closing);
  g_test_add_func ("/widgets/talk-view/hidden-time", test_hidden_time);
  g_test_add_func ("/widgets/talk-view/more-time", test_more_time);
  g_test_add_func ("/widgets/talk-view/cards", test_cards);
  g_test_add_func ("/widgets/talk-view/other-acts", test_other_acts);
  g_test_add_func ("/widgets/talk-view/lengths-on-each-page", test_lengths_on_each_page);

  return g_test_run ();
}
