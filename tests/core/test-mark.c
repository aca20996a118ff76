// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-mark.h"

static void
test_mark_words_there_and_back (void)
{
  for (guint i = MEND_OUTCOME_OPEN; i <= MEND_OUTCOME_CHANGED; i++)
    {
      MendOutcome outcome = MEND_OUTCOME_OPEN;

      g_assert_true (mend_outcome_from_string (mend_outcome_to_string ((MendOutcome) i), &outcome));
      g_assert_cmpuint (outcome, ==, i);
    }
}

static void
test_mark_unknown_word (void)
{
  MendOutcome outcome = MEND_OUTCOME_MISSED;

  g_assert_false (mend_outcome_from_string ("failed", &outcome));
  g_assert_false (mend_outcome_from_string (NULL, &outcome));
  g_assert_cmpint (outcome, ==, MEND_OUTCOME_MISSED);
}

static void
test_mark_copies (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendMark fields = { .promise_id = (char *) "a",
                      .created = created,
                      .seat = MEND_SEAT_LEFT,
                      .outcome = MEND_OUTCOME_PARTLY };
  g_autoptr (MendMark) mark = mend_mark_new (&fields);
  g_autoptr (MendMark) other = NULL;

  fields.id = mark->id;
  other = mend_mark_new (&fields);
  g_assert_true (mend_mark_equal (mark, other));
  mend_mark_unref (other);
  fields.obstacle = (char *) "The train";
  other = mend_mark_new (&fields);
  g_assert_false (mend_mark_equal (mark, other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/mark/words-there-and-back", test_mark_words_there_and_back);
  g_test_add_func ("/core/mark/unknown-word", test_mark_unknown_word);
  g_test_add_func ("/core/mark/copies", test_mark_copies);

  return g_test_run ();
}
