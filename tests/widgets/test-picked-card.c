// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card.h"
#include "cards/mend-picked-card.h"
#include "words-support.h"

static GtkWidget *
make_card (MendTalk *talk, const char *clause)
{
  g_autoptr (MendPick) pick = NULL;

  mend_talk_pick_card (talk, NULL, "<b>fog", clause);
  pick = g_list_model_get_item (mend_talk_get_cards (talk), 0);

  return g_object_ref_sink (mend_picked_card_new (pick));
}

static void
test_picked_card_says (void)
{
  g_autoptr (MendTalk) talk = words_support_make_talk ();
  GtkWidget *card = make_card (talk, "I see only fog.");
  GtkWidget *label = widget_test_find (card, GTK_TYPE_LABEL, "<b>fog");
  GtkWidget *button = widget_test_find (card, GTK_TYPE_BUTTON, NULL);

  g_test_summary ("The word is there as it is, and the button says which card it puts back.");

  g_assert_nonnull (label);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, "I see only fog.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Put back: <b>fog");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "<b>fog");
  g_assert_finalize_object (card);
}

static void
test_picked_card_offers (void)
{
  g_autoptr (MendTalk) talk = words_support_make_talk ();
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) sad = g_object_new (MEND_TYPE_CARD, "id", "sad", "word", "sad", NULL);
  GtkWidget *card = make_card (talk, NULL);
  GtkWidget *fold = widget_test_find (card, GTK_TYPE_EXPANDER, NULL);

  g_test_summary ("A fold is there only if something is in it, and it is closed.");

  mend_picked_card_offer (MEND_PICKED_CARD (card), G_LIST_MODEL (cards),
                          mend_talk_get_cards (talk));
  g_assert_false (gtk_widget_get_visible (fold));

  g_list_store_append (cards, sad);
  mend_picked_card_offer (MEND_PICKED_CARD (card), G_LIST_MODEL (cards),
                          mend_talk_get_cards (talk));
  g_assert_true (gtk_widget_get_visible (fold));
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (fold)));
  g_assert_finalize_object (card);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/picked-card/says", test_picked_card_says);
  g_test_add_func ("/widgets/picked-card/offers", test_picked_card_offers);

  return g_test_run ();
}
