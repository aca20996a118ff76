// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-hand.h"

#include "mend-core-enums.h"

#define N_DRAWS 1000

static void
add_card (GListStore *cards, const char *id, MendDepth depth, MendAudience audience)
{
  g_autoptr (MendCard) card =
      g_object_new (MEND_TYPE_CARD, "id", id, "depth", depth, "audience", audience, NULL);

  g_list_store_append (cards, card);
}

/* Cards of each depth for each role, @n of each. */
static GListModel *
make_cards (guint n)
{
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < n; i++)
    {
      for (int depth = MEND_DEPTH_EASY; depth <= MEND_DEPTH_DEEPEST; depth++)
        {
          for (guint audience = 0; audience <= 3; audience++)
            {
              g_autofree char *id = g_strdup_printf ("%u-%d-%u", i, depth, audience);

              add_card (cards, id, (MendDepth) depth, (MendAudience) audience);
            }
        }
    }

  return G_LIST_MODEL (cards);
}

static GListModel *
make_easy_cards (guint n)
{
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("card-%u", i);

      add_card (cards, id, MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
    }

  return G_LIST_MODEL (cards);
}

static const char *
get_id (GPtrArray *hand, guint index)
{
  return mend_card_get_id (g_ptr_array_index (hand, index));
}

static void
test_hand_is_the_same_by_the_same_seed (void)
{
  g_autoptr (GListModel) cards = make_easy_cards (50);
  const MendHandRules rules = { 0 };
  guint n_others = 0;

  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GPtrArray) one = mend_hand_draw (cards, &rules, seed);
      g_autoptr (GPtrArray) same = mend_hand_draw (cards, &rules, seed);
      g_autoptr (GPtrArray) other = mend_hand_draw (cards, &rules, seed + 1);

      g_assert_cmpuint (one->len, ==, MEND_HAND_SIZE);

      for (guint i = 0; i < MEND_HAND_SIZE; i++)
        {
          g_assert_cmpstr (get_id (one, i), ==, get_id (same, i));
          n_others += g_strcmp0 (get_id (one, i), get_id (other, i)) != 0;
        }
    }

  g_assert_cmpuint (n_others, >, 40);
}

static void
test_hand_keeps_to_depth_and_role (void)
{
  g_autoptr (GListModel) cards = make_cards (3);

  for (guint32 seed = 0; seed < N_DRAWS; seed++)
    {
      const MendHandRules rules = { .depth = (MendDepth) (seed % 3),
                                    .role = (MendAudience) (seed / 3 % 3) };
      g_autoptr (GPtrArray) hand = mend_hand_draw (cards, &rules, seed);

      g_assert_cmpuint (hand->len, ==, MEND_HAND_SIZE);

      for (guint i = 0; i < hand->len; i++)
        {
          MendCard *card = g_ptr_array_index (hand, i);

          g_assert_cmpint (mend_card_get_depth (card), <=, rules.depth);
          g_assert_true (mend_card_is_for (card, rules.role));
        }
    }
}

static void
test_hand_uses_up_every_card_before_one_comes_again (void)
{
  const guint n_cards = 61;
  g_autoptr (GListModel) cards = make_easy_cards (n_cards);
  g_autoptr (GPtrArray) drawn = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_add (drawn, NULL);

  for (guint32 seed = 0; seed < N_DRAWS; seed++)
    {
      const MendHandRules rules = { .drawn = (const char *const *) drawn->pdata };
      g_autoptr (GPtrArray) hand = mend_hand_draw (cards, &rules, seed);

      g_assert_cmpuint (hand->len, ==, MEND_HAND_SIZE);

      for (guint i = 0; i < hand->len; i++)
        {
          gboolean is_new = !g_hash_table_contains (seen, get_id (hand, i));
          guint n_latest = MIN (drawn->len - 1, n_cards / 3);

          g_assert_true (is_new || g_hash_table_size (seen) == n_cards);

          for (guint j = 0; j < n_latest; j++)
            g_assert_cmpstr (g_ptr_array_index (drawn, drawn->len - 2 - j), !=, get_id (hand, i));

          if (is_new)
            g_hash_table_add (seen, (gpointer) get_id (hand, i));
        }

      for (guint i = 0; i < hand->len; i++)
        g_ptr_array_insert (drawn, (int) drawn->len - 1, g_strdup (get_id (hand, i)));
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, n_cards);
}

