// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: given. */
#include "talk/mend-given.h"
#include "talk/mend-talk.h"

#include "history/mend-talk-record.h"
#include "mend-manual-clock.h"
#include "mend-test-plan.h"

#define MINUTE 60000

static MendTalk *
make_talk (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendPlan) plan = mend_plan_new ();

  plan->format_id = g_strdup ("own-it");
  plan->title = g_strdup ("Tell and Own");
  plan->names[0] = g_strdup ("Anna");
  plan->names[1] = g_strdup ("Ben");
  plan->person_ids[1] = g_strdup ("ben");
  mend_test_plan_add_turn (plan, "tell", MEND_SEAT_LEFT, MINUTE, MINUTE);
  mend_test_plan_add_turn (plan, "offer", MEND_SEAT_RIGHT, MINUTE, MINUTE);
  ((MendPlanPart *) g_ptr_array_index (plan->parts, 1))->brings = g_strsplit ("promise", " ", 0);

  return mend_talk_new (MEND_CLOCK (clock), plan);
}

static MendPromise *
get_only (MendTalk *talk)
{
  g_autoptr (MendSnapshot) snapshot = mend_talk_snapshot (talk);
  g_autoptr (GPtrArray) promises = mend_given_list_promises (snapshot);

  g_assert_cmpuint (promises->len, ==, 1);

  return mend_promise_ref (g_ptr_array_index (promises, 0));
}

static void
test_talk_promises_of_the_giver (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  MendPromise fields = { .text = (char *) "Home at s", .when = (char *) "every day" };
  g_autoptr (MendPromise) promise = NULL;
  guint id;

  g_test_summary ("A promise is of the one who gives it, and nothing of an earlier text remains.");

  g_assert_true (mend_plan_may_promise (mend_talk_get_plan (talk), MEND_SEAT_RIGHT));
  g_assert_false (mend_plan_may_promise (mend_talk_get_plan (talk), MEND_SEAT_LEFT));

  id = mend_talk_write_promise (talk, 0, MEND_SEAT_RIGHT, &fields);
  fields.text = (char *) "Home at six";
  fields.sign = (char *) "You see me";
  fields.day = (char *) "2026-11-30";
  g_assert_cmpuint (mend_talk_write_promise (talk, id, MEND_SEAT_RIGHT, &fields), ==, id);

  promise = get_only (talk);
  g_assert_cmpstr (promise->text, ==, "Home at six");
  g_assert_cmpstr (promise->when, ==, "every day");
  g_assert_cmpstr (promise->sign, ==, "You see me");
  g_assert_cmpstr (promise->day, ==, "2026-11-30");
  g_assert_cmpstr (promise->person_id, ==, "ben");
  g_assert_cmpstr (promise->name, ==, "Ben");
  g_assert_cmpstr (promise->talk_id, ==, mend_talk_get_id (talk));
}

static void
test_talk_promises_same_twice (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  const MendPromise fields[] = { { .text = (char *) "Home at six" }, { .text = (char *) "Tea" } };
  const MendMark mark = { .promise_id = (char *) "p", .outcome = MEND_OUTCOME_KEPT };
  g_autoptr (MendSnapshot) snapshot = NULL;
  GPtrArray *promises[2] = { NULL };
  GPtrArray *marks[2] = { NULL };

  g_test_summary ("A talk that is finished twice has brought the same.");

  mend_talk_write_promise (talk, 0, MEND_SEAT_RIGHT, &fields[0]);
  mend_talk_write_promise (talk, 0, MEND_SEAT_RIGHT, &fields[1]);
  mend_talk_write_mark (talk, MEND_SEAT_RIGHT, &mark);

  snapshot = mend_talk_snapshot (talk);

  for (guint i = 0; i < 2; i++)
    {
      promises[i] = mend_given_list_promises (snapshot);
      marks[i] = mend_given_list_marks (snapshot);
    }

  for (guint i = 0; i < 2; i++)
    {
      const MendPromise *promise = g_ptr_array_index (promises[0], i);

      g_assert_true (g_uuid_string_is_valid (promise->id));
      g_assert_true (mend_promise_equal (promise, g_ptr_array_index (promises[1], i)));
    }

  g_assert_true (g_uuid_string_is_valid (((MendMark *) g_ptr_array_index (marks[0], 0))->id));
  g_assert_true (
      mend_mark_equal (g_ptr_array_index (marks[0], 0), g_ptr_array_index (marks[1], 0)));
  g_assert_false (
      mend_promise_equal (g_ptr_array_index (promises[0], 0), g_ptr_array_index (promises[0], 1)));

  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_unref (promises[i]);
      g_ptr_array_unref (marks[i]);
    }
}

static void
test_talk_promises_taken_back (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  const MendPromise fields = { .text = (char *) "Home at six" };
  const MendPromise empty = { .text = (char *) "  " };
  guint id = mend_talk_write_promise (talk, 0, MEND_SEAT_RIGHT, &fields);

  g_assert_cmpuint (mend_talk_write_promise (talk, id, MEND_SEAT_RIGHT, &empty), ==, 0);
  g_assert_false (mend_talk_has_writings (talk));
  g_assert_cmpuint (mend_talk_write_promise (talk, 0, MEND_SEAT_RIGHT, &empty), ==, 0);
  g_assert_false (mend_talk_has_writings (talk));
}

