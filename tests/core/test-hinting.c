// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hinting.h"

#include "mend-core-enums.h"

static GListModel *
make_hints (void)
{
  GListStore *hints = g_list_store_new (MEND_TYPE_HINT);
  g_autoptr (MendHint) hint =
      g_object_new (MEND_TYPE_HINT, "id", "never", "pattern", "\\bnever\\b", NULL);

  g_list_store_append (hints, hint);

  return G_LIST_MODEL (hints);
}

static MendHinting *
make_hinting (MendFormatGroup group, MendRoles roles, MendSeat hurt)
{
  g_autoptr (GListModel) hints = make_hints ();
  g_autoptr (MendFormat) way =
      g_object_new (MEND_TYPE_FORMAT, "id", "way", "group", group, "roles", roles, NULL);
  MendHinting *hinting = mend_hinting_new (hints);

  mend_hinting_set_way (hinting, way, hurt);

  return hinting;
}

static gboolean
finds (MendHinting *hinting, MendSeat seat, const char *part_id)
{
  return mend_hinting_find (hinting, seat, part_id, "You never listen.", FALSE) != NULL;
}

static void
test_hinting_is_off_until_one_turns_it_on (void)
{
  g_autoptr (MendHinting) hinting =
      make_hinting (MEND_FORMAT_GROUP_SHORT, MEND_ROLES_EQUAL, MEND_SEAT_NONE);

  g_assert_true (mend_hinting_is_offered (hinting, MEND_SEAT_LEFT));
  g_assert_false (finds (hinting, MEND_SEAT_LEFT, "turn"));

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  g_assert_true (finds (hinting, MEND_SEAT_LEFT, "turn"));
  g_assert_false (finds (hinting, MEND_SEAT_RIGHT, "turn"));

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, FALSE);
  g_assert_false (finds (hinting, MEND_SEAT_LEFT, "turn"));
  g_assert_finalize_object (g_steal_pointer (&hinting));
}

static void
test_hinting_is_on_alone (void)
{
  g_autoptr (MendHinting) hinting =
      make_hinting (MEND_FORMAT_GROUP_ONE_PERSON, MEND_ROLES_SOLO, MEND_SEAT_NONE);

  g_assert_true (finds (hinting, MEND_SEAT_LEFT, NULL));
}

static void
test_hinting_leaves_who_was_hurt (void)
{
  g_autoptr (MendHinting) hinting =
      make_hinting (MEND_FORMAT_GROUP_WHAT_HAPPENED, MEND_ROLES_HURT_RESPONSIBLE, MEND_SEAT_RIGHT);

  mend_hinting_set_is_on (hinting, MEND_SEAT_RIGHT, TRUE);
  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  g_assert_false (mend_hinting_is_offered (hinting, MEND_SEAT_RIGHT));
  g_assert_false (mend_hinting_get_is_on (hinting, MEND_SEAT_RIGHT));
  g_assert_false (finds (hinting, MEND_SEAT_RIGHT, "tell"));
  g_assert_true (finds (hinting, MEND_SEAT_LEFT, "own"));
}

static void
test_hinting_of_what_is_owned (void)
{
  g_autoptr (GListModel) hints = make_hints ();
  g_autoptr (MendHint) hint = g_object_new (MEND_TYPE_HINT, "id", "only", "pattern", "\\bonly a\\b",
                                            "kind", MEND_HINT_ASK_RESPONSIBLE, NULL);
  g_autoptr (MendHinting) hinting = mend_hinting_new (hints);

  g_test_summary ("Whoever writes down what is owned has the hints of the one who owns it, once "
                  "they are turned on.");

  g_list_store_append (G_LIST_STORE (hints), hint);
  mend_hinting_set_owned (hinting);
  g_assert_true (mend_hinting_is_offered (hinting, MEND_SEAT_LEFT));
  g_assert_false (finds (hinting, MEND_SEAT_LEFT, NULL));

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  g_assert_true (finds (hinting, MEND_SEAT_LEFT, NULL));
  g_assert_false (finds (hinting, MEND_SEAT_RIGHT, NULL));
  g_assert_true (
      mend_hinting_find (hinting, MEND_SEAT_LEFT, NULL, "It was only a letter.", FALSE) == hint);
}

