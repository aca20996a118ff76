// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-content.h"

#include "mend-content-support.h"

#include "cards/mend-card-group.h"

/* Records keep these ids for good: one may be added here, none may go. */
static const char *const feelings[] = {
  "feeling-afraid",
  "feeling-anxious",
  "feeling-worried",
  "feeling-uneasy",
  "feeling-wary",
  "feeling-insecure",
  "feeling-panicked",
  "feeling-nervous",
  "feeling-sad",
  "feeling-disappointed",
  "feeling-discouraged",
  "feeling-hopeless",
  "feeling-grieving",
  "feeling-heartbroken",
  "feeling-lonely",
  "feeling-heavy-hearted",
  "feeling-hurt",
  "feeling-shaken",
  "feeling-vulnerable",
  "feeling-fragile",
  "feeling-raw",
  "feeling-sensitive",
  "feeling-angry",
  "feeling-furious",
  "feeling-frustrated",
  "feeling-irritated",
  "feeling-resentful",
  "feeling-bitter",
  "feeling-ashamed",
  "feeling-guilty",
  "feeling-regretful",
  "feeling-remorseful",
  "feeling-embarrassed",
  "feeling-confused",
  "feeling-torn",
  "feeling-bewildered",
  "feeling-lost",
  "feeling-doubtful",
  "feeling-shocked",
  "feeling-numb",
  "feeling-distant",
  "feeling-withdrawn",
  "feeling-exhausted",
  "feeling-overwhelmed",
  "feeling-tense",
  "feeling-restless",
  "feeling-calm",
  "feeling-relieved",
  "feeling-peaceful",
  "feeling-comfortable",
  "feeling-steady",
  "feeling-hopeful",
  "feeling-encouraged",
  "feeling-curious",
  "feeling-trusting",
  "feeling-confident",
  "feeling-open",
  "feeling-grateful",
  "feeling-touched",
  "feeling-tender",
  "feeling-loving",
  "feeling-close",
  "feeling-affectionate",
  "feeling-glad",
  "feeling-happy",
  "feeling-delighted",
  NULL,
};

static const char *const needs[] = {
  "need-safety",
  "need-security",
  "need-stability",
  "need-predictability",
  "need-reassurance",
  "need-trust",
  "need-honesty",
  "need-openness",
  "need-reliability",
  "need-consistency",
  "need-integrity",
  "need-loyalty",
  "need-clarity",
  "need-to-be-heard",
  "need-to-be-understood",
  "need-acknowledgement",
  "need-to-matter",
  "need-acceptance",
  "need-appreciation",
  "need-closeness",
  "need-affection",
  "need-tenderness",
  "need-companionship",
  "need-belonging",
  "need-love",
  "need-respect",
  "need-dignity",
  "need-fairness",
  "need-consideration",
  "need-equality",
  "need-space",
  "need-time",
  "need-choice",
  "need-privacy",
  "need-rest",
  "need-calm",
  "need-support",
  "need-care",
  "need-cooperation",
  "need-help",
  "need-hope",
  "need-growth",
  NULL,
};
typedef void (*CardFunc) (MendDeck *deck, MendCardGroup *group, MendCard *card, gpointer user_data);

static void
for_each_card (MendContent *content, CardFunc func, gpointer user_data)
{
  GListModel *decks = mend_content_get_word_decks (content);

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);
      GListModel *groups = mend_deck_get_groups (deck);

      for (guint j = 0; j < g_list_model_get_n_items (groups); j++)
        {
          g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, j);
          GListModel *cards = mend_card_group_get_cards (group);

          for (guint k = 0; k < g_list_model_get_n_items (cards); k++)
            {
              g_autoptr (MendCard) card = g_list_model_get_item (cards, k);

              func (deck, group, card, user_data);
            }
        }
    }
}

static void
assert_deck_is (MendContent *content,
                const char *id,
                MendDeckKind kind,
                guint n_groups,
                const char *const *card_ids)
{
  MendDeck *deck = mend_content_find_deck (content, id);
  GListModel *groups = mend_deck_get_groups (deck);
  guint n_cards = 0;

  g_assert_cmpint (mend_deck_get_kind (deck), ==, kind);
  g_assert_cmpuint (g_list_model_get_n_items (groups), ==, n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, i);

      n_cards += g_list_model_get_n_items (mend_card_group_get_cards (group));
    }

  g_assert_cmpuint (n_cards, ==, g_strv_length ((char **) card_ids));

  for (guint i = 0; card_ids[i] != NULL; i++)
    {
      if (mend_deck_find_card (deck, card_ids[i]) == NULL)
        g_error ("The card %s is gone", card_ids[i]);
    }
}

static void
test_cards_are_all_there (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_assert_cmpuint (G_N_ELEMENTS (feelings), ==, 66 + 1);
  g_assert_cmpuint (G_N_ELEMENTS (needs), ==, 42 + 1);
  assert_deck_is (content, "feelings", MEND_DECK_KIND_FEELINGS, 11, feelings);
  assert_deck_is (content, "needs", MEND_DECK_KIND_NEEDS, 8, needs);
}

static void
note_id_cb (MendDeck *deck, MendCardGroup *group, MendCard *card, gpointer user_data)
{
  const char *prefix = mend_deck_get_kind (deck) == MEND_DECK_KIND_NEEDS ? "need-" : "feeling-";

  mend_content_support_assert_id (user_data, mend_card_get_id (card));
  g_assert_true (g_str_has_prefix (mend_card_get_id (card), prefix));
}

