// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-shelf.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_card_shelf_keeps_favourites (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_auto (GStrv) ids = NULL;
  const char *const expected[] = { "a", "b", NULL };
  guint n_changes = 0;

  g_signal_connect_swapped (shelf, "changed", G_CALLBACK (count_cb), &n_changes);
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "b", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "c", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "c", FALSE);

  ids = mend_card_shelf_list (shelf, MEND_SHELF_FAVOURITES);
  g_assert_cmpstrv (ids, expected);
  g_assert_false (mend_card_shelf_has (shelf, MEND_SHELF_FAVOURITES, "c"));
  g_assert_cmpuint (n_changes, ==, 4);
}

static void
test_card_shelf_puts_away_or_favours (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();

  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_PUT_AWAY, "a", TRUE);
  g_assert_false (mend_card_shelf_has (shelf, MEND_SHELF_FAVOURITES, "a"));
  g_assert_true (mend_card_shelf_has (shelf, MEND_SHELF_PUT_AWAY, "a"));

  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  g_assert_false (mend_card_shelf_has (shelf, MEND_SHELF_PUT_AWAY, "a"));
}

static void
test_card_shelf_lists_drawn (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  const char *const used[] = { "x", "a", NULL };
  const char *const expected[] = { "x", "a", "a", "b", "c", "b", NULL };
  g_auto (GStrv) drawn = NULL;

  g_test_summary ("What was seen a moment ago comes last of all, and is kept nowhere.");

  mend_card_shelf_take (shelf, "b");
  mend_card_shelf_take (shelf, "a");
  mend_card_shelf_take (shelf, "b");
  mend_card_shelf_see (shelf, "c");
  mend_card_shelf_see (shelf, "b");

  drawn = mend_card_shelf_list_drawn (shelf, used);
  g_assert_cmpstrv (drawn, expected);
  g_assert_cmpint (mend_card_shelf_get_rev (shelf, MEND_SHELF_TAKEN, "c"), ==, 0);
}

static void
test_card_shelf_forgets_the_oldest (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_auto (GStrv) taken = NULL;
  g_auto (GStrv) known = NULL;

  for (guint i = 0; i < MEND_CARD_SHELF_MOST_TAKEN + 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("%04u", i);

      mend_card_shelf_put (shelf, MEND_SHELF_TAKEN, id, i + 1);
    }

  taken = mend_card_shelf_list (shelf, MEND_SHELF_TAKEN);
  known = mend_card_shelf_list_known (shelf, MEND_SHELF_TAKEN);
  g_assert_cmpuint (g_strv_length (taken), ==, MEND_CARD_SHELF_MOST_TAKEN);
  g_assert_cmpuint (g_strv_length (known), ==, MEND_CARD_SHELF_MOST_TAKEN);
  g_assert_cmpstr (taken[0], ==, "0005");
}

static void
act (MendCardShelf *shelf, GRand *rand)
{
  const char *const ids[] = { "a", "b", "c", "d" };
  const char *id = ids[g_rand_int_range (rand, 0, G_N_ELEMENTS (ids))];

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, id, g_rand_boolean (rand));
      break;
    case 1:
      mend_card_shelf_set (shelf, MEND_SHELF_PUT_AWAY, id, g_rand_boolean (rand));
      break;
    default:
      mend_card_shelf_take (shelf, id);
      break;
    }
}

static void
assert_same (MendCardShelf *a, MendCardShelf *b)
{
  for (guint i = 0; i < MEND_SHELF_N_LISTS; i++)
    {
      g_auto (GStrv) one = mend_card_shelf_list (a, (MendShelfList) i);
      g_auto (GStrv) other = mend_card_shelf_list (b, (MendShelfList) i);

      g_assert_cmpstrv (one, other);
    }
}

static void
test_card_shelf_merges (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  g_test_summary ("Two computers reach the same, whoever looks first.");

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (MendCardShelf) a = mend_card_shelf_new ();
      g_autoptr (MendCardShelf) b = mend_card_shelf_new ();

      for (guint j = 0; j < 20; j++)
        act (g_rand_boolean (rand) ? a : b, rand);

      mend_card_shelf_merge (a, b);
      mend_card_shelf_merge (b, a);
      assert_same (a, b);
      g_assert_false (mend_card_shelf_merge (a, b));
    }

  g_rand_free (rand);
}

static void
test_card_shelf_forgets_all (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_autoptr (MendCardShelf) empty = mend_card_shelf_new ();
  guint n_signals = 0;

  g_test_summary ("What is forgotten is not written as if somebody had taken it away.");

  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_take (shelf, "b");
  g_signal_connect_swapped (shelf, "changed", G_CALLBACK (count_cb), &n_signals);
  mend_card_shelf_forget (shelf);
  assert_same (shelf, empty);
  g_assert_cmpint (mend_card_shelf_get_rev (shelf, MEND_SHELF_FAVOURITES, "a"), ==, 0);
  g_assert_cmpuint (n_signals, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/card-shelf/keeps-favourites", test_card_shelf_keeps_favourites);
  g_test_add_func ("/core/card-shelf/puts-away-or-favours", test_card_shelf_puts_away_or_favours);
  g_test_add_func ("/core/card-shelf/lists-drawn", test_card_shelf_lists_drawn);
  g_test_add_func ("/core/card-shelf/forgets-the-oldest", test_card_shelf_forgets_the_oldest);
  g_test_add_func ("/core/card-shelf/forgets-all", test_card_shelf_forgets_all);
  g_test_add_func ("/core/card-shelf/merges", test_card_shelf_merges);

  return g_test_run ();
}
