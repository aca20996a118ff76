// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-group.h"

#include "cards/mend-card.h"

static void
test_card_group_without_cards (void)
{
  g_autoptr (MendCardGroup) group = g_object_new (MEND_TYPE_CARD_GROUP, "id", "sad", NULL);
  GListModel *cards = mend_card_group_get_cards (group);

  g_test_summary ("A group has a list of cards, also an empty one.");

  g_assert_true (g_list_model_get_item_type (cards) == MEND_TYPE_CARD);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&group));
}

static void
test_card_group_keeps_what_it_was_made_of (void)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCardGroup) group = g_object_new (MEND_TYPE_CARD_GROUP, "id", "sad", "title", "Sad",
                                                  "shape", "drop", "cards", cards, NULL);
  g_autoptr (GListModel) listed = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *shape = NULL;

  g_object_get (group, "id", &id, "title", &title, "shape", &shape, "cards", &listed, NULL);

  g_assert_cmpstr (mend_card_group_get_id (group), ==, id);
  g_assert_cmpstr (mend_card_group_get_title (group), ==, title);
  g_assert_cmpstr (mend_card_group_get_shape (group), ==, shape);
  g_assert_cmpstr (id, ==, "sad");
  g_assert_cmpstr (title, ==, "Sad");
  g_assert_cmpstr (shape, ==, "drop");
  g_assert_true (mend_card_group_get_cards (group) == G_LIST_MODEL (cards));
  g_assert_true (listed == G_LIST_MODEL (cards));
  g_assert_finalize_object (g_steal_pointer (&group));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/card-group/without-cards", test_card_group_without_cards);
  g_test_add_func ("/core/card-group/keeps-what-it-was-made-of",
                   test_card_group_keeps_what_it_was_made_of);

  return g_test_run ();
}
