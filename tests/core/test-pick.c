// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-pick.h"

static void
test_pick_card_of_a_deck (void)
{
  const MendEvent fields = {
    .kind = MEND_EVENT_CARD,
    .id = 7,
    .text = "tired",
    .clause = "I feel tired",
    .card_id = "feelings/tired",
  };
  g_autoptr (MendEvent) event = mend_event_new_writing (&fields);
  g_autoptr (MendPick) pick = mend_pick_new (event);

  g_clear_pointer (&event, mend_event_unref);

  g_assert_cmpuint (mend_pick_get_id (pick), ==, 7);
  g_assert_cmpstr (mend_pick_get_word (pick), ==, "tired");
  g_assert_cmpstr (mend_pick_get_clause (pick), ==, "I feel tired");
  g_assert_cmpstr (mend_pick_get_card_id (pick), ==, "feelings/tired");
  g_assert_finalize_object (g_steal_pointer (&pick));
}

static void
test_pick_own_word (void)
{
  const MendEvent fields = { .kind = MEND_EVENT_CARD, .id = 1, .text = "far away" };
  g_autoptr (MendEvent) event = mend_event_new_writing (&fields);
  g_autoptr (MendPick) pick = mend_pick_new (event);

  g_assert_null (mend_pick_get_clause (pick));
  g_assert_null (mend_pick_get_card_id (pick));
  g_assert_finalize_object (g_steal_pointer (&pick));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/pick/card-of-a-deck", test_pick_card_of_a_deck);
  g_test_add_func ("/core/pick/own-word", test_pick_own_word);

  return g_test_run ();
}
