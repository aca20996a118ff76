// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-own-deck.h"

#include "cards/mend-card-group.h"

#include <string.h>

/*
 * Decks that people write themselves: whole sentences in one group. A deck is immutable, so each
 * change makes another one with the same id.
 */

#define SHAPE "star"

static GListStore *
copy_cards (MendDeck *deck)
{
  GListModel *cards = mend_own_deck_get_cards (deck);
  GListStore *copy = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      g_list_store_append (copy, card);
    }

  return copy;
}

static MendDeck *
with_cards (MendDeck *deck, GListStore *cards)
{
  return mend_own_deck_new (mend_deck_get_id (deck), mend_deck_get_title (deck),
                            mend_deck_get_step (deck), G_LIST_MODEL (cards));
}

/**
 * mend_own_deck_new:
 * @id: (nullable): the id; `NULL` for a new deck
 * @title: the title
 * @step: the step it serves, 1 to 6; 0 for every step
 * @cards: (element-type MendCard): the cards
 *
 * Makes a deck.
 *
 * Returns: (transfer full): the deck
 */
MendDeck *
mend_own_deck_new (const char *id, const char *title, guint step, GListModel *cards)
{
  g_autoptr (GListStore) groups = g_list_store_new (MEND_TYPE_CARD_GROUP);
  g_autoptr (MendCardGroup) group = NULL;
  g_autofree char *new_id = id == NULL ? g_uuid_string_random () : g_strdup (id);

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (cards), NULL);

  group = g_object_new (MEND_TYPE_CARD_GROUP, "id", new_id, "title", title, "shape", SHAPE, "cards",
                        cards, NULL);
  g_list_store_append (groups, group);

  return g_object_new (MEND_TYPE_DECK, "id", new_id, "title", title, "step", step, "kind",
                       MEND_DECK_KIND_SENTENCES, "groups", groups, NULL);
}

/**
 * mend_own_deck_is_own:
 * @deck: a deck
 *
 * Finds out whether people wrote a deck themselves: then a UUID is its id, and else a word.
 *
 * Returns: whether it is so
 */
gboolean
mend_own_deck_is_own (MendDeck *deck)
{
  g_return_val_if_fail (MEND_IS_DECK (deck), FALSE);

  return mend_deck_get_id (deck) != NULL && g_uuid_string_is_valid (mend_deck_get_id (deck));
}

/**
 * mend_own_deck_new_card:
 * @clause: a sentence
 *
 * Makes a card with nothing on its back.
 *
 * Returns: (transfer full): the card
 */
MendCard *
mend_own_deck_new_card (const char *clause)
{
  g_autofree char *id = g_uuid_string_random ();

  g_return_val_if_fail (clause != NULL, NULL);

  return g_object_new (MEND_TYPE_CARD, "id", id, "clause", clause, NULL);
}

/**
 * mend_own_deck_get_cards:
 * @deck: a deck
 *
 * Gets the cards of the first group, which in a deck of one's own is all of them.
 *
 * Returns: (transfer none) (element-type MendCard): the cards
 */
GListModel *
mend_own_deck_get_cards (MendDeck *deck)
{
  g_autoptr (MendCardGroup) group = NULL;

  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);

  group = g_list_model_get_item (mend_deck_get_groups (deck), 0);

  /* The deck keeps the group. */
  return mend_card_group_get_cards (group);
}

/**
 * mend_own_deck_find:
 * @deck: a deck
 * @card_id: the id of a card
 *
 * Finds a card.
 *
 * Returns: its position; `G_MAXUINT` if it is not there
 */
guint
mend_own_deck_find (MendDeck *deck, const char *card_id)
{
  GListModel *cards = mend_own_deck_get_cards (deck);

  g_return_val_if_fail (card_id != NULL, G_MAXUINT);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      if (g_strcmp0 (mend_card_get_id (card), card_id) == 0)
        return i;
    }

  return G_MAXUINT;
}

/**
 * mend_own_deck_rename:
 * @deck: a deck
 * @title: a title
 *
 * Gives the deck another title.
 *
 * Returns: (transfer full): the deck that follows
 */
MendDeck *
mend_own_deck_rename (MendDeck *deck, const char *title)
{
  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);

  return mend_own_deck_new (mend_deck_get_id (deck), title, mend_deck_get_step (deck),
                            mend_own_deck_get_cards (deck));
}

/**
 * mend_own_deck_set_step:
 * @deck: a deck
 * @step: a step, 1 to 6; 0 for none
 *
 * Lets the deck belong to a step.
 *
 * Returns: (transfer full): the deck that follows
 */
MendDeck *
mend_own_deck_set_step (MendDeck *deck, guint step)
{
  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);
  g_return_val_if_fail (step <= MEND_DECK_LAST_STEP, NULL);

  return mend_own_deck_new (mend_deck_get_id (deck), mend_deck_get_title (deck), step,
                            mend_own_deck_get_cards (deck));
}

