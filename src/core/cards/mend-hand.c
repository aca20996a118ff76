// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-hand.h"

/* A card that may be drawn, and when it was drawn last. */
typedef struct
{
  MendCard *card;
  guint age_rank;
  gboolean is_favourite;
} Candidate;

/* The id of each card drawn before, with its last place in the list, from 1. */
static GHashTable *
index_drawn (const char *const *drawn)
{
  GHashTable *last_places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; drawn != NULL && drawn[i] != NULL; i++)
    g_hash_table_insert (last_places, (gpointer) drawn[i], GUINT_TO_POINTER (i + 1));

  return last_places;
}

static gboolean
may_be_drawn (MendCard *card, const MendHandRules *rules)
{
  const char *id = mend_card_get_id (card);

  return mend_card_get_depth (card) <= rules->depth && mend_card_is_for (card, rules->role) &&
         (rules->put_away == NULL || !g_strv_contains (rules->put_away, id));
}

static int
compare_ages (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  return (one->age_rank > other->age_rank) - (one->age_rank < other->age_rank);
}

/* The cards that may be drawn: those never drawn first, then the others, the latest last. */
static GArray *
list_candidates (GListModel *cards, const MendHandRules *rules)
{
  g_autoptr (GHashTable) last_places = index_drawn (rules->drawn);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      /* The list keeps the card. */
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);
      const char *id = mend_card_get_id (card);
      Candidate candidate = {
        .card = card,
        .age_rank = GPOINTER_TO_UINT (g_hash_table_lookup (last_places, id)),
        .is_favourite = rules->favourites != NULL && g_strv_contains (rules->favourites, id),
      };

      if (may_be_drawn (card, rules))
        g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_ages);

  return candidates;
}

static guint
count_never_drawn (GArray *candidates)
{
  guint n = 0;

  while (n < candidates->len && g_array_index (candidates, Candidate, n).age_rank == 0)
    n++;

  return n;
}

/* Takes one of the first @n_first candidates by chance; a favourite has two lots. */
static MendCard *
take_one (GArray *candidates, guint n_first, GRand *rand)
{
  guint n_lots = n_first;
  guint index = 0;
  MendCard *card = NULL;
  gint32 lot = 0;

  for (guint i = 0; i < n_first; i++)
    n_lots += g_array_index (candidates, Candidate, i).is_favourite ? 1 : 0;

  lot = g_rand_int_range (rand, 0, (gint32) n_lots);

  for (index = 0; index + 1 < n_first; index++)
    {
      lot -= g_array_index (candidates, Candidate, index).is_favourite ? 2 : 1;

      if (lot < 0)
        break;
    }

  card = g_object_ref (g_array_index (candidates, Candidate, index).card);
  g_array_remove_index (candidates, index);

  return card;
}

/**
 * mend_hand_draw:
 * @cards: (element-type MendCard): the cards to draw from
 * @rules: what may be drawn
 * @seed: where chance begins
 *
 * Draws a hand of three cards.
 *
 * Cards that were never drawn come first. Once all were drawn, the hand is taken from the half that
 * was not drawn for longest, or from the three of it if that is more. With the same cards, rules
 * and seed the hand is the same.
 *
 * Returns: (transfer container) (element-type MendCard): up to three cards; fewer if there are no
 *   more that may be drawn
 */
GPtrArray *
mend_hand_draw (GListModel *cards, const MendHandRules *rules, guint32 seed)
{
  GPtrArray *hand = g_ptr_array_new_full (MEND_HAND_SIZE, g_object_unref);
  g_autoptr (GArray) candidates = NULL;
  GRand *rand = NULL;
  guint n_never = 0;
  guint n_oldest = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (cards), hand);
  g_return_val_if_fail (rules != NULL, hand);

  candidates = list_candidates (cards, rules);
  n_never = count_never_drawn (candidates);
  n_oldest = MAX (MEND_HAND_SIZE, (candidates->len + 1) / 2);
  rand = g_rand_new_with_seed (seed);

  while (hand->len < MEND_HAND_SIZE && candidates->len > 0)
    {
      guint n_first = n_never > 0 ? n_never-- : MIN (n_oldest - hand->len, candidates->len);

      g_ptr_array_add (hand, take_one (candidates, n_first, rand));
    }

  g_rand_free (rand);

  return hand;
}