static void
test_hand_has_no_card_twice (void)
{
  g_autoptr (GListModel) cards = make_easy_cards (4);
  const char *const drawn[] = { "card-0", "card-1", "card-2", "card-3", NULL };

  for (guint32 seed = 0; seed < 100; seed++)
    {
      const MendHandRules rules = { .drawn = seed % 2 == 0 ? drawn : NULL };
      g_autoptr (GPtrArray) hand = mend_hand_draw (cards, &rules, seed);

      g_assert_cmpuint (hand->len, ==, 3);
      g_assert_cmpstr (get_id (hand, 0), !=, get_id (hand, 1));
      g_assert_cmpstr (get_id (hand, 0), !=, get_id (hand, 2));
      g_assert_cmpstr (get_id (hand, 1), !=, get_id (hand, 2));
    }
}

static void
test_hand_leaves_out_what_was_put_away (void)
{
  g_autoptr (GListModel) cards = make_easy_cards (5);
  const char *const put_away[] = { "card-0", "card-2", "card-4", "gone", NULL };
  const MendHandRules rules = { .put_away = put_away };

  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (GPtrArray) hand = mend_hand_draw (cards, &rules, seed);

      g_assert_cmpuint (hand->len, ==, 2);
      g_assert_false (g_strv_contains (put_away, get_id (hand, 0)));
      g_assert_false (g_strv_contains (put_away, get_id (hand, 1)));
    }
}

static void
test_hand_brings_favourites_sooner (void)
{
  g_autoptr (GListModel) cards = make_easy_cards (30);
  const char *const favourites[] = { "card-7", NULL };
  const MendHandRules rules = { .favourites = favourites };
  guint n_favourite = 0;
  guint n_other = 0;

  for (guint32 seed = 0; seed < N_DRAWS; seed++)
    {
      g_autoptr (GPtrArray) hand = mend_hand_draw (cards, &rules, seed);

      for (guint i = 0; i < hand->len; i++)
        {
          n_favourite += g_str_equal (get_id (hand, i), "card-7");
          n_other += g_str_equal (get_id (hand, i), "card-8");
        }
    }

  g_assert_cmpuint (n_favourite * 2, >, n_other * 3);
  g_assert_cmpuint (n_favourite, <, n_other * 3);
}

static void
test_hand_may_be_empty (void)
{
  g_autoptr (GListModel) cards = make_easy_cards (0);
  const MendHandRules rules = { 0 };
  g_autoptr (GPtrArray) hand = mend_hand_draw (cards, &rules, 1);

  g_assert_cmpuint (hand->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/hand/is-the-same-by-the-same-seed",
                   test_hand_is_the_same_by_the_same_seed);
  g_test_add_func ("/core/hand/keeps-to-depth-and-role", test_hand_keeps_to_depth_and_role);
  g_test_add_func ("/core/hand/uses-up-every-card-before-one-comes-again",
                   test_hand_uses_up_every_card_before_one_comes_again);
  g_test_add_func ("/core/hand/has-no-card-twice", test_hand_has_no_card_twice);
  g_test_add_func ("/core/hand/leaves-out-what-was-put-away",
                   test_hand_leaves_out_what_was_put_away);
  g_test_add_func ("/core/hand/brings-favourites-sooner", test_hand_brings_favourites_sooner);
  g_test_add_func ("/core/hand/may-be-empty", test_hand_may_be_empty);

  return g_test_run ();
}
