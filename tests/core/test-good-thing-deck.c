// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing-deck.h"

#include "cards/mend-own-deck.h"

static void
add (GPtrArray *moments,
     MendGoodThingKind kind,
     const char *id,
     const char *moment_id,
     MendSeat seat,
     const char *person_id)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 2, 20, 0, 0);
  const MendGoodThing fields = {
    .id = (char *) id,
    .kind = kind,
    .moment_id = (char *) moment_id,
    .created = created,
    .seat = seat,
    .person_id = (char *) person_id,
    .text = (char *) id,
  };

  g_ptr_array_add (moments, mend_good_thing_new (&fields));
}

static GPtrArray *
make_moments (void)
{
  GPtrArray *moments = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);

  add (moments, MEND_GOOD_THING_APPRECIATION, "You called", NULL, MEND_SEAT_LEFT, "anna");
  add (moments, MEND_GOOD_THING_APPRECIATION, "You came", NULL, MEND_SEAT_LEFT, "anna");
  add (moments, MEND_GOOD_THING_APPRECIATION, "You waited", NULL, MEND_SEAT_RIGHT, "ben");
  add (moments, MEND_GOOD_THING_APPRECIATION, "You cooked", NULL, MEND_SEAT_LEFT, NULL);
  add (moments, MEND_GOOD_THING_GESTURE, "Tea", NULL, MEND_SEAT_LEFT, "anna");
  add (moments, MEND_GOOD_THING_ACTIVITY, "A walk", NULL, MEND_SEAT_BOTH, NULL);
  add (moments, MEND_GOOD_THING_DONE, "done", "You came", MEND_SEAT_BOTH, NULL);

  return moments;
}

static char *
join_cards (MendDeck *deck)
{
  GString *text = g_string_new (NULL);
  GListModel *cards = mend_own_deck_get_cards (deck);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      g_string_append_printf (text, "%s|", mend_card_get_front (card));
    }

  return g_string_free (text, FALSE);
}

static void
test_good_thing_deck_of_each (void)
{
  g_autoptr (GPtrArray) moments = make_moments ();
  g_autoptr (MendDeck) left = NULL;
  g_autoptr (MendDeck) right = NULL;
  g_autofree char *of_left = NULL;
  g_autofree char *of_right = NULL;

  g_test_summary ("What one has written to read aloud, and has not read; never that of the other.");

  left = mend_good_thing_deck_new (moments, MEND_SEAT_LEFT, NULL, NULL, "To Read Aloud");
  right = mend_good_thing_deck_new (moments, MEND_SEAT_RIGHT, NULL, NULL, "To Read Aloud");
  of_left = join_cards (left);
  of_right = join_cards (right);
  g_assert_cmpstr (of_left, ==, "You called|You cooked|");
  g_assert_cmpstr (of_right, ==, "You waited|");
  g_assert_cmpstr (mend_deck_get_title (left), ==, "To Read Aloud");
}

static void
test_good_thing_deck_changed_places (void)
{
  g_autoptr (GPtrArray) moments = make_moments ();
  const MendPerson ben = { .id = (char *) "ben" };
  const MendPerson anna = { .id = (char *) "anna" };
  g_autoptr (MendDeck) left = NULL;
  g_autofree char *of_left = NULL;

  left = mend_good_thing_deck_new (moments, MEND_SEAT_LEFT, &ben, &anna, "To Read Aloud");
  of_left = join_cards (left);
  g_assert_cmpstr (of_left, ==, "You waited|You cooked|");
}

static void
test_good_thing_deck_of_nothing (void)
{
  g_autoptr (GPtrArray) moments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);

  add (moments, MEND_GOOD_THING_APPRECIATION, "You called", NULL, MEND_SEAT_LEFT, "anna");
  g_assert_null (mend_good_thing_deck_new (moments, MEND_SEAT_RIGHT, NULL, NULL, "Title"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/good-thing-deck/of-each", test_good_thing_deck_of_each);
  g_test_add_func ("/core/good-thing-deck/changed-places", test_good_thing_deck_changed_places);
  g_test_add_func ("/core/good-thing-deck/of-nothing", test_good_thing_deck_of_nothing);

  return g_test_run ();
}
