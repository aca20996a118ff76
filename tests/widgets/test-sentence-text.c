// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-sentence-text.h"

static void
assert_join (const char *when, const char *clause, const char *request, const char *expected)
{
  const char *const clauses[] = { clause, NULL };
  g_autofree char *text = mend_sentence_text_join (when, clauses, request);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_sentence_text_joins (void)
{
  g_test_summary ("What is empty has no line; nobody gets a frame twice.");

  assert_join (NULL, NULL, NULL, "");
  assert_join (" ", "I am sad.", "", "I am sad.");
  assert_join ("it rains", "I am sad.", "sing",
               "When it rains\nI am sad.\n"
               "Would you be willing to sing?");
  assert_join ("WHEN it rains", NULL, "sing?", "WHEN it rains\nWould you be willing to sing?");
  assert_join ("Whenever", NULL, NULL, "When Whenever");
  assert_join ("100 % %s", NULL, NULL, "When 100 % %s");
}

static void
assert_split (const char *text, const char *expected_when, const char *expected_request)
{
  g_autofree char *when = NULL;
  g_autofree char *request = NULL;

  mend_sentence_text_split (text, &when, &request);
  g_assert_cmpstr (when, ==, expected_when);
  g_assert_cmpstr (request, ==, expected_request);
}

static void
test_sentence_text_splits (void)
{
  g_test_summary ("What was written comes out again, and clauses are left alone.");

  assert_split ("When it rains\nI am sad.\nWould you be willing to sing?", "it rains", "sing");
  assert_split ("I am sad.", NULL, NULL);
  assert_split ("When it rains", "it rains", NULL);
  assert_split ("Would you be willing to ?", NULL, NULL);
  assert_split ("", NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/sentence-text/joins", test_sentence_text_joins);
  g_test_add_func ("/widgets/sentence-text/splits", test_sentence_text_splits);

  return g_test_run ();
}
