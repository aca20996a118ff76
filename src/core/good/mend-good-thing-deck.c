// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing-deck.h"

#include "cards/mend-own-deck.h"
#include "good/mend-good-thing-story.h"

/**
 * mend_good_thing_deck_new:
 * @moments: (element-type MendGoodThing): what the two have written
 * @seat: whose cards they are to be, left or right
 * @left: (nullable): who sits on the left now
 * @right: (nullable): who sits on the right now
 * @title: the title of the deck
 *
 * Makes cards of what one of the two has written to read aloud, and has not read yet: to be at hand
 * where a talk has a place for it.
 *
 * Returns: (transfer full) (nullable): the deck, with the oldest first; `NULL` if there is nothing
 */
MendDeck *
mend_good_thing_deck_new (GPtrArray *moments,
                          MendSeat seat,
                          const MendPerson *left,
                          const MendPerson *right,
                          const char *title)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (GPtrArray) stories = NULL;

  g_return_val_if_fail (moments != NULL && title != NULL, NULL);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, NULL);

  stories = mend_good_thing_story_list (moments);
  for (guint i = 0; i < stories->len; i++)
    {
      MendGoodThingStory *story = g_ptr_array_index (stories, i);
      const MendGoodThing *thing = mend_good_thing_story_get_moment (story);
      g_autoptr (MendCard) card = NULL;

      if (thing->kind != MEND_GOOD_THING_APPRECIATION || mend_good_thing_story_is_done (story) ||
          mend_good_thing_find_seat (thing, left, right) != seat)
        continue;

      card = g_object_new (MEND_TYPE_CARD, "id", thing->id, "clause", thing->text, NULL);
      g_list_store_append (cards, card);
    }

  return g_list_model_get_n_items (G_LIST_MODEL (cards)) > 0
             ? mend_own_deck_new (NULL, title, MEND_DECK_LAST_STEP, G_LIST_MODEL (cards))
             : NULL;
}
