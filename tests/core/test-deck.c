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

static void
add_card (GListStore *cards, const char *id, MendDepth depth, MendAudience audience)
{
  g_autoptr (MendCard) card =
      g_object_new (MEND_TYPE_CARD, "id", id, "depth", depth, "audience", audience, NULL);

  g_list_store_append (cards, card);
}

static MendDeck *
make_graded_deck (void)
{
  g_autoptr (GListStore) groups = g_list_store_new (MEND_TYPE_CARD_GROUP);
  g_autoptr (GListStore) near = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (GListStore) far = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCardGroup) near_group = g_object_new (
      MEND_TYPE_CARD_GROUP, "id", "near", "title", "Near", "shape", "star", "cards", near, NULL);
  g_autoptr (MendCardGroup) far_group =
      g_object_new (MEND_TYPE_CARD_GROUP, "id", "far", "title", "Far", "cards", far, NULL);

  add_card (near, "easy", MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  add_card (near, "easy-hurt", MEND_DEPTH_EASY, MEND_AUDIENCE_HURT);
  add_card (near, "easy-both", MEND_DEPTH_EASY, MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE);
  add_card (far, "deeper", MEND_DEPTH_DEEPER, MEND_AUDIENCE_EITHER);
  add_card (far, "deepest-responsible", MEND_DEPTH_DEEPEST, MEND_AUDIENCE_RESPONSIBLE);
  g_list_store_append (groups, near_group);
  g_list_store_append (groups, far_group);

  return g_object_new (MEND_TYPE_DECK, "id", "happened", "title", "Happened", "summary", "It was.",
                       "step", 1, "kind", MEND_DECK_KIND_SENTENCES, "groups", groups, NULL);
}

static void
assert_has (MendDeck *deck, const char *id, gboolean is_there)
{
  g_assert_cmpint (mend_deck_find_card (deck, id) != NULL, ==, is_there);
}

static void
test_deck_leaves_out_what_nobody_chose (void)
{
  g_autoptr (MendDeck) deck = make_graded_deck ();
  g_autoptr (MendDeck) easy = mend_deck_limit (deck, MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  g_autoptr (MendDeck) hurt = mend_deck_limit (deck, MEND_DEPTH_DEEPEST, MEND_AUDIENCE_HURT);
  g_autoptr (MendCardGroup) group = NULL;

  assert_has (easy, "easy", TRUE);
  assert_has (easy, "easy-both", TRUE);
  assert_has (easy, "easy-hurt", FALSE);
  assert_has (easy, "deeper", FALSE);

  /* A group of which nothing is left is not there, and the others are what they were. */
  g_assert_cmpuint (g_list_model_get_n_items (mend_deck_get_groups (easy)), ==, 1);
  group = g_list_model_get_item (mend_deck_get_groups (easy), 0);
  g_assert_cmpstr (mend_card_group_get_id (group), ==, "near");
  g_assert_cmpstr (mend_card_group_get_title (group), ==, "Near");
  g_assert_cmpstr (mend_card_group_get_shape (group), ==, "star");
  g_assert_cmpstr (mend_deck_get_id (easy), ==, "happened");
  g_assert_cmpstr (mend_deck_get_summary (easy), ==, "It was.");
  g_assert_cmpuint (mend_deck_get_step (easy), ==, 1);
  g_assert_cmpint (mend_deck_get_kind (easy), ==, MEND_DECK_KIND_SENTENCES);

  assert_has (hurt, "easy-hurt", TRUE);
  assert_has (hurt, "deeper", TRUE);
  assert_has (hurt, "deepest-responsible", FALSE);
}

static void
test_deck_with_nothing_to_leave_out_stays (void)
{
  const MendAudience both = MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE;
  g_autoptr (MendDeck) deck = make_graded_deck ();
  g_autoptr (MendDeck) whole = mend_deck_limit (deck, MEND_DEPTH_DEEPEST, both);

  g_assert_true (whole == deck);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/deck/keeps-what-it-was-made-of", test_deck_keeps_what_it_was_made_of);
  g_test_add_func ("/core/deck/finds-card-in-any-group", test_deck_finds_card_in_any_group);
  g_test_add_func ("/core/deck/serves-a-step", test_deck_serves_a_step);

  g_test_add_func ("/core/deck/leaves-out-what-nobody-chose",
                   test_deck_leaves_out_what_nobody_chose);
  g_test_add_func ("/core/deck/with-nothing-to-leave-out-stays",
                   test_deck_with_nothing_to_leave_out_stays);

  return g_test_run ();
}
