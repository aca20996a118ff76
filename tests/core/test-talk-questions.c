// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk.h"

#include "mend-manual-clock.h"
#include "mend-test-plan.h"

#define MINUTE  60000
#define NO_WORD "A question"

/* Anna asks, Ben answers, and once more. */
static MendTalk *
make_talk (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendPlan) plan = mend_plan_new ();
  MendTalk *talk;

  plan->format_id = g_strdup ("own-it");
  plan->title = g_strdup ("Tell and Own");

  for (guint i = 0; i < 2; i++)
    {
      mend_test_plan_add_turn (plan, "ask", MEND_SEAT_LEFT, MINUTE, MINUTE);
      mend_test_plan_add_turn (plan, "answer", MEND_SEAT_RIGHT, MINUTE, MINUTE);
      ((MendPlanPart *) g_ptr_array_index (plan->parts, plan->parts->len - 1))->brings =
          g_strsplit ("question", " ", 0);
    }

  talk = mend_talk_new (MEND_CLOCK (clock), plan);
  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));

  return talk;
}

static void
go_on (MendTalk *talk)
{
  g_assert_true (mend_talk_act (talk, MEND_EVENT_FINISH));
  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));
}

static guint
count_writings (MendTalk *talk)
{
  MendLog *log = mend_talk_get_log (talk);
  guint n_writings = 0;

  for (guint i = 0; i < mend_log_get_length (log); i++)
    n_writings += mend_event_kind_is_writing (mend_log_get (log, i)->kind) ? 1 : 0;

  return n_writings;
}

static void
test_talk_questions_put_aside (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  const MendEvent *aside;

  g_test_summary ("A question that waits is put aside by itself, as nobody's; pressed again, it is "
                  "as if it had not been.");

  g_assert_false (mend_talk_is_answer (talk));
  mend_talk_put_question_aside (talk, MEND_EVENT_ASIDE, NO_WORD);
  g_assert_cmpuint (count_writings (talk), ==, 0);

  go_on (talk);
  g_assert_true (mend_talk_is_answer (talk));
  g_assert_null (mend_talk_get_question_aside (talk, NO_WORD));
  mend_talk_put_question_aside (talk, MEND_EVENT_FOR_THERAPIST, NO_WORD);
  aside = mend_talk_get_question_aside (talk, NO_WORD);
  g_assert_cmpint (aside->kind, ==, MEND_EVENT_FOR_THERAPIST);
  g_assert_cmpint (aside->seat, ==, MEND_SEAT_NONE);
  g_assert_cmpstr (aside->text, ==, NO_WORD);

  mend_talk_put_question_aside (talk, MEND_EVENT_ASIDE, NO_WORD);
  g_assert_cmpuint (count_writings (talk), ==, 1);
  g_assert_cmpint (mend_talk_get_question_aside (talk, NO_WORD)->kind, ==, MEND_EVENT_ASIDE);
  mend_talk_put_question_aside (talk, MEND_EVENT_ASIDE, NO_WORD);
  g_assert_cmpuint (count_writings (talk), ==, 0);
  g_assert_false (mend_talk_has_writings (talk));
}

static void
test_talk_questions_words (void)
{
  g_autoptr (MendTalk) talk = make_talk ();

  g_test_summary ("What lies there of a question is what is put aside.");

  mend_talk_pick_card (talk, "when", "when it began", "When did it begin?");
  mend_talk_pick_card (talk, NULL, "And who knew?", NULL);
  go_on (talk);
  mend_talk_put_question_aside (talk, MEND_EVENT_ASIDE, NO_WORD);
  g_assert_cmpstr (mend_talk_get_question_aside (talk, NO_WORD)->text, ==,
                   "When did it begin? And who knew?");
}

static void
test_talk_questions_each_its_own (void)
{
  g_autoptr (MendTalk) talk = make_talk ();

  g_test_summary (
      "Of two questions without words each is put aside, and the later one alone can be "
      "taken back.");

  go_on (talk);
  mend_talk_put_question_aside (talk, MEND_EVENT_ASIDE, NO_WORD);
  go_on (talk);
  go_on (talk);
  g_assert_null (mend_talk_get_question_aside (talk, NO_WORD));
  mend_talk_put_question_aside (talk, MEND_EVENT_FOR_THERAPIST, NO_WORD);
  g_assert_cmpuint (count_writings (talk), ==, 2);
  mend_talk_put_question_aside (talk, MEND_EVENT_FOR_THERAPIST, NO_WORD);
  g_assert_cmpuint (count_writings (talk), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/talk-questions/put-aside", test_talk_questions_put_aside);
  g_test_add_func ("/core/talk-questions/words", test_talk_questions_words);
  g_test_add_func ("/core/talk-questions/each-its-own", test_talk_questions_each_its_own);

  return g_test_run ();
}