static void
test_hinting_leaves_thanks (void)
{
  g_autoptr (MendHinting) hinting =
      make_hinting (MEND_FORMAT_GROUP_SHORT, MEND_ROLES_EQUAL, MEND_SEAT_NONE);

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  g_assert_false (finds (hinting, MEND_SEAT_LEFT, "thank"));
  g_assert_false (finds (hinting, MEND_SEAT_LEFT, "one-thing/thank"));
  g_assert_true (finds (hinting, MEND_SEAT_LEFT, "thanking"));
  g_assert_true (finds (hinting, MEND_SEAT_LEFT, NULL));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_hinting_can_be_closed_for_good (void)
{
  g_autoptr (MendHinting) hinting =
      make_hinting (MEND_FORMAT_GROUP_SHORT, MEND_ROLES_EQUAL, MEND_SEAT_NONE);
  guint n_changed = 0;

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  g_signal_connect_swapped (hinting, "changed", G_CALLBACK (count_cb), &n_changed);
  g_object_set (hinting, "enabled", FALSE, NULL);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_false (mend_hinting_get_enabled (hinting));
  g_assert_false (mend_hinting_is_offered (hinting, MEND_SEAT_LEFT));
  g_assert_false (finds (hinting, MEND_SEAT_LEFT, "turn"));

  mend_hinting_set_enabled (hinting, FALSE);
  g_assert_cmpuint (n_changed, ==, 1);
}

static void
test_hinting_for_both (void)
{
  g_autoptr (MendHinting) equal =
      make_hinting (MEND_FORMAT_GROUP_SHORT, MEND_ROLES_EQUAL, MEND_SEAT_NONE);
  g_autoptr (MendHinting) roles =
      make_hinting (MEND_FORMAT_GROUP_WHAT_HAPPENED, MEND_ROLES_HURT_RESPONSIBLE, MEND_SEAT_RIGHT);

  g_test_summary ("Where only one can have hints, a page for both would tell who was hurt.");

  g_assert_true (mend_hinting_is_for_both (equal));
  g_assert_true (mend_hinting_is_offered (roles, MEND_SEAT_LEFT));
  g_assert_false (mend_hinting_is_for_both (roles));
}

static void
test_hinting_without_hints_offers_none (void)
{
  g_autoptr (GListStore) hints = g_list_store_new (MEND_TYPE_HINT);
  g_autoptr (MendHinting) hinting = mend_hinting_new (G_LIST_MODEL (hints));
  g_autoptr (MendFormat) way = g_object_new (MEND_TYPE_FORMAT, "id", "way", NULL);

  mend_hinting_set_way (hinting, way, MEND_SEAT_NONE);
  g_assert_false (mend_hinting_is_offered (hinting, MEND_SEAT_LEFT));

  mend_hinting_set_way (hinting, NULL, MEND_SEAT_NONE);
  g_assert_false (mend_hinting_is_offered (hinting, MEND_SEAT_LEFT));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/hinting/is-off-until-one-turns-it-on",
                   test_hinting_is_off_until_one_turns_it_on);
  g_test_add_func ("/core/hinting/is-on-alone", test_hinting_is_on_alone);
  g_test_add_func ("/core/hinting/leaves-who-was-hurt", test_hinting_leaves_who_was_hurt);
  g_test_add_func ("/core/hinting/of-what-is-owned", test_hinting_of_what_is_owned);
  g_test_add_func ("/core/hinting/leaves-thanks", test_hinting_leaves_thanks);
  g_test_add_func ("/core/hinting/can-be-closed-for-good", test_hinting_can_be_closed_for_good);
  g_test_add_func ("/core/hinting/for-both", test_hinting_for_both);
  g_test_add_func ("/core/hinting/without-hints-offers-none",
                   test_hinting_without_hints_offers_none);

  return g_test_run ();
}
