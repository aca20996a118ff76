// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-standing.h"

static MendPromise *
make_promise (const char *day)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendPromise fields = { .created = created,
                               .seat = MEND_SEAT_LEFT,
                               .person_id = (char *) "anna",
                               .text = (char *) "Tea at nine",
                               .day = (char *) day };

  return mend_promise_new (&fields);
}

static void
add_mark (
    GPtrArray *marks, MendPromise *promise, const char *person_id, int hour, MendOutcome outcome)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 4, hour, 0, 0);
  const MendMark fields = { .promise_id = promise->id,
                            .created = created,
                            .seat = MEND_SEAT_LEFT,
                            .person_id = (char *) person_id,
                            .outcome = outcome };

  g_ptr_array_add (marks, mend_mark_new (&fields));
}

static GPtrArray *
make_marks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
}

static void
assert_stands (MendPromise *promise, GPtrArray *marks, MendOutcome outcome, gboolean is_open)
{
  g_autoptr (MendStanding) standing = mend_standing_new (promise, marks);

  g_assert_cmpint (mend_standing_get_outcome (standing), ==, outcome);
  g_assert_cmpint (mend_standing_is_open (standing), ==, is_open);
  g_assert_true (mend_standing_get_promise (standing) == promise);
  g_assert_cmpint (mend_standing_get_mark (standing) != NULL, ==, outcome != MEND_OUTCOME_OPEN);
}

static void
test_standing_latest_mark (void)
{
  g_autoptr (MendPromise) promise = make_promise ("2026-11-30");
  g_autoptr (MendPromise) other = make_promise (NULL);
  g_autoptr (GPtrArray) marks = make_marks ();

  g_test_summary ("The latest mark of this promise holds, in whatever order they were read.");

  assert_stands (promise, marks, MEND_OUTCOME_OPEN, TRUE);
  add_mark (marks, promise, "anna", 20, MEND_OUTCOME_PARTLY);
  add_mark (marks, promise, "anna", 18, MEND_OUTCOME_MISSED);
  add_mark (marks, other, "anna", 22, MEND_OUTCOME_KEPT);
  assert_stands (promise, marks, MEND_OUTCOME_PARTLY, TRUE);
  add_mark (marks, promise, "anna", 21, MEND_OUTCOME_CHANGED);
  assert_stands (promise, marks, MEND_OUTCOME_CHANGED, FALSE);
}

static void
test_standing_marks (void)
{
  g_autoptr (MendPromise) promise = make_promise (NULL);
  g_autoptr (GPtrArray) marks = make_marks ();
  g_autoptr (MendStanding) standing = NULL;

  g_test_summary ("All that the one who gave the promise said of it is there, oldest first.");

  add_mark (marks, promise, "anna", 20, MEND_OUTCOME_PARTLY);
  add_mark (marks, promise, "ben", 19, MEND_OUTCOME_CHANGED);
  add_mark (marks, promise, "anna", 18, MEND_OUTCOME_MISSED);
  standing = mend_standing_new (promise, marks);
  g_assert_cmpuint (mend_standing_get_marks (standing)->len, ==, 2);
  g_assert_true (mend_standing_get_marks (standing)->pdata[0] == marks->pdata[2]);
  g_assert_true (mend_standing_get_marks (standing)->pdata[1] == marks->pdata[0]);
}

static void
test_standing_only_the_giver (void)
{
  g_autoptr (MendPromise) promise = make_promise (NULL);
  g_autoptr (GPtrArray) marks = make_marks ();

  g_test_summary ("What somebody else marked is no mark.");

  add_mark (marks, promise, "ben", 20, MEND_OUTCOME_MISSED);
  assert_stands (promise, marks, MEND_OUTCOME_OPEN, TRUE);
}

static void
test_standing_goes_on (void)
{
  g_autoptr (MendPromise) once = make_promise ("2026-11-30");
  g_autoptr (MendPromise) often = make_promise (NULL);
  g_autoptr (GPtrArray) marks = make_marks ();

  g_test_summary ("A promise without a day goes on when it was kept.");

  add_mark (marks, once, "anna", 20, MEND_OUTCOME_KEPT);
  add_mark (marks, often, "anna", 20, MEND_OUTCOME_KEPT);
  assert_stands (once, marks, MEND_OUTCOME_KEPT, FALSE);
  assert_stands (often, marks, MEND_OUTCOME_KEPT, TRUE);
}