static void
test_talk_promises_marks (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  MendMark fields = { .promise_id = (char *) "p", .outcome = MEND_OUTCOME_MISSED };
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  const MendMark *mark;

  g_test_summary ("Of each promise there is one mark, and it can be taken back.");

  mend_talk_write_mark (talk, MEND_SEAT_RIGHT, &fields);
  fields.outcome = MEND_OUTCOME_PARTLY;
  fields.fact = (char *) "On two days";
  fields.obstacle = (char *) "The train";
  fields.next = (char *) "At seven";
  mend_talk_write_mark (talk, MEND_SEAT_RIGHT, &fields);
  snapshot = mend_talk_snapshot (talk);
  marks = mend_given_list_marks (snapshot);
  g_assert_cmpuint (marks->len, ==, 1);
  mark = g_ptr_array_index (marks, 0);
  g_assert_cmpint (mark->outcome, ==, MEND_OUTCOME_PARTLY);
  g_assert_cmpstr (mark->fact, ==, "On two days");
  g_assert_cmpstr (mark->obstacle, ==, "The train");
  g_assert_cmpstr (mark->next, ==, "At seven");
  g_assert_cmpstr (mark->person_id, ==, "ben");

  fields.outcome = MEND_OUTCOME_OPEN;
  mend_talk_write_mark (talk, MEND_SEAT_RIGHT, &fields);
  g_assert_false (mend_talk_has_writings (talk));
}

static void
test_talk_promises_outcome (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  const MendMark missed = { .promise_id = (char *) "p",
                            .outcome = MEND_OUTCOME_MISSED,
                            .fact = (char *) "Not on Tuesday",
                            .obstacle = (char *) "The train",
                            .next = (char *) "At seven" };
  const MendEvent *mark;

  g_test_summary (
      "The fact stays when it is said otherwise what became of a promise. What is asked "
      "of a missed one goes, and leaves nothing.");

  g_assert_null (mend_talk_get_mark (talk, "p"));
  g_assert_cmpint (mend_talk_get_outcome (talk, "p"), ==, MEND_OUTCOME_OPEN);
  mend_talk_choose_outcome (talk, MEND_SEAT_RIGHT, "p", MEND_OUTCOME_KEPT);
  g_assert_cmpstr (mend_talk_get_mark (talk, "p")->text, ==, "");
  mend_talk_write_mark (talk, MEND_SEAT_RIGHT, &missed);
  mend_talk_choose_outcome (talk, MEND_SEAT_RIGHT, "p", MEND_OUTCOME_MISSED);
  g_assert_cmpstr (mend_talk_get_mark (talk, "p")->details[MEND_MARK_NEXT], ==, "At seven");

  mend_talk_choose_outcome (talk, MEND_SEAT_RIGHT, "p", MEND_OUTCOME_PARTLY);
  mark = mend_talk_get_mark (talk, "p");
  g_assert_cmpint (mark->seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpstr (mark->text, ==, "Not on Tuesday");
  g_assert_cmpint (mend_talk_get_outcome (talk, "p"), ==, MEND_OUTCOME_PARTLY);
  g_assert_null (mark->details[MEND_MARK_OBSTACLE]);
  g_assert_null (mark->details[MEND_MARK_NEXT]);

  mend_talk_choose_outcome (talk, MEND_SEAT_RIGHT, "p", MEND_OUTCOME_OPEN);
  g_assert_false (mend_talk_has_writings (talk));
}

static void
test_talk_promises_not_in_the_record (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  const MendPromise promise = { .text = (char *) "Home at six" };
  const MendMark mark = { .promise_id = (char *) "p", .outcome = MEND_OUTCOME_KEPT };
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("The record of the talk has neither; each is a record of its own.");

  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));
  mend_talk_write_promise (talk, 0, MEND_SEAT_RIGHT, &promise);
  mend_talk_write_mark (talk, MEND_SEAT_RIGHT, &mark);
  mend_talk_write (talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "Tea");
  snapshot = mend_talk_snapshot (talk);
  record = mend_talk_record_new_from_snapshot (snapshot);
  g_assert_cmpuint (record->writings->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/talk-promises/of-the-giver", test_talk_promises_of_the_giver);
  g_test_add_func ("/core/talk-promises/same-twice", test_talk_promises_same_twice);
  g_test_add_func ("/core/talk-promises/taken-back", test_talk_promises_taken_back);
  g_test_add_func ("/core/talk-promises/marks", test_talk_promises_marks);
  g_test_add_func ("/core/talk-promises/outcome", test_talk_promises_outcome);
  g_test_add_func ("/core/talk-promises/not-in-the-record", test_talk_promises_not_in_the_record);

  return g_test_run ();
}
