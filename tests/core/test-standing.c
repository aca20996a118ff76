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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/standing/latest-mark", test_standing_latest_mark);
  g_test_add_func ("/core/standing/only-the-giver", test_standing_only_the_giver);
  g_test_add_func ("/core/standing/goes-on", test_standing_goes_on);

  return g_test_run ();
}
