// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-deck.h"

#include "cards/mend-card-group.h"

static MendCardGroup *
make_group (const char *id, const char *card_id)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) card = g_object_new (MEND_TYPE_CARD, "id", card_id, NULL);

  g_list_store_append (cards, card);

  return g_object_new (MEND_TYPE_CARD_GROUP, "id", id, "cards", cards, NULL);
}

static MendDeck *
make_deck (void)
{
  g_autoptr (GListStore) groups = g_list_store_new (MEND_TYPE_CARD_GROUP);
  g_autoptr (MendCardGroup) sad = make_group ("sad", "feeling-lonely");
  g_autoptr (MendCardGroup) calm = make_group ("calm", "feeling-calm");

  g_list_store_append (groups, sad);
  g_list_store_append (groups, calm);

  return g_object_new (MEND_TYPE_DECK, "id", "needs", "title", "Needs", "summary", "What helps.",
                       "kind", MEND_DECK_KIND_NEEDS, "groups", groups, NULL);
}

static void
test_deck_keeps_what_it_was_made_of (void)
{
  g_autoptr (MendDeck) deck = make_deck ();
  g_autoptr (GListModel) groups = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  MendDeckKind kind = MEND_DECK_KIND_FEELINGS;

  g_object_get (deck, "id", &id, "title", &title, "summary", &summary, "kind", &kind, "groups",
                &groups, NULL);

  g_assert_cmpstr (mend_deck_get_id (deck), ==, "needs");
  g_assert_cmpstr (mend_deck_get_title (deck), ==, "Needs");
  g_assert_cmpstr (mend_deck_get_summary (deck), ==, "What helps.");
  g_assert_cmpint (mend_deck_get_kind (deck), ==, MEND_DECK_KIND_NEEDS);
  g_assert_true (mend_deck_get_groups (deck) == groups);
  g_assert_cmpstr (id, ==, "needs");
  g_assert_cmpstr (title, ==, "Needs");
  g_assert_cmpstr (summary, ==, "What helps.");
  g_assert_cmpint (kind, ==, MEND_DECK_KIND_NEEDS);
  g_clear_object (&groups);
  g_assert_finalize_object (g_steal_pointer (&deck));
}

static void
test_deck_finds_card_in_any_group (void)
{
  g_autoptr (MendDeck) deck = make_deck ();

  g_assert_cmpstr (mend_card_get_id (mend_deck_find_card (deck, "feeling-lonely")), ==,
                   "feeling-lonely");
  g_assert_cmpstr (mend_card_get_id (mend_deck_find_card (deck, "feeling-calm")), ==,
                   "feeling-calm");
  g_assert_null (mend_deck_find_card (deck, "feeling"));
  g_assert_null (mend_deck_find_card (deck, "sad"));
  g_assert_finalize_object (g_steal_pointer (&deck));
}

static void
test_deck_serves_a_step (void)
{
  g_autoptr (MendDeck) deck = g_object_new (MEND_TYPE_DECK, "step", 3, NULL);
  g_autoptr (MendDeck) any = g_object_new (MEND_TYPE_DECK, NULL);
  guint step = 0;

  g_object_get (deck, "step", &step, NULL);

  g_assert_cmpuint (mend_deck_get_step (deck), ==, 3);
  g_assert_cmpuint (step, ==, 3);
  g_assert_cmpuint (mend_deck_get_step (any), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&deck));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/deck/keeps-what-it-was-made-of", test_deck_keeps_what_it_was_made_of);
  g_test_add_func ("/core/deck/finds-card-in-any-group", test_deck_finds_card_in_any_group);
  g_test_add_func ("/core/deck/serves-a-step", test_deck_serves_a_step);

  return g_test_run ();
}
