// SPDX-License-Identifier: GPL-3.0-or-later
#include "many-cards.h"

#include "cards/mend-card-group.h"
#include "cards/mend-deck.h"

static const char *const words[] = {
  "quiet", "evening", "promise", "walk",  "trust", "table", "morning", "listen",
  "door",  "small",   "tired",   "grief", "hope",  "week",  "slowly",  "answer",
};

GListModel *
many_cards_make_decks (guint n_cards, GPtrArray *texts)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (GListStore) groups = g_list_store_new (MEND_TYPE_CARD_GROUP);
  GListStore *decks = g_list_store_new (MEND_TYPE_DECK);
  g_autoptr (MendCardGroup) group = NULL;
  g_autoptr (MendDeck) deck = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (GString) text = g_string_new ("I would like to");
      g_autoptr (MendCard) card = NULL;

      for (guint j = 0; j < 9; j++)
        g_string_append_printf (text, " %s",
                                words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

      card = g_object_new (MEND_TYPE_CARD, "clause", text->str, "question", "What for?", NULL);
      g_list_store_append (cards, card);
      if (texts != NULL)
        g_ptr_array_add (texts, g_strdup (text->str));
    }

  group = g_object_new (MEND_TYPE_CARD_GROUP, "title", "All", "cards", cards, NULL);
  g_list_store_append (groups, group);
  deck = g_object_new (MEND_TYPE_DECK, "title", "Many", "groups", groups, NULL);
  g_list_store_append (decks, deck);

  return G_LIST_MODEL (decks);
}
