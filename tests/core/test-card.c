// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card.h"

static void
test_card_keeps_what_it_was_made_of (void)
{
  g_autoptr (MendCard) card = g_object_new (MEND_TYPE_CARD, "id", "feeling-anxious", "word",
                                            "anxious", "clause", "I feel anxious.", "audience",
                                            MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE, NULL);
  g_autofree char *id = NULL;
  g_autofree char *word = NULL;
  g_autofree char *clause = NULL;
  MendAudience audience = MEND_AUDIENCE_EITHER;

  g_object_get (card, "id", &id, "word", &word, "clause", &clause, "audience", &audience, NULL);

  g_assert_cmpstr (mend_card_get_id (card), ==, "feeling-anxious");
  g_assert_cmpstr (mend_card_get_word (card), ==, "anxious");
  g_assert_cmpstr (mend_card_get_clause (card), ==, "I feel anxious.");
  g_assert_cmpint (mend_card_get_audience (card), ==,
                   MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE);
  g_assert_cmpstr (id, ==, "feeling-anxious");
  g_assert_cmpstr (word, ==, "anxious");
  g_assert_cmpstr (clause, ==, "I feel anxious.");
  g_assert_cmpint (audience, ==, MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE);
  g_assert_finalize_object (g_steal_pointer (&card));
}

static void
test_card_is_for_either_unless_marked (void)
{
  g_autoptr (MendCard) card = g_object_new (MEND_TYPE_CARD, "id", "feeling-sad", NULL);

  g_assert_cmpint (mend_card_get_audience (card), ==, MEND_AUDIENCE_EITHER);
  g_assert_finalize_object (g_steal_pointer (&card));
}

static void
test_card_may_be_a_sentence_with_a_back (void)
{
  g_autoptr (MendCard) card = g_object_new (
      MEND_TYPE_CARD, "id", "opening-quiet", "clause", "I would like ten quiet minutes.", "purpose",
      "For beginning.", "question", "What makes it quiet?", "depth", MEND_DEPTH_DEEPER, NULL);
  g_autofree char *purpose = NULL;
  g_autofree char *question = NULL;
  MendDepth depth = MEND_DEPTH_EASY;

  g_object_get (card, "purpose", &purpose, "question", &question, "depth", &depth, NULL);

  g_assert_null (mend_card_get_word (card));
  g_assert_cmpstr (mend_card_get_front (card), ==, "I would like ten quiet minutes.");
  g_assert_cmpstr (mend_card_get_purpose (card), ==, "For beginning.");
  g_assert_cmpstr (mend_card_get_question (card), ==, "What makes it quiet?");
  g_assert_cmpint (mend_card_get_depth (card), ==, MEND_DEPTH_DEEPER);
  g_assert_cmpstr (purpose, ==, "For beginning.");
  g_assert_cmpstr (question, ==, "What makes it quiet?");
  g_assert_cmpint (depth, ==, MEND_DEPTH_DEEPER);
  g_assert_finalize_object (g_steal_pointer (&card));
}

static void
test_card_shows_its_word (void)
{
  g_autoptr (MendCard) card =
      g_object_new (MEND_TYPE_CARD, "word", "sad", "clause", "I am sad.", NULL);

  g_assert_cmpstr (mend_card_get_front (card), ==, "sad");
  g_assert_cmpint (mend_card_get_depth (card), ==, MEND_DEPTH_EASY);
  g_assert_finalize_object (g_steal_pointer (&card));
}

static void
test_card_comes_to_nobody_of_the_other_role (void)
{
  const MendAudience hurt = MEND_AUDIENCE_HURT;
  const MendAudience responsible = MEND_AUDIENCE_RESPONSIBLE;
  const MendAudience either = MEND_AUDIENCE_EITHER;
  const struct
  {
    MendAudience mark;
    MendAudience role;
    gboolean comes;
  } cases[] = {
    { either, either, TRUE },
    { either, hurt, TRUE },
    { either, responsible, TRUE },
    { hurt, either, FALSE },
    { hurt, hurt, TRUE },
    { hurt, responsible, FALSE },
    { responsible, either, FALSE },
    { responsible, hurt, FALSE },
    { responsible, responsible, TRUE },
    { hurt | responsible, either, TRUE },
    { hurt | responsible, hurt, TRUE },
    { hurt | responsible, responsible, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MendCard) card = g_object_new (MEND_TYPE_CARD, "audience", cases[i].mark, NULL);

      g_assert_cmpint (mend_card_is_for (card, cases[i].role), ==, cases[i].comes);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/card/keeps-what-it-was-made-of", test_card_keeps_what_it_was_made_of);
  g_test_add_func ("/core/card/is-for-either-unless-marked", test_card_is_for_either_unless_marked);
  g_test_add_func ("/core/card/may-be-a-sentence-with-a-back",
                   test_card_may_be_a_sentence_with_a_back);
  g_test_add_func ("/core/card/shows-its-word", test_card_shows_its_word);
  g_test_add_func ("/core/card/comes-to-nobody-of-the-other-role",
                   test_card_comes_to_nobody_of_the_other_role);

  return g_test_run ();
}
