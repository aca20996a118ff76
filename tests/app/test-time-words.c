// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-time-words.h"

static void
assert_words (const char *now_text, const char *expected, const char *expected_today)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (now_text, NULL);
  g_autoptr (GDateTime) starts = g_date_time_new_from_iso8601 ("2026-11-10T20:30:00+01:00", NULL);
  const MendPlannedTalk fields = {
    .created = starts,
    .starts = starts,
    .minutes = 25,
    .topic = (char *) "What happened",
  };
  g_autoptr (MendPlannedTalk) plan = mend_planned_talk_new (&fields);
  g_autofree char *words = mend_time_words_write (plan, now);
  g_autofree char *today = mend_time_words_write_today (plan, now);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpstr (today, ==, expected_today);
}

static void
test_time_words (void)
{
  g_test_summary ("As people say it, with nothing of what it is about; today’s also on the Path.");

  assert_words ("2026-11-03T21:00:00+01:00", "A talk is set for Tuesday, 10 November, 20:30", NULL);
  assert_words ("2026-11-05T21:00:00+01:00", "A talk is set for Tuesday, 20:30", NULL);
  assert_words ("2026-11-09T23:59:00+01:00", "A talk is set for tomorrow, 20:30", NULL);
  assert_words ("2026-11-10T00:00:00+01:00", "A talk is set for 20:30", "A talk is set for 20:30");
  assert_words ("2026-11-10T20:30:00+01:00", "The time you set has come.",
                "The time you set has come.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/time-words", test_time_words);

  return g_test_run ();
}
