// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-words-lookup.h"

#include "cards/mend-evaluation.h"
#include "cards/mend-own-deck.h"

/**
 * mend_words_find_card:
 * @decks: (nullable) (element-type MendDeck): decks
 * @id: the id of a card
 * @kind: (out) (optional): return location for the kind of its deck
 *
 * Finds a card in several decks.
 *
 * Returns: (transfer none) (nullable): the card, which its deck keeps
 */
MendCard *
mend_words_find_card (GListModel *decks, const char *id, MendDeckKind *kind)
{
  guint n_decks = decks != NULL ? g_list_model_get_n_items (decks) : 0;

  for (guint i = 0; i < n_decks; i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);
      MendCard *card = mend_deck_find_card (deck, id);

      if (card == NULL)
        continue;

      if (kind != NULL)
        *kind = mend_deck_get_kind (deck);

      return card;
    }

  return NULL;
}

/**
 * mend_words_find_pick:
 * @picks: (nullable) (element-type MendPick): what was picked
 * @card: a card
 *
 * Finds out whether a card lies there, or a word of one's own that is the same.
 *
 * Returns: (transfer full) (nullable): the pick
 */
MendPick *
mend_words_find_pick (GListModel *picks, MendCard *card)
{
  guint n_picks = picks != NULL ? g_list_model_get_n_items (picks) : 0;

  for (guint i = 0; i < n_picks; i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (picks, i);

      if (g_strcmp0 (mend_pick_get_word (pick), mend_card_get_front (card)) == 0)
        return g_steal_pointer (&pick);
    }

  return NULL;
}

static void
add_cards (GListStore *cards, GListModel *decks, const char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      MendCard *card = mend_words_find_card (decks, ids[i], NULL);

      if (card != NULL && !g_list_store_find (cards, card, NULL))
        g_list_store_append (cards, card);
    }
}

/* What people wrote themselves is at hand wherever sentences are. */
static gboolean
is_at_hand (MendDeck *deck, const char *const *ids)
{
  if (mend_deck_get_kind (deck) != MEND_DECK_KIND_SENTENCES)
    return TRUE;

  if (mend_own_deck_is_own (deck))
    return g_list_model_get_n_items (mend_own_deck_get_cards (deck)) > 0;

  return ids != NULL && g_strv_contains (ids, mend_deck_get_id (deck));
}

/**
 * mend_words_list_at_hand:
 * @decks: (nullable) (element-type MendDeck): decks
 * @ids: (nullable) (array zero-terminated=1): ids of decks that are at hand
 *
 * Lists the decks whose cards are words, and of the others those that are at hand and those that
 * people wrote themselves, in the order of @decks.
 *
 * Returns: (transfer full) (element-type MendDeck): decks
 */
GListModel *
mend_words_list_at_hand (GListModel *decks, const char *const *ids)
{
  GListStore *at_hand = g_list_store_new (MEND_TYPE_DECK);
  const guint n_decks = decks != NULL ? g_list_model_get_n_items (decks) : 0;

  for (guint i = 0; i < n_decks; i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);

      if (is_at_hand (deck, ids))
        g_list_store_append (at_hand, deck);
    }

  return G_LIST_MODEL (at_hand);
}

/**
 * mend_words_is_same_list:
 * @list: a list
 * @other: another
 *
 * Compares two lists.
 *
 * Returns: whether the same items are in them
 */
gboolean
mend_words_is_same_list (GListModel *list, GListModel *other)
{
  const guint n_items = g_list_model_get_n_items (list);

  if (n_items != g_list_model_get_n_items (other))
    return FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      g_autoptr (GObject) other_item = g_list_model_get_item (other, i);

      if (item != other_item)
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_words_list_under:
 * @decks: (nullable) (element-type MendDeck): decks
 * @evaluations: (nullable) (element-type MendEvaluation): evaluations
 * @word: a word as somebody typed it
 *
 * Lists the feelings and needs that may lie under a word.
 *
 * Returns: (transfer full) (element-type MendCard): the cards; empty for most words
 */
GListModel *
mend_words_list_under (GListModel *decks, GListModel *evaluations, const char *word)
{
  guint n_evaluations = evaluations != NULL ? g_list_model_get_n_items (evaluations) : 0;
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < n_evaluations; i++)
    {
      g_autoptr (MendEvaluation) evaluation = g_list_model_get_item (evaluations, i);

      if (!mend_evaluation_matches (evaluation, word))
        continue;

      add_cards (cards, decks, mend_evaluation_get_feelings (evaluation));
      add_cards (cards, decks, mend_evaluation_get_needs (evaluation));
    }

  return G_LIST_MODEL (g_steal_pointer (&cards));
}
