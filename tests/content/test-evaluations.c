// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-evaluation.h"

#include "mend-content-support.h"

#include "ways/mend-stem.h"

static MendEvaluation *
find_match (MendContent *content, const char *typed_text)
{
  GListModel *evaluations = mend_content_get_evaluations (content);

  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (MendEvaluation) evaluation = g_list_model_get_item (evaluations, i);

      if (mend_evaluation_matches (evaluation, typed_text))
        return evaluation;
    }

  return NULL;
}

static void
assert_finds (MendContent *content, const char *typed_text, const char *id)
{
  MendEvaluation *evaluation = find_match (content, typed_text);

  g_assert_nonnull (evaluation);
  g_assert_cmpstr (mend_evaluation_get_id (evaluation), ==, id);
}

static void
test_evaluations_find_what_is_typed (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  assert_finds (content, "I felt so betrayed.", "betrayed");
  assert_finds (content, "I was lied to", "betrayed");
  assert_finds (content, "I feel left out.", "abandoned");
  assert_finds (content, "unloved", "rejected");
  assert_finds (content, "I feel IGNORED.", "ignored");
  assert_finds (content, "I feel criticized.", "attacked");
  assert_finds (content, "put down", "disrespected");
  assert_finds (content, "I feel used.", "manipulated");
  assert_finds (content, "I feel trapped.", "controlled");
  assert_finds (content, "misunderstood", "misunderstood");
  assert_finds (content, "taken for granted", "taken-for-granted");
  assert_finds (content, "let down", "distrusted");
}

static void
test_evaluations_leave_other_words_alone (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_assert_null (find_match (content, "I feel lonely."));
  g_assert_null (find_match (content, "I am used to it."));
  g_assert_null (find_match (content, "I used the car and put down the phone."));
  g_assert_null (find_match (content, "I am confused and amused."));
}

static void
test_evaluations_never_answer_fear_and_violence (void)
{
  const char *const words[] = {
    "threatened", "intimidated", "bullied", "harassed", "abused", "afraid of you", "hit",    "hurt",
    "pushed",     "choked",      "raped",   "stalked",  "beaten", "scared",        "unsafe",
  };
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_test_summary ("To ask somebody afraid to say it more softly is harmful: nothing changes.");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("I feel %s.", words[i]);
      g_autofree char *loud = g_utf8_strup (sentence, -1);

      g_assert_null (find_match (content, words[i]));
      g_assert_null (find_match (content, sentence));
      g_assert_null (find_match (content, loud));
    }

  g_assert_cmpuint (g_list_model_get_n_items (mend_content_get_evaluations (content)), ==, 11);
}

static void
assert_cards_exist (MendContent *content, const char *deck_id, const char *const *card_ids)
{
  MendDeck *deck = mend_content_find_deck (content, deck_id);

  g_assert_nonnull (card_ids);
  g_assert_nonnull (card_ids[0]);

  for (guint i = 0; card_ids[i] != NULL; i++)
    {
      if (mend_deck_find_card (deck, card_ids[i]) == NULL)
        g_error ("There is no card “%s”", card_ids[i]);
    }
}

static void
test_evaluations_offer_cards_that_exist (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *evaluations = mend_content_get_evaluations (content);

  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (MendEvaluation) evaluation = g_list_model_get_item (evaluations, i);

      mend_content_support_assert_id (seen, mend_evaluation_get_id (evaluation));
      assert_cards_exist (content, "feelings", mend_evaluation_get_feelings (evaluation));
      assert_cards_exist (content, "needs", mend_evaluation_get_needs (evaluation));
    }
}

static void
test_evaluations_offer_what_lies_under (void)
{
  const char *const feelings[] = { "feeling-lonely", "feeling-frustrated", "feeling-hurt", NULL };
  const char *const needs[] = { "need-to-be-heard", "need-consideration", NULL };
  g_autoptr (MendContent) content = mend_content_support_load ();
  MendEvaluation *ignored = find_match (content, "ignored");

  g_assert_cmpstrv (mend_evaluation_get_feelings (ignored), feelings);
  g_assert_cmpstrv (mend_evaluation_get_needs (ignored), needs);
}

static void
test_evaluations_share_no_word (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *evaluations = mend_content_get_evaluations (content);
  guint n_words = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (MendEvaluation) evaluation = g_list_model_get_item (evaluations, i);
      GListModel *words = mend_evaluation_get_words (evaluation);

      for (guint j = 0; j < g_list_model_get_n_items (words); j++)
        {
          g_autoptr (MendStem) word = g_list_model_get_item (words, j);

          mend_content_support_assert_matches (mend_stem_get_text (word), "^[a-z ]+(\\|[a-z ]+)*$");
          g_assert_true (g_hash_table_add (seen, g_strdup (mend_stem_get_text (word))));
          n_words++;
        }
    }

  g_assert_cmpuint (n_words, ==, 42);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/evaluations/find-what-is-typed", test_evaluations_find_what_is_typed);
  g_test_add_func ("/content/evaluations/leave-other-words-alone",
                   test_evaluations_leave_other_words_alone);
  g_test_add_func ("/content/evaluations/never-answer-fear-and-violence",
                   test_evaluations_never_answer_fear_and_violence);
  g_test_add_func ("/content/evaluations/offer-cards-that-exist",
                   test_evaluations_offer_cards_that_exist);
  g_test_add_func ("/content/evaluations/offer-what-lies-under",
                   test_evaluations_offer_what_lies_under);
  g_test_add_func ("/content/evaluations/share-no-word", test_evaluations_share_no_word);

  return g_test_run ();
}
