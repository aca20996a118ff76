// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "help-support.h"
#include "help/mend-session-words.h"

static void
assert_who (MendSeat seat, gboolean has_therapist, const char *expected)
{
  g_autoptr (GPtrArray) helpers = help_support_make ();
  g_autoptr (GPtrArray) stories = NULL;
  g_autofree char *who = NULL;

  if (has_therapist)
    help_support_add_therapist (helpers);
  help_support_add_session (helpers, HELP_SESSION, 6, seat);
  stories = mend_session_story_list (helpers);
  who = mend_session_words_who (g_ptr_array_index (stories, 0), "Anna", "Ben");
  g_assert_cmpstr (who, ==, expected);
}

static void
test_session_words_who (void)
{
  g_test_summary ("With whom it is, where that is known, and who goes.");

  assert_who (MEND_SEAT_BOTH, FALSE, "Anna and Ben");
  assert_who (MEND_SEAT_RIGHT, FALSE, "Ben");
  assert_who (MEND_SEAT_LEFT, TRUE, "Lena <of> the practice at the old bridge · Anna");
}

static void
test_session_words_when (void)
{
  g_autoptr (GPtrArray) helpers = help_support_make ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 27, 20, 0, 0);
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GDateTime) next_year = g_date_time_add_years (now, 1);
  g_autofree char *when = NULL;
  g_autofree char *long_ago = NULL;

  g_test_summary ("The hour is that of the clocks here, wherever it was written down.");

  help_support_add_session (helpers, HELP_SESSION, 6, MEND_SEAT_BOTH);
  stories = mend_session_story_list (helpers);
  when = mend_session_words_when (g_ptr_array_index (stories, 0), now);
  g_assert_cmpstr (when, ==, "Thursday 3 December, 21:00");
  long_ago = mend_session_words_when (g_ptr_array_index (stories, 0), next_year);
  g_assert_cmpstr (long_ago, ==, "Thursday, 3 December 2026, 21:00");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/session-words/who", test_session_words_who);
  g_test_add_func ("/widgets/session-words/when", test_session_words_when);

  return g_test_run ();
}
