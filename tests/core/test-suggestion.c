// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-suggestion.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/suggestion/begins-with-turns", test_suggestion_begins_with_turns);
  g_test_add_func ("/core/suggestion/again", test_suggestion_again);
  g_test_add_func ("/core/suggestion/leads-on", test_suggestion_leads_on);

  return g_test_run ();
}
