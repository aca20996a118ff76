// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-suggestion.h"

static void
assert_suggests (const char *const *recent, const char *id, MendSuggestionReason reason)
{
  MendSuggestionReason found;

  g_assert_cmpstr (mend_suggestion_make (recent, &found), ==, id);
  g_assert_cmpint (found, ==, reason);
}

static void
test_suggestion_begins_with_turns (void)
{
  const char *const none[] = { NULL };

  assert_suggests (none, "turns", MEND_SUGGESTION_TO_BEGIN);
}

static void
test_suggestion_again (void)
{
  const char *const recent[] = { "floor", "turns", "turns", "turns", NULL };

  assert_suggests (recent, "floor", MEND_SUGGESTION_AGAIN);
}

static void
test_suggestion_leads_on (void)
{
  const char *const turns[] = { "turns", "turns", "turns", NULL };
  const char *const floors[] = { "floor", "floor", "floor", "turns", NULL };
  const char *const highest[] = { "ofnr", "ofnr", "ofnr", "ofnr", NULL };

  assert_suggests (turns, "floor", MEND_SUGGESTION_NEXT);
  assert_suggests (floors, "ofnr", MEND_SUGGESTION_NEXT);
  assert_suggests (highest, "ofnr", MEND_SUGGESTION_AGAIN);
}

static GDateTime *
at (const char *text)
{
  GDateTime *time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);

  return time;
}

#define N_PAST 3

/* Three talks, of which the latest may be heavy, and what is said at some time. */
static void
assert_advises (gboolean is_heavy, const char *now_text, MendHeavyAdvice advice, const char *id)
{
  g_autoptr (GDateTime) started = at ("2026-11-03T20:00:00Z");
  g_autoptr (GDateTime) now = at (now_text);
  const MendPastTalk past[N_PAST] = { { is_heavy ? "own-it" : "turns", started, is_heavy },
                                      { "turns", started, FALSE },
                                      { "turns", started, FALSE } };
  MendSuggestionReason reason;

  g_assert_cmpint (mend_suggestion_advise_heavy (past, N_PAST, now), ==, advice);
  g_assert_cmpstr (mend_suggestion_make_at (past, N_PAST, now, &reason), ==, id);
}

static void
test_suggestion_heavy_once_a_day (void)
{
  assert_advises (TRUE, "2026-11-03T20:40:00Z", MEND_HEAVY_TODAY, "outside");
  assert_advises (TRUE, "2026-11-04T19:00:00Z", MEND_HEAVY_WITHIN_A_DAY, "outside");
  assert_advises (TRUE, "2026-11-04T20:30:00Z", MEND_HEAVY_FITS, "turns");
}

static void
test_suggestion_heavy_is_late_in_the_evening (void)
{
  assert_advises (FALSE, "2026-11-04T20:59:00Z", MEND_HEAVY_FITS, "own-it");
  assert_advises (FALSE, "2026-11-04T21:00:00Z", MEND_HEAVY_LATE, "floor");
  assert_advises (FALSE, "2026-11-05T02:00:00Z", MEND_HEAVY_LATE, "floor");
}

static void
test_suggestion_heavy_never_to_beginners (void)
{
  g_autoptr (GDateTime) now = at ("2026-11-04T18:00:00Z");
  const MendPastTalk past[] = { { "turns", now, FALSE }, { "turns", now, FALSE } };
  MendSuggestionReason reason;

  for (guint i = 0; i <= G_N_ELEMENTS (past); i++)
    {
      g_assert_cmpint (mend_suggestion_advise_heavy (past, i, now), ==, MEND_HEAVY_TOO_EARLY);
      g_assert_cmpstr (mend_suggestion_make_at (past, i, now, &reason), ==, "turns");
      g_assert_cmpint (reason, ==, i == 0 ? MEND_SUGGESTION_TO_BEGIN : MEND_SUGGESTION_AGAIN);
    }
}

static void
test_suggestion_quiet (void)
{
  g_assert_false (mend_suggestion_advises_quiet (0, 0));
  g_assert_false (mend_suggestion_advises_quiet (5, 5));
  g_assert_true (mend_suggestion_advises_quiet (6, 0));
  g_assert_true (mend_suggestion_advises_quiet (0, 10));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/suggestion/begins-with-turns", test_suggestion_begins_with_turns);
  g_test_add_func ("/core/suggestion/again", test_suggestion_again);
  g_test_add_func ("/core/suggestion/leads-on", test_suggestion_leads_on);
  g_test_add_func ("/core/suggestion/heavy-once-a-day", test_suggestion_heavy_once_a_day);
  g_test_add_func ("/core/suggestion/heavy-is-late-in-the-evening",
                   test_suggestion_heavy_is_late_in_the_evening);
  g_test_add_func ("/core/suggestion/heavy-never-to-beginners",
                   test_suggestion_heavy_never_to_beginners);
  g_test_add_func ("/core/suggestion/quiet", test_suggestion_quiet);

  return g_test_run ();
}
