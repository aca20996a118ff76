// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-search.h"

#include "cards/mend-card-group.h"

static MendDeck *
make_deck (const char *title, guint step, MendCard *const *cards, guint n_cards)
{
  g_autoptr (GListStore) store = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (GListStore) groups = g_list_store_new (MEND_TYPE_CARD_GROUP);
  g_autoptr (MendCardGroup) group = NULL;

  for (guint i = 0; i < n_cards; i++)
    g_list_store_append (store, cards[i]);

  group = g_object_new (MEND_TYPE_CARD_GROUP, "title", "Making One", "cards", store, NULL);
  g_list_store_append (groups, group);

  return g_object_new (MEND_TYPE_DECK, "title", title, "step", step, "kind",
                       MEND_DECK_KIND_SENTENCES, "groups", groups, NULL);
}

static MendCard *
make_card (const char *id, const char *clause, MendDepth depth, MendAudience audience)
{
  return g_object_new (MEND_TYPE_CARD, "id", id, "clause", clause, "question", "Which door is it?",
                       "depth", depth, "audience", audience, NULL);
}

static MendCardSearch *
make_search (void)
{
  g_autoptr (MendCard) a =
      make_card ("a", "I keep my word.", MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  g_autoptr (MendCard) b =
      make_card ("b", "I don’t trust the quiet.", MEND_DEPTH_DEEPER, MEND_AUDIENCE_HURT);
  g_autoptr (MendCard) c =
      make_card ("c", "Über den Ärger, Café", MEND_DEPTH_DEEPEST, MEND_AUDIENCE_RESPONSIBLE);
  g_autoptr (MendCard) d =
      make_card ("d", "A promise, and a door", MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  MendCard *const first[] = { a, b };
  MendCard *const second[] = { c, d };
  g_autoptr (MendDeck) promises = make_deck ("Promises", 3, first, 2);
  g_autoptr (MendDeck) other = make_deck ("Letting Go", 5, second, 2);
  g_autoptr (GListStore) decks = g_list_store_new (MEND_TYPE_DECK);

  g_list_store_append (decks, promises);
  g_list_store_append (decks, other);

  return mend_card_search_new (G_LIST_MODEL (decks));
}

static void
assert_finds (const char *words, const MendCardFilter *filter, const char *ids)
{
  g_autoptr (MendCardSearch) search = make_search ();
  g_autoptr (GPtrArray) found = mend_card_search_find (search, words, filter);
  g_autoptr (GString) result = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append (result, mend_card_get_id (g_ptr_array_index (found, i)));

  g_assert_cmpstr (result->str, ==, ids);
  g_assert_finalize_object (g_steal_pointer (&search));
}

static void
test_card_search_finds_beginnings (void)
{
  assert_finds ("k", NULL, "a");
  assert_finds ("kee wor", NULL, "a");
  assert_finds ("wor kee", NULL, "a");
  assert_finds ("eep", NULL, "");
  assert_finds ("keep quiet", NULL, "");
}

static void
test_card_search_folds (void)
{
  assert_finds ("WORD", NULL, "a");
  assert_finds ("dont", NULL, "b");
  assert_finds ("DON'T tru", NULL, "b");
  assert_finds ("uber", NULL, "c");
  assert_finds ("ärg cafe", NULL, "c");
  assert_finds ("\xff word", NULL, "a");
}

static void
test_card_search_puts_the_front_first (void)
{
  assert_finds ("promise", NULL, "dab");
  assert_finds ("door", NULL, "dabc");
  assert_finds ("letting", NULL, "cd");
  assert_finds ("keep promises", NULL, "a");
}

static void
test_card_search_finds_all_by_nothing (void)
{
  assert_finds (NULL, NULL, "abcd");
  assert_finds (" … ", NULL, "abcd");
}

static void
test_card_search_filters (void)
{
  const MendDepth deepest = MEND_DEPTH_DEEPEST;

  assert_finds ("", &(MendCardFilter){ .step = 5, .depth = deepest }, "cd");
  assert_finds ("", &(MendCardFilter){ .depth = MEND_DEPTH_EASY }, "ad");
  assert_finds ("", &(MendCardFilter){ .depth = MEND_DEPTH_DEEPER }, "abd");
  assert_finds ("", &(MendCardFilter){ .depth = deepest, .role = MEND_AUDIENCE_HURT }, "abd");
  assert_finds ("", &(MendCardFilter){ .depth = deepest, .role = MEND_AUDIENCE_RESPONSIBLE },
                "acd");
  assert_finds ("", &(MendCardFilter){ .depth = deepest }, "abcd");
  assert_finds ("door", &(MendCardFilter){ .step = 3, .depth = MEND_DEPTH_EASY }, "a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/card-search/finds-beginnings", test_card_search_finds_beginnings);
  g_test_add_func ("/core/card-search/folds", test_card_search_folds);
  g_test_add_func ("/core/card-search/puts-the-front-first", test_card_search_puts_the_front_first);
  g_test_add_func ("/core/card-search/finds-all-by-nothing", test_card_search_finds_all_by_nothing);
  g_test_add_func ("/core/card-search/filters", test_card_search_filters);

  return g_test_run ();
}
