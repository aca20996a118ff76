// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-words-lookup.h"
#include "words-support.h"

static char *
list_under (const char *word)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GListModel) evaluations = words_support_load_evaluations ();
  g_autoptr (GListModel) cards = mend_words_list_under (decks, evaluations, word);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", mend_card_get_id (card));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_words_lookup_under (void)
{
  const char *const plain[] = { "",        "lonely",   "threatened", "intimidated",
                                "bullied", "harassed", "abused" };
  g_autofree char *ignored = list_under ("Ignored");
  g_autofree char *twice = list_under ("ignored and rejected");

  g_test_summary ("Feelings, then needs, each once; nothing under a plain word or one of fear.");

  g_assert_true (g_str_has_prefix (ignored, "feeling-lonely "));
  g_assert_nonnull (strstr (ignored, " need-to-be-heard"));
  g_assert_null (strstr (strstr (twice, "feeling-hurt") + 1, "feeling-hurt"));

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autofree char *ids = list_under (plain[i]);

      g_assert_cmpstr (ids, ==, "");
    }
}

static void
test_words_lookup_card (void)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  MendDeckKind kind = MEND_DECK_KIND_SENTENCES;

  g_test_summary ("A card is found in whichever deck has it, and the kind of deck is told.");

  g_assert_cmpstr (mend_card_get_word (mend_words_find_card (decks, "need-honesty", &kind)), ==,
                   "honesty");
  g_assert_cmpint (kind, ==, MEND_DECK_KIND_NEEDS);
  g_assert_nonnull (mend_words_find_card (decks, "feeling-sad", &kind));
  g_assert_cmpint (kind, ==, MEND_DECK_KIND_FEELINGS);
  g_assert_null (mend_words_find_card (decks, "no such card", &kind));
  g_assert_null (mend_words_find_card (NULL, "feeling-sad", NULL));
}

static void
test_words_lookup_pick (void)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (MendTalk) talk = words_support_make_talk ();
  GListModel *picks = mend_talk_get_cards (talk);
  g_autoptr (MendPick) pick = NULL;

  g_test_summary ("A card lies there, too, if somebody typed its word.");

  mend_talk_pick_card (talk, NULL, "sad", NULL);
  pick = mend_words_find_pick (picks, mend_words_find_card (decks, "feeling-sad", NULL));
  g_assert_cmpstr (mend_pick_get_word (pick), ==, "sad");
  g_assert_null (mend_words_find_pick (picks, mend_words_find_card (decks, "feeling-raw", NULL)));
  g_assert_null (mend_words_find_pick (NULL, mend_words_find_card (decks, "feeling-raw", NULL)));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/words-lookup/under", test_words_lookup_under);
  g_test_add_func ("/widgets/words-lookup/card", test_words_lookup_card);
  g_test_add_func ("/widgets/words-lookup/pick", test_words_lookup_pick);

  return g_test_run ();
}