static void
test_standing_in_a_talk (void)
{
  g_autoptr (MendPromise) promise = make_promise (NULL);
  g_autoptr (GPtrArray) marks = make_marks ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 21, 0, 0);
  const MendMark fields = { .promise_id = promise->id,
                            .talk_id = (char *) "talk",
                            .created = created,
                            .seat = MEND_SEAT_LEFT,
                            .person_id = (char *) "anna",
                            .outcome = MEND_OUTCOME_PARTLY };
  g_autoptr (MendStanding) standing = NULL;

  g_test_summary ("What was said in a talk is found, whatever was said later.");

  add_mark (marks, promise, "anna", 20, MEND_OUTCOME_MISSED);
  g_ptr_array_add (marks, mend_mark_new (&fields));
  standing = mend_standing_new (promise, marks);
  g_assert_cmpint (mend_standing_get_outcome (standing), ==, MEND_OUTCOME_MISSED);
  g_assert_cmpint (mend_standing_find_mark (standing, "talk")->outcome, ==, MEND_OUTCOME_PARTLY);
  g_assert_null (mend_standing_find_mark (standing, "other"));
}

static void
add_standing (
    GPtrArray *standings, const char *person_id, const char *text, int day, MendMark *mark)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, day, 20, 0, 0);
  g_autoptr (GPtrArray) marks = make_marks ();
  g_autoptr (MendPromise) promise = NULL;
  MendMark fields = mark != NULL ? *mark : (MendMark){ 0 };
  const MendPromise promise_fields = { .created = created,
                                       .seat = MEND_SEAT_LEFT,
                                       .person_id = (char *) person_id,
                                       .text = (char *) text,
                                       .day = (char *) "2026-11-30" };

  promise = mend_promise_new (&promise_fields);
  fields.promise_id = promise->id;
  fields.seat = MEND_SEAT_LEFT;
  fields.person_id = (char *) person_id;

  if (mark != NULL)
    g_ptr_array_add (marks, mend_mark_new (&fields));

  g_ptr_array_add (standings, mend_standing_new (promise, marks));
}

static void
test_standing_for_a_talk (void)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) yesterday = g_date_time_new_utc (2026, 11, 20, 20, 0, 0);
  MendMark missed = { .created = yesterday, .outcome = MEND_OUTCOME_MISSED };
  MendMark kept = { .created = yesterday, .outcome = MEND_OUTCOME_KEPT };
  const char *const expected[] = { "b", "x", "c", "d" };
  g_autoptr (GPtrArray) promises = NULL;

  g_test_summary ("A talk looks at what is open and was not looked at for longest, and not at so "
                  "much that one of the two has no room left.");

  add_standing (standings, "anna", "a", 1, &missed);
  add_standing (standings, "anna", "b", 2, NULL);
  add_standing (standings, "anna", "c", 4, NULL);
  add_standing (standings, "anna", "kept", 1, &kept);
  add_standing (standings, "anna", "d", 5, NULL);
  add_standing (standings, "ben", "x", 3, NULL);
  promises = mend_standing_choose_for_talk (standings);

  g_assert_cmpuint (promises->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < promises->len; i++)
    g_assert_cmpstr (((MendPromise *) g_ptr_array_index (promises, i))->text, ==, expected[i]);
  g_assert_cmpuint (standings->len, ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/standing/latest-mark", test_standing_latest_mark);
  g_test_add_func ("/core/standing/marks", test_standing_marks);
  g_test_add_func ("/core/standing/only-the-giver", test_standing_only_the_giver);
  g_test_add_func ("/core/standing/goes-on", test_standing_goes_on);
  g_test_add_func ("/core/standing/in-a-talk", test_standing_in_a_talk);
  g_test_add_func ("/core/standing/for-a-talk", test_standing_for_a_talk);

  return g_test_run ();
}
