// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-evaluation.h"

#include "ways/mend-stem.h"

static GListStore *
make_list (const char *const *texts)
{
  GListStore *list = g_list_store_new (MEND_TYPE_STEM);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (MendStem) stem = mend_stem_new (texts[i]);

      g_list_store_append (list, stem);
    }

  return list;
}

static MendEvaluation *
make_evaluation (void)
{
  const char *const words[] = {
    "used", "Lied to", "criticised | criticized", "can’t be heard", "übergangen", "", NULL
  };
  const char *const exceptions[] = { "used to|used the", NULL };
  const char *const feelings[] = { "feeling-angry", "feeling-sad", NULL };
  const char *const needs[] = { "need-honesty", NULL };
  g_autoptr (GListStore) word_list = make_list (words);
  g_autoptr (GListStore) exception_list = make_list (exceptions);

  return g_object_new (MEND_TYPE_EVALUATION, "id", "manipulated", "words", word_list, "exceptions",
                       exception_list, "feelings", feelings, "needs", needs, NULL);
}

static void
assert_matches (const char *text, gboolean expected)
{
  g_autoptr (MendEvaluation) evaluation = make_evaluation ();

  g_assert_cmpint (mend_evaluation_matches (evaluation, text), ==, expected);
  g_assert_finalize_object (g_steal_pointer (&evaluation));
}

static void
test_evaluation_matches_whole_words (void)
{
  assert_matches ("used", TRUE);
  assert_matches ("I felt used.", TRUE);
  assert_matches ("“Used”, that is it", TRUE);
  assert_matches ("I felt abused.", FALSE);
  assert_matches ("confused and unused", FALSE);
  assert_matches ("abused, and used", TRUE);
  assert_matches ("", FALSE);
}

static void
test_evaluation_matches_phrases (void)
{
  assert_matches ("I was lied  to\nagain", TRUE);
  assert_matches ("lied tomorrow", FALSE);
  assert_matches ("lied", FALSE);
}

static void
test_evaluation_matches_any_case_and_apostrophe (void)
{
  assert_matches ("CRITICISED", TRUE);
  assert_matches ("ÜBERGANGEN", TRUE);
  assert_matches ("I can't be heard", TRUE);
  assert_matches ("I can’t be heard", TRUE);
}

static void
test_evaluation_matches_every_form (void)
{
  assert_matches ("I feel criticised.", TRUE);
  assert_matches ("I feel criticized.", TRUE);
  assert_matches ("I feel critical | free.", FALSE);
}

static void
test_evaluation_leaves_exceptions_alone (void)
{
  assert_matches ("I am used to it.", FALSE);
  assert_matches ("I used  to sing. We used to laugh.", FALSE);
  assert_matches ("I used the car.", FALSE);
  assert_matches ("I used to sing. Now I feel used.", TRUE);
  assert_matches ("I feel used too", TRUE);
}

static void
test_evaluation_bears_broken_text (void)
{
  assert_matches ("used \xff\xfe", TRUE);
  assert_matches ("\xff", FALSE);
}

static void
test_evaluation_keeps_what_it_was_made_of (void)
{
  g_autoptr (MendEvaluation) evaluation = make_evaluation ();
  g_autoptr (GListModel) words = NULL;
  g_autoptr (GListModel) exceptions = NULL;
  g_autofree char *id = NULL;
  g_auto (GStrv) feelings = NULL;
  g_auto (GStrv) needs = NULL;

  g_object_get (evaluation, "id", &id, "words", &words, "exceptions", &exceptions, "feelings",
                &feelings, "needs", &needs, NULL);

  g_assert_cmpstr (id, ==, "manipulated");
  g_assert_cmpstr (mend_evaluation_get_id (evaluation), ==, "manipulated");
  g_assert_true (words == mend_evaluation_get_words (evaluation));
  g_assert_true (exceptions == mend_evaluation_get_exceptions (evaluation));
  g_assert_cmpstrv (feelings, mend_evaluation_get_feelings (evaluation));
  g_assert_cmpstrv (needs, mend_evaluation_get_needs (evaluation));
  g_assert_cmpstr (feelings[1], ==, "feeling-sad");
  g_assert_cmpstr (needs[0], ==, "need-honesty");
}

static void
test_evaluation_without_words (void)
{
  g_autoptr (MendEvaluation) evaluation = g_object_new (MEND_TYPE_EVALUATION, NULL);

  g_assert_false (mend_evaluation_matches (evaluation, "used"));
  g_assert_finalize_object (g_steal_pointer (&evaluation));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/evaluation/matches-whole-words", test_evaluation_matches_whole_words);
  g_test_add_func ("/core/evaluation/matches-phrases", test_evaluation_matches_phrases);
  g_test_add_func ("/core/evaluation/matches-any-case-and-apostrophe",
                   test_evaluation_matches_any_case_and_apostrophe);
  g_test_add_func ("/core/evaluation/matches-every-form", test_evaluation_matches_every_form);
  g_test_add_func ("/core/evaluation/leaves-exceptions-alone",
                   test_evaluation_leaves_exceptions_alone);
  g_test_add_func ("/core/evaluation/bears-broken-text", test_evaluation_bears_broken_text);
  g_test_add_func ("/core/evaluation/keeps-what-it-was-made-of",
                   test_evaluation_keeps_what_it_was_made_of);
  g_test_add_func ("/core/evaluation/without-words", test_evaluation_without_words);

  return g_test_run ();
}
