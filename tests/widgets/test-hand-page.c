// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-hand-page.h"
#include "words-support.h"

#include <string.h>

#define N_CARDS 12

static GListModel *
make_cards (void)
{
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < N_CARDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("card-%u", i);
      g_autofree char *clause = g_strdup_printf ("What was good today, number %u?", i);
      g_autoptr (MendCard) card =
          g_object_new (MEND_TYPE_CARD, "id", id, "clause", clause, "depth",
                        i < 9 ? MEND_DEPTH_EASY : MEND_DEPTH_DEEPER, "audience",
                        i < 8 || i > 8 ? MEND_AUDIENCE_EITHER : MEND_AUDIENCE_HURT, NULL);

      g_list_store_append (cards, card);
    }

  return G_LIST_MODEL (cards);
}

static GtkWidget *
make_page (MendCardShelf *shelf)
{
  g_autoptr (GListModel) cards = make_cards ();
  GtkWidget *page = mend_hand_page_new (cards, shelf);

  mend_hand_page_set_names (MEND_HAND_PAGE (page), "Anna", "Ben");

  return page;
}

/* How often each card comes in some hands, each of which goes back. */
static void
draw (GtkWidget *page, guint n_hands, guint *counts)
{
  for (guint i = 0; i < n_hands; i++)
    {
      mend_hand_page_draw (MEND_HAND_PAGE (page), i);
      for (guint j = 0; j < mend_hand_page_get_n_cards (MEND_HAND_PAGE (page)); j++)
        {
          MendCard *card = mend_hand_page_get_card (MEND_HAND_PAGE (page), j);

          counts[g_ascii_strtoull (mend_card_get_id (card) + strlen ("card-"), NULL, 10)]++;
        }
    }
}

static void
test_hand_page_draws_easy_ones (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  GtkWidget *page = g_object_ref_sink (make_page (shelf));
  guint counts[N_CARDS] = { 0 };

  g_test_summary (
      "Nothing deeper and nothing for one of the two comes unasked, and new ones first.");

  draw (page, 2, counts);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (counts[i], <=, 1);
  draw (page, 10, counts);
  for (guint i = 8; i < N_CARDS; i++)
    g_assert_cmpuint (counts[i], ==, 0);

  g_assert_finalize_object (page);
}

static void
choose_deeper (GtkWidget *page, gboolean is_left, gboolean is_right)
{
  GtkWidget *expander = widget_test_find (page, GTK_TYPE_EXPANDER, NULL);
  GtkWidget *depth = NULL;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  depth = widget_test_find (page, GTK_TYPE_DROP_DOWN, NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (depth), 1);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (page, GTK_TYPE_TOGGLE_BUTTON, "Anna")), is_left);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (page, GTK_TYPE_TOGGLE_BUTTON, "Ben")), is_right);
}

static void
test_hand_page_goes_deeper_when_both_chose (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  GtkWidget *page = g_object_ref_sink (make_page (shelf));
  guint counts[N_CARDS] = { 0 };

  choose_deeper (page, TRUE, FALSE);
  draw (page, 6, counts);
  g_assert_cmpuint (counts[10], ==, 0);

  choose_deeper (page, TRUE, TRUE);
  draw (page, 6, counts);
  g_assert_cmpuint (counts[10], >, 0);
  g_assert_cmpuint (counts[8], ==, 0);

  /* Whoever chose something else has not chosen together. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget_test_find (page, GTK_TYPE_DROP_DOWN, NULL)), 2);
  memset (counts, 0, sizeof counts);
  draw (page, 6, counts);
  g_assert_cmpuint (counts[10], ==, 0);

  g_assert_finalize_object (page);
}

static void
test_hand_page_takes_one (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  GtkWidget *page = g_object_ref_sink (make_page (shelf));
  MendCard *taken = NULL;
  g_auto (GStrv) kept = NULL;

  g_test_summary ("One is taken; of the others nothing is kept.");

  mend_hand_page_draw (MEND_HAND_PAGE (page), 3);
  g_assert_null (mend_hand_page_get_taken (MEND_HAND_PAGE (page)));
  words_support_press (page, "Take This One");
  taken = mend_hand_page_get_taken (MEND_HAND_PAGE (page));
  g_assert_true (taken == mend_hand_page_get_card (MEND_HAND_PAGE (page), 0));

  kept = mend_card_shelf_list (shelf, MEND_SHELF_TAKEN);
  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  g_assert_cmpstr (kept[0], ==, mend_card_get_id (taken));
  g_assert_finalize_object (page);
}

static void
test_hand_page_knows_used_and_put_away (void)
{
  const char *const used[] = { "card-0", "card-1", "card-2", "card-3", "card-4", NULL };
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  GtkWidget *page = g_object_ref_sink (make_page (shelf));
  guint counts[N_CARDS] = { 0 };

  mend_hand_page_set_used (MEND_HAND_PAGE (page), used);
  draw (page, 1, counts);
  g_assert_cmpuint (counts[5] + counts[6] + counts[7], ==, 3);

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("card-%u", i);

      mend_card_shelf_set (shelf, MEND_SHELF_PUT_AWAY, id, TRUE);
    }

  mend_hand_page_draw (MEND_HAND_PAGE (page), 0);
  g_assert_cmpuint (mend_hand_page_get_n_cards (MEND_HAND_PAGE (page)), ==, 0);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "No card is left to draw here."));
  g_assert_finalize_object (page);
}

static GtkWidget *
make_hand (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  GtkWidget *page = make_page (shelf);

  mend_hand_page_draw (MEND_HAND_PAGE (page), 1);

  return page;
}

static void
test_hand_page_pictures (void)
{
  GtkWidget *page = g_object_ref_sink (make_hand ());

  widget_test_assert_named (page);
  widget_test_assert_narrow (make_hand);
  widget_test_pictures (make_hand, "hand-page");
  g_assert_finalize_object (page);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/hand-page/draws-easy-ones", test_hand_page_draws_easy_ones);
  g_test_add_func ("/widgets/hand-page/goes-deeper-when-both-chose",
                   test_hand_page_goes_deeper_when_both_chose);
  g_test_add_func ("/widgets/hand-page/takes-one", test_hand_page_takes_one);
  g_test_add_func ("/widgets/hand-page/knows-used-and-put-away",
                   test_hand_page_knows_used_and_put_away);
  g_test_add_func ("/widgets/hand-page/pictures", test_hand_page_pictures);

  return g_test_run ();
}
