// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-card.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/card/keeps-what-it-was-made-of", test_card_keeps_what_it_was_made_of);
  g_test_add_func ("/core/card/is-for-either-unless-marked", test_card_is_for_either_unless_marked);

  return g_test_run ();
}
