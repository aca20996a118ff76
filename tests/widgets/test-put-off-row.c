// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-view-support.h"

#include "talk-support.h"
#include "talk/mend-put-off-row.h"
#include "ways/mend-plan-builder.h"

static MendTalk *
make_talk (MendManualClock *clock)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("own-it");
  g_autoptr (MendPlan) plan = NULL;

  mend_choices_set_hurt (choices, MEND_SEAT_LEFT);
  plan = mend_plan_builder_make_plan (choices);

  return mend_talk_new (MEND_CLOCK (clock), plan);
}

static guint
find_answer (MendTalk *talk)
{
  const MendPlan *plan = mend_talk_get_plan (talk);

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    {
      if (g_str_equal (mend_plan_get_part (plan, i)->id, "answer"))
        return i;
    }

  g_assert_not_reached ();
}

static void
show (TalkViewFixture *fixture)
{
  fixture->clock = mend_manual_clock_new ();
  fixture->talk = make_talk (fixture->clock);
  fixture->view = MEND_TALK_VIEW (mend_talk_view_new (fixture->talk));
  fixture->window = widget_test_show (GTK_WIDGET (fixture->view), 1280, 800);
}

static GtkWidget *
find (TalkViewFixture *fixture, const char *label)
{
  return talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_TOGGLE_BUTTON, label);
}

static void
press (TalkViewFixture *fixture, const char *label)
{
  g_signal_emit_by_name (find (fixture, label), "clicked");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static gboolean
is_lit (TalkViewFixture *fixture, const char *label)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find (fixture, label)));
}

static void
answer_otherwise (gboolean lies_flat)
{
  TalkViewFixture fixture;
  guint part;

  show (&fixture);
  g_object_set (fixture.view, "lies-flat", lies_flat, NULL);
  part = find_answer (fixture.talk);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, part - 1);
  g_assert_null (find (&fixture, "Not Today"));

  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, part);
  press (&fixture, "With a Therapist");
  g_assert_true (is_lit (&fixture, "With a Therapist"));
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_FOR_THERAPIST), ==, 1);

  press (&fixture, "Not Today");
  g_assert_true (is_lit (&fixture, "Not Today"));
  g_assert_false (is_lit (&fixture, "With a Therapist"));
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_ASIDE), ==, 1);
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_FOR_THERAPIST), ==, 0);

  press (&fixture, "Not Today");
  g_assert_false (is_lit (&fixture, "Not Today"));
  g_assert_false (mend_talk_has_writings (fixture.talk));
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->state, ==, MEND_TALK_RUNNING);

  talk_view_support_close (&fixture);
}

static void
test_put_off_row_upright (void)
{
  g_test_summary ("Who answers may leave a question for another time, and is asked nothing.");
  answer_otherwise (FALSE);
}

static void
test_put_off_row_flat (void)
{
  g_test_summary ("The same on a screen that lies flat.");
  answer_otherwise (TRUE);
}

static GtkWidget *
make_view (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) talk = make_talk (clock);
  const guint part = find_answer (talk);
  const MendEventKind ways[] = { MEND_EVENT_BEGIN, MEND_EVENT_FINISH, MEND_EVENT_PASS };
  const MendSchedule *schedule = mend_talk_get_schedule (talk);

  while (schedule->part != part || schedule->state != MEND_TALK_RUNNING)
    for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
      if (mend_talk_act (talk, ways[i]))
        break;

  return mend_talk_view_new (talk);
}

static void
test_put_off_row_pictures (void)
{
  widget_test_pictures (make_view, "put-off-row");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/put-off-row/upright", test_put_off_row_upright);
  g_test_add_func ("/widgets/put-off-row/flat", test_put_off_row_flat);
  g_test_add_func ("/widgets/put-off-row/pictures", test_put_off_row_pictures);

  return g_test_run ();
}
