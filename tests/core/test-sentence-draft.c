// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-sentence-draft.h"

static void
assert_change (const char *text, const char *before, const char *after, const char *expected)
{
  g_autofree char *changed = mend_sentence_draft_change (text, before, after);

  g_assert_cmpstr (changed, ==, expected);
}

static void
test_sentence_draft_follows (void)
{
  assert_change ("", "", "I feel sad.", "I feel sad.");
  assert_change ("A\nC", "A\nC", "A\nB\nC", "A\nB\nC");
  assert_change ("C", "C", "B\nC", "B\nC");
  assert_change ("A\nB", "A\nB", "A", "A");
  assert_change ("A\nB", "A\nB", "", "");
}

static void
test_sentence_draft_keeps_what_was_written (void)
{
  g_test_summary ("A line that was edited by hand is nobody's but theirs.");

  assert_change ("A, today\nC", "A\nC", "A\nB\nC", "A, today\nB\nC");
  assert_change ("A, today\nC", "A\nC", "C", "A, today\nC");
  assert_change ("by hand", "", "A", "by hand\nA");
  assert_change ("A\nby hand\nC", "A\nC", "A", "A\nby hand");
  assert_change ("A\nby hand", "A", "A", "A\nby hand");
}

static void
test_sentence_draft_follows_a_field (void)
{
  assert_change ("When it is late\nA", "When it is late\nA", "When it is later\nA",
                 "When it is later\nA");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/sentence-draft/follows", test_sentence_draft_follows);
  g_test_add_func ("/core/sentence-draft/keeps-what-was-written",
                   test_sentence_draft_keeps_what_was_written);
  g_test_add_func ("/core/sentence-draft/follows-a-field", test_sentence_draft_follows_a_field);

  return g_test_run ();
}