/**
 * mend_own_deck_put:
 * @deck: a deck
 * @card: a card
 *
 * Puts a card in the place of the one with the same id, or at the end.
 *
 * Returns: (transfer full): the deck that follows
 */
MendDeck *
mend_own_deck_put (MendDeck *deck, MendCard *card)
{
  g_autoptr (GListStore) cards = NULL;
  guint position = 0;

  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);
  g_return_val_if_fail (MEND_IS_CARD (card), NULL);

  position = mend_own_deck_find (deck, mend_card_get_id (card));
  if (position == G_MAXUINT)
    return mend_own_deck_insert (deck, card, position);

  cards = copy_cards (deck);
  g_list_store_splice (cards, position, 1, (gpointer *) &card, 1);

  return with_cards (deck, cards);
}

/**
 * mend_own_deck_insert:
 * @deck: a deck
 * @card: a card that is not in it
 * @position: where it is to be; beyond the end for the end
 *
 * Puts a card between others.
 *
 * Returns: (transfer full): the deck that follows
 */
MendDeck *
mend_own_deck_insert (MendDeck *deck, MendCard *card, guint position)
{
  g_autoptr (GListStore) cards = NULL;

  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);
  g_return_val_if_fail (MEND_IS_CARD (card), NULL);

  cards = copy_cards (deck);
  g_list_store_insert (cards, MIN (position, g_list_model_get_n_items (G_LIST_MODEL (cards))),
                       card);

  return with_cards (deck, cards);
}

/**
 * mend_own_deck_remove:
 * @deck: a deck
 * @card_id: the id of a card
 *
 * Takes a card out.
 *
 * Returns: (transfer full): the deck that follows
 */
MendDeck *
mend_own_deck_remove (MendDeck *deck, const char *card_id)
{
  g_autoptr (GListStore) cards = NULL;
  guint position = 0;

  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);

  position = mend_own_deck_find (deck, card_id);
  if (position == G_MAXUINT)
    return g_object_ref (deck);

  cards = copy_cards (deck);
  g_list_store_remove (cards, position);

  return with_cards (deck, cards);
}

/**
 * mend_own_deck_move:
 * @deck: a deck
 * @card_id: the id of a card
 * @position: where it is to be afterwards; beyond the end for the end
 *
 * Gives a card another place.
 *
 * Returns: (transfer full): the deck that follows
 */
MendDeck *
mend_own_deck_move (MendDeck *deck, const char *card_id, guint position)
{
  g_autoptr (MendDeck) rest = NULL;
  MendCard *card = NULL;

  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);

  card = mend_deck_find_card (deck, card_id);
  if (card == NULL)
    return g_object_ref (deck);

  rest = mend_own_deck_remove (deck, card_id);

  return mend_own_deck_insert (rest, card, position);
}

/* A line without the blanks around it; NULL if it cannot be a card. */
static char *
take_line (const char *start, gsize length)
{
  g_autofree char *line = NULL;

  if (!g_utf8_validate_len (start, length, NULL))
    return NULL;

  line = g_strstrip (g_strndup (start, length));

  return g_utf8_strlen (line, -1) <= MEND_OWN_DECK_LONGEST_TEXT ? g_steal_pointer (&line) : NULL;
}

/**
 * mend_own_deck_read_lines:
 * @text: a text, which need not be good
 * @length: its length in bytes
 * @title: the title of the deck
 * @bad_line: (out): the number of the line that cannot be a card, from 1; 0 if it is the whole, as
 * when there is no card in it
 *
 * Makes a deck of a plain text, one card a line. Empty lines are left out.
 *
 * Returns: (transfer full) (nullable): the deck; `NULL` if any line cannot be a card
 */
MendDeck *
mend_own_deck_read_lines (const char *text, gsize length, const char *title, guint *bad_line)
{
  const char *const mark = "\357\273\277";
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  const char *at = text;
  const char *end = text + length;

  g_return_val_if_fail (text != NULL && title != NULL && bad_line != NULL, NULL);

  if (length >= strlen (mark) && memcmp (text, mark, strlen (mark)) == 0)
    at += strlen (mark);

  for (*bad_line = 1; at < end; (*bad_line)++)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));
      const gsize line_length = (gsize) ((stop != NULL ? stop : end) - at);
      g_autofree char *line = take_line (at, line_length);
      g_autoptr (MendCard) card = line != NULL ? mend_own_deck_new_card (line) : NULL;

      if (line == NULL ||
          g_list_model_get_n_items (G_LIST_MODEL (cards)) >= MEND_OWN_DECK_MOST_CARDS)
        return NULL;

      if (*line != '\0')
        g_list_store_append (cards, card);

      at += line_length + 1;
    }

  *bad_line = 0;

  return g_list_model_get_n_items (G_LIST_MODEL (cards)) > 0
             ? mend_own_deck_new (NULL, title, 0, G_LIST_MODEL (cards))
             : NULL;
}
