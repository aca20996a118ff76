// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-own-deck.h"

#include <string.h>

static MendDeck *
make_deck (void)
{
  const char *const text = "One\nTwo\nThree\n";
  guint bad_line = 0;

  return mend_own_deck_read_lines (text, strlen (text), "Ours", &bad_line);
}

/* The fronts of all cards, with commas. */
static char *
join (MendDeck *deck)
{
  GListModel *cards = mend_own_deck_get_cards (deck);
  GString *fronts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      g_string_append_printf (fronts, "%s%s", i > 0 ? "," : "", mend_card_get_front (card));
    }

  return g_string_free (fronts, FALSE);
}

static void
assert_cards (MendDeck *deck, const char *expected)
{
  g_autofree char *fronts = join (deck);

  g_assert_cmpstr (fronts, ==, expected);
}

static const char *
get_id (MendDeck *deck, guint position)
{
  g_autoptr (MendCard) card = g_list_model_get_item (mend_own_deck_get_cards (deck), position);

  return mend_card_get_id (card);
}

static void
test_own_deck_is_a_deck (void)
{
  g_autoptr (MendDeck) deck = make_deck ();

  assert_cards (deck, "One,Two,Three");
  g_assert_cmpstr (mend_deck_get_title (deck), ==, "Ours");
  g_assert_cmpint (mend_deck_get_kind (deck), ==, MEND_DECK_KIND_SENTENCES);
  g_assert_true (g_uuid_string_is_valid (mend_deck_get_id (deck)));
  g_assert_true (mend_own_deck_is_own (deck));
  g_assert_cmpuint (mend_own_deck_find (deck, get_id (deck, 2)), ==, 2);
  g_assert_cmpuint (mend_own_deck_find (deck, "none"), ==, G_MAXUINT);
}

static void
test_own_deck_changes_into_another (void)
{
  g_autoptr (MendDeck) deck = make_deck ();
  g_autoptr (MendCard) four = mend_own_deck_new_card ("Four");
  g_autoptr (MendCard) changed =
      g_object_new (MEND_TYPE_CARD, "id", get_id (deck, 1), "clause", "Zwei", NULL);
  g_autoptr (MendDeck) longer = mend_own_deck_put (deck, four);
  g_autoptr (MendDeck) other = mend_own_deck_put (longer, changed);
  g_autoptr (MendDeck) shorter = mend_own_deck_remove (other, get_id (deck, 0));
  g_autoptr (MendDeck) stepped = mend_own_deck_set_step (shorter, 3);
  g_autoptr (MendDeck) renamed = mend_own_deck_rename (stepped, "Theirs");

  assert_cards (deck, "One,Two,Three");
  assert_cards (longer, "One,Two,Three,Four");
  assert_cards (other, "One,Zwei,Three,Four");
  assert_cards (renamed, "Zwei,Three,Four");
  g_assert_cmpstr (mend_deck_get_title (renamed), ==, "Theirs");
  g_assert_cmpstr (mend_deck_get_id (renamed), ==, mend_deck_get_id (deck));
  g_assert_cmpuint (mend_deck_get_step (shorter), ==, 0);
  g_assert_cmpuint (mend_deck_get_step (renamed), ==, 3);
}

static void
test_own_deck_moves (void)
{
  g_autoptr (MendDeck) deck = make_deck ();
  g_autoptr (MendDeck) last = mend_own_deck_move (deck, get_id (deck, 0), G_MAXUINT);
  g_autoptr (MendDeck) first = mend_own_deck_move (last, get_id (deck, 2), 0);
  g_autoptr (MendDeck) same = mend_own_deck_move (first, "none", 0);

  assert_cards (last, "Two,Three,One");
  assert_cards (first, "Three,Two,One");
  assert_cards (same, "Three,Two,One");
}

static void
assert_lines (const char *text, gsize length, const char *expected, guint expected_line)
{
  guint line = 99;
  g_autoptr (MendDeck) deck = mend_own_deck_read_lines (text, length, "Ours", &line);

  g_assert_cmpuint (line, ==, expected_line);
  if (expected == NULL)
    g_assert_null (deck);
  else
    assert_cards (deck, expected);
}

static void
test_own_deck_reads_lines (void)
{
  const char *const dos = "\357\273\277One\r\n\r\n  Two  \r\nThree";
  const char *const bad = "One\nTwo\nThr\377ee\nFour";
  g_autofree char *line = g_strnfill (MEND_OWN_DECK_LONGEST_TEXT + 1, 'x');
  g_autofree char *too_long = g_strconcat ("One\n", line, NULL);

  assert_lines (dos, strlen (dos), "One,Two,Three", 0);
  assert_lines (bad, strlen (bad), NULL, 3);
  assert_lines (too_long, strlen (too_long), NULL, 2);
  assert_lines ("One\nT\0o", 7, NULL, 2);
  assert_lines ("\n \n", 3, NULL, 0);
  assert_lines ("", 0, NULL, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/own-deck/is-a-deck", test_own_deck_is_a_deck);
  g_test_add_func ("/core/own-deck/changes-into-another", test_own_deck_changes_into_another);
  g_test_add_func ("/core/own-deck/moves", test_own_deck_moves);
  g_test_add_func ("/core/own-deck/reads-lines", test_own_deck_reads_lines);

  return g_test_run ();
}
