// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-support.h"
#include "talk-view-support.h"

#include "talk/mend-talk-text.h"
#include "ways/mend-plan-builder.h"

typedef char *(*GetText) (MendTalk *talk);

static void
assert_text (MendTalk *talk, GetText get_text, const char *expected)
{
  g_autofree char *text = get_text (talk);

  g_assert_cmpstr (text, ==, expected);
}

static void
pass (MendManualClock *clock, guint milliseconds)
{
  for (; milliseconds > 1000; milliseconds -= 1000)
    mend_manual_clock_advance (clock, G_USEC_PER_SEC);

  mend_manual_clock_advance (clock, milliseconds * (gint64) 1000);
}

static void
test_figures (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) talk = talk_view_support_make_talk (clock, "turns", "Anna", "Ben");

  g_test_summary ("The last second is there until it is over, and then no figure is.");

  assert_text (talk, mend_talk_text_figures, "2:00");
  mend_talk_act (talk, MEND_EVENT_BEGIN);
  pass (clock, 1);
  assert_text (talk, mend_talk_text_figures, "2:00");
  pass (clock, 999);
  assert_text (talk, mend_talk_text_figures, "1:59");
  pass (clock, 118999);
  assert_text (talk, mend_talk_text_figures, "0:01");
  pass (clock, 1);
  assert_text (talk, mend_talk_text_figures, "");
}

static void
test_names (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) unnamed = talk_view_support_make_talk (clock, "turns", "", "");
  g_autoptr (MendTalk) arabic = talk_view_support_make_talk (clock, "turns", "ليلى", "Ben");

  g_test_summary ("Who gave no name is called by the place, and each name keeps its own order.");

  assert_text (unnamed, mend_talk_text_speaks, "Left speaks");
  assert_text (unnamed, mend_talk_text_listens, "Right listens");
  assert_text (arabic, mend_talk_text_speaks, "\xe2\x81\xa8ليلى\xe2\x81\xa9 speaks");
  assert_text (arabic, mend_talk_text_listens, "Ben listens");
}

static void
test_places (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) turns = talk_view_support_make_talk (clock, "turns", "Anna", "Ben");
  g_autoptr (MendTalk) pieces = talk_view_support_make_talk (clock, "ofnr", "Anna", "Ben");

  g_autoptr (MendTalk) titled = talk_view_support_make_talk (clock, "reconnect", "Anna", "Ben");

  g_test_summary ("It says which turn it is, or which part of a turn, and what that is about.");

  assert_text (turns, mend_talk_text_place, "First of two turns");
  for (guint i = 0; i < 2; i++)
    {
      mend_talk_act (turns, MEND_EVENT_BEGIN);
      mend_talk_act (turns, MEND_EVENT_FINISH);
    }
  assert_text (turns, mend_talk_text_place, "Second of two turns");

  mend_talk_act (pieces, MEND_EVENT_BEGIN);
  assert_text (pieces, mend_talk_text_place, "See · 1 of 4");
  mend_talk_act (pieces, MEND_EVENT_FINISH);
  assert_text (pieces, mend_talk_text_place, "Feel · 2 of 4");

  mend_talk_act (titled, MEND_EVENT_BEGIN);
  assert_text (titled, mend_talk_text_place, "Thanks · turn 1 of 5");
}

static void
test_end (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) turns = talk_view_support_make_talk (clock, "turns", "Anna", "Ben");
  g_autoptr (MendTalk) pieces = talk_view_support_make_talk (clock, "ofnr", "Anna", "Ben");
  const gint64 length_ms = mend_talk_get_schedule (pieces)->length_ms;

  g_test_summary ("Half a minute is said where it is half a minute, and nothing of the kind else.");

  mend_talk_act (turns, MEND_EVENT_BEGIN);
  assert_text (turns, mend_talk_text_end, "");
  pass (clock, 90000);
  assert_text (turns, mend_talk_text_end, "Half a minute left");
  pass (clock, 30000);
  assert_text (turns, mend_talk_text_end, "Anna, finish your thought.");

  g_assert_cmpint (length_ms, <, 120000);
  mend_talk_act (pieces, MEND_EVENT_BEGIN);
  pass (clock, (guint) (length_ms - 5000));
  assert_text (pieces, mend_talk_text_end, "The end of this part is near");
}

/* The turn in which the one who was hurt tells what it was like. */
static MendTalk *
make_telling (MendManualClock *clock)
{
  const MendEventKind ways[] = { MEND_EVENT_BEGIN, MEND_EVENT_FINISH };
  g_autoptr (MendChoices) choices = talk_support_make_choices ("own-it");
  g_autoptr (MendPlan) plan = NULL;
  MendTalk *talk = NULL;

  mend_choices_set_hurt (choices, MEND_SEAT_LEFT);
  plan = mend_plan_builder_make_plan (choices);
  talk = mend_talk_new (MEND_CLOCK (clock), plan);

  while (!mend_talk_get_part (talk)->unhurried)
    g_assert_true (mend_talk_act (talk, ways[0]) || mend_talk_act (talk, ways[1]));

  mend_talk_act (talk, MEND_EVENT_BEGIN);

  return talk;
}

static void
test_unhurried (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) telling = make_telling (clock);
  const gint64 length_ms = mend_talk_get_schedule (telling)->length_ms;
  g_autofree char *told = NULL;

  g_test_summary ("Nothing presses the one who was hurt: no figures, no word about the end.");

  g_assert_cmpint (mend_talk_get_schedule (telling)->state, ==, MEND_TALK_RUNNING);
  assert_text (telling, mend_talk_text_figures, "");
  pass (clock, (guint) (length_ms - 5000));
  assert_text (telling, mend_talk_text_end, "");
  pass (clock, 6000);
  g_assert_true (mend_talk_get_schedule (telling)->is_past_zero);
  assert_text (telling, mend_talk_text_figures, "");
  assert_text (telling, mend_talk_text_end, "");
  told = mend_talk_text_tell_moment (telling, MEND_MOMENT_ZERO);
  g_assert_cmpstr (told, ==, "");
}

static void
test_tell (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) talk = talk_view_support_make_talk (clock, "turns", "Anna", "Ben");

  g_test_summary ("What is left is said in whole minutes.");

  mend_talk_act (talk, MEND_EVENT_BEGIN);
  assert_text (talk, mend_talk_text_tell, "Anna speaks. Two minutes left, or a little less.");
  pass (clock, 60000);
  assert_text (talk, mend_talk_text_tell, "Anna speaks. One minute left, or a little less.");
  pass (clock, 30000);
  assert_text (talk, mend_talk_text_tell, "Anna speaks. Less than a minute left.");
  pass (clock, 30000);
  assert_text (talk, mend_talk_text_tell, "Anna speaks. The time is over.");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/talk-text/figures", test_figures);
  g_test_add_func ("/widgets/talk-text/names", test_names);
  g_test_add_func ("/widgets/talk-text/places", test_places);
  g_test_add_func ("/widgets/talk-text/end", test_end);
  g_test_add_func ("/widgets/talk-text/unhurried", test_unhurried);
  g_test_add_func ("/widgets/talk-text/tell", test_tell);

  return g_test_run ();
}
