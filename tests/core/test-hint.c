// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hint.h"

#include "mend-core-enums.h"

static MendHint *
make_hint (const char *pattern)
{
  const char *const hits[] = { "You never listen.", NULL };
  const char *const cleans[] = { "You listen.", NULL };

  return g_object_new (MEND_TYPE_HINT, "id", "never", "kind", MEND_HINT_ASK, "pattern", pattern,
                       "text", "Was there one time?", "hits", hits, "cleans", cleans, NULL);
}

static void
test_hint_finds_in_any_case (void)
{
  g_autoptr (MendHint) hint = make_hint ("\\byou never\\b");

  g_assert_true (mend_hint_matches (hint, "You never listen."));
  g_assert_true (mend_hint_matches (hint, "YOU NEVER LISTEN."));
  g_assert_false (mend_hint_matches (hint, "you nevertheless"));
  g_assert_false (mend_hint_matches (hint, "thank you, never mind"));
  g_assert_finalize_object (g_steal_pointer (&hint));
}

static void
test_hint_knows_the_letters_of_other_languages (void)
{
  g_autoptr (MendHint) hint = make_hint ("\\bdu \\w+ übel\\b");

  g_assert_true (mend_hint_matches (hint, "Du hörst ÜBEL zu."));
  g_assert_false (mend_hint_matches (hint, "Du hörst übelst zu."));
}

static void
test_hint_keeps_what_it_was_given (void)
{
  g_autoptr (MendHint) hint = make_hint ("x");
  g_autofree char *pattern = NULL;

  g_object_get (hint, "pattern", &pattern, NULL);
  g_assert_cmpstr (pattern, ==, "x");
  g_assert_cmpstr (mend_hint_get_id (hint), ==, "never");
  g_assert_cmpint (mend_hint_get_kind (hint), ==, MEND_HINT_ASK);
  g_assert_cmpstr (mend_hint_get_text (hint), ==, "Was there one time?");
  g_assert_cmpstr (mend_hint_get_hits (hint)[0], ==, "You never listen.");
  g_assert_cmpstr (mend_hint_get_cleans (hint)[0], ==, "You listen.");
}

static void
test_hint_without_pattern_finds_nothing (void)
{
  g_autoptr (MendHint) hint = make_hint (NULL);

  g_assert_false (mend_hint_matches (hint, "You never listen."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/hint/finds-in-any-case", test_hint_finds_in_any_case);
  g_test_add_func ("/core/hint/knows-the-letters-of-other-languages",
                   test_hint_knows_the_letters_of_other_languages);
  g_test_add_func ("/core/hint/keeps-what-it-was-given", test_hint_keeps_what_it_was_given);
  g_test_add_func ("/core/hint/without-pattern-finds-nothing",
                   test_hint_without_pattern_finds_nothing);

  return g_test_run ();
}