static void
test_cards_have_ids_of_their_own (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for_each_card (content, note_id_cb, seen);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 66 + 42);
}

static void
check_texts_cb (MendDeck *deck, MendCardGroup *group, MendCard *card, gpointer user_data)
{
  gboolean is_need = mend_deck_get_kind (deck) == MEND_DECK_KIND_NEEDS;

  mend_content_support_assert_matches (mend_card_get_word (card), "^[a-z][a-z -]*[a-z]$");
  mend_content_support_assert_matches (
      mend_card_get_clause (card), is_need ? "^I need [a-z -]+\\.$" : "^I (am|feel) [a-z -]+\\.$");
}

static void
test_cards_have_word_and_whole_clause (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  for_each_card (content, check_texts_cb, NULL);
}

static void
note_word_cb (MendDeck *deck, MendCardGroup *group, MendCard *card, gpointer user_data)
{
  if (!g_hash_table_add (user_data, g_strdup (mend_card_get_word (card))))
    g_error ("The word %s is on two cards", mend_card_get_word (card));
}

static void
test_cards_have_words_of_their_own (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_test_summary ("One word on two cards would have one translation, as feeling and as need.");

  for_each_card (content, note_word_cb, seen);
}

static void
check_back_cb (MendDeck *deck, MendCardGroup *group, MendCard *card, gpointer user_data)
{
  mend_content_support_assert_matches (mend_card_get_purpose (card), "^[A-Z].*\\.$");
  mend_content_support_assert_matches (mend_card_get_question (card), "^[A-Z].*\\?$");

  if (!g_hash_table_add (user_data, g_strdup (mend_card_get_question (card))))
    g_error ("The question “%s” is on two cards", mend_card_get_question (card));
}

static void
test_cards_have_a_back (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GHashTable) questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_test_summary ("What is turned over says what it is for, and asks something.");

  for_each_card (content, check_back_cb, questions);
}

static void
test_cards_lie_in_groups_of_their_own (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *decks = mend_content_get_word_decks (content);

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);
      GListModel *groups = mend_deck_get_groups (deck);

      mend_content_support_assert_id (ids, mend_deck_get_id (deck));
      mend_content_support_assert_matches (mend_deck_get_title (deck), "^[A-Z][a-z]+$");
      mend_content_support_assert_matches (mend_deck_get_summary (deck), "^[A-Z].*\\.$");

      for (guint j = 0; j < g_list_model_get_n_items (groups); j++)
        {
          g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, j);

          mend_content_support_assert_id (ids, mend_card_group_get_id (group));
          mend_content_support_assert_id (shapes, mend_card_group_get_shape (group));
          mend_content_support_assert_matches (mend_card_group_get_title (group),
                                               "^[A-Z][A-Za-z, ]*[a-z]$");
          g_assert_cmpuint (g_list_model_get_n_items (mend_card_group_get_cards (group)), >=, 2);
        }
    }
}

static MendAudience
get_audience (MendContent *content, const char *id)
{
  MendDeck *deck = mend_content_find_deck (content, "feelings");

  return mend_card_get_audience (mend_deck_find_card (deck, id));
}

static void
test_cards_are_marked_for_roles (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_assert_cmpint (get_audience (content, "feeling-lonely"), ==, MEND_AUDIENCE_EITHER);
  g_assert_cmpint (get_audience (content, "feeling-hurt"), ==, MEND_AUDIENCE_HURT);
  g_assert_cmpint (get_audience (content, "feeling-remorseful"), ==, MEND_AUDIENCE_RESPONSIBLE);
  g_assert_cmpint (get_audience (content, "feeling-anxious"), ==,
                   MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE);
}

static void
count_audience_cb (MendDeck *deck, MendCardGroup *group, MendCard *card, gpointer user_data)
{
  guint *counts = user_data;

  counts[mend_card_get_audience (card)]++;

  if (mend_deck_get_kind (deck) == MEND_DECK_KIND_NEEDS)
    g_assert_cmpint (mend_card_get_audience (card), ==, MEND_AUDIENCE_EITHER);
}

static void
test_cards_count_by_role (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  guint counts[4] = { 0 };

  for_each_card (content, count_audience_cb, counts);

  g_assert_cmpuint (counts[MEND_AUDIENCE_HURT], ==, 22);
  g_assert_cmpuint (counts[MEND_AUDIENCE_RESPONSIBLE], ==, 7);
  g_assert_cmpuint (counts[MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE], ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/cards/are-all-there", test_cards_are_all_there);
  g_test_add_func ("/content/cards/have-ids-of-their-own", test_cards_have_ids_of_their_own);
  g_test_add_func ("/content/cards/have-word-and-whole-clause",
                   test_cards_have_word_and_whole_clause);
  g_test_add_func ("/content/cards/have-words-of-their-own", test_cards_have_words_of_their_own);
  g_test_add_func ("/content/cards/have-a-back", test_cards_have_a_back);
  g_test_add_func ("/content/cards/lie-in-groups-of-their-own",
                   test_cards_lie_in_groups_of_their_own);
  g_test_add_func ("/content/cards/are-marked-for-roles", test_cards_are_marked_for_roles);
  g_test_add_func ("/content/cards/count-by-role", test_cards_count_by_role);

  return g_test_run ();
}
