// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card-spread.h"
#include "words-support.h"

typedef struct
{
  GListStore *cards;
  MendCardShelf *shelf;
  GtkWidget *spread;
  GtkWindow *window;
} Fixture;

static void
add_card (GListStore *cards, const char *id, const char *clause)
{
  g_autoptr (MendCard) card = g_object_new (MEND_TYPE_CARD, "id", id, "clause", clause, "purpose",
                                            "For saying aloud what was good.", "question",
                                            "Who would be surprised by it?", NULL);

  g_list_store_append (cards, card);
}

static GListStore *
make_cards (void)
{
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);

  add_card (cards, "a", "I like how you come home.");
  add_card (cards, "b", "It did me good that you listened on Sunday, without an answer.");
  add_card (cards, "c", "Thank you for the tea.");

  return cards;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->cards = make_cards ();
  self->shelf = mend_card_shelf_new ();
  self->spread = mend_card_spread_new (G_LIST_MODEL (self->cards), self->shelf);
  self->window = widget_test_show (self->spread, 360, 640);
  gtk_widget_grab_focus (self->spread);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->spread), (gpointer *) &self->spread);
  widget_test_close (self->window);
  g_assert_null (self->spread);
  g_assert_finalize_object (self->cards);
  g_assert_finalize_object (self->shelf);
}

static const char *
get_id (Fixture *self)
{
  MendCard *card = mend_card_spread_get_card (MEND_CARD_SPREAD (self->spread));

  return card != NULL ? mend_card_get_id (card) : NULL;
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->spread, action, NULL));
}

static void
test_card_spread_leafs (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (get_id (self), ==, "a");
  act (self, "spread.previous");
  g_assert_cmpstr (get_id (self), ==, "a");
  act (self, "spread.next");
  act (self, "spread.next");
  g_assert_cmpstr (get_id (self), ==, "c");
  act (self, "spread.next");
  g_assert_cmpstr (get_id (self), ==, "c");
  g_assert_nonnull (widget_test_find (self->spread, GTK_TYPE_LABEL, "3 of 3"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), self->spread));

  mend_card_spread_go_to (MEND_CARD_SPREAD (self->spread), 1);
  g_assert_cmpstr (get_id (self), ==, "b");
}

static GtkToggleButton *
find_toggle (Fixture *self, const char *label)
{
  return GTK_TOGGLE_BUTTON (widget_test_find (self->spread, GTK_TYPE_TOGGLE_BUTTON, label));
}

static void
test_card_spread_favours (Fixture *self, gconstpointer data)
{
  GtkToggleButton *favourite = find_toggle (self, "Favourite");
  GtkToggleButton *put_away = find_toggle (self, "Not This One");

  gtk_toggle_button_set_active (favourite, TRUE);
  g_assert_true (mend_card_shelf_has (self->shelf, MEND_SHELF_FAVOURITES, "a"));

  gtk_toggle_button_set_active (put_away, TRUE);
  g_assert_false (mend_card_shelf_has (self->shelf, MEND_SHELF_FAVOURITES, "a"));
  g_assert_false (gtk_toggle_button_get_active (favourite));

  act (self, "spread.next");
  g_assert_false (gtk_toggle_button_get_active (put_away));
  g_assert_false (mend_card_shelf_has (self->shelf, MEND_SHELF_PUT_AWAY, "b"));
  act (self, "spread.previous");
  g_assert_true (gtk_toggle_button_get_active (put_away));
}

static void
take_cb (GString *told, MendCard *card)
{
  g_string_append (told, mend_card_get_id (card));
}

static void
test_card_spread_takes (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect_swapped (self->spread, "take", G_CALLBACK (take_cb), told);
  act (self, "spread.next");
  words_support_press (self->spread, "Take It into a Talk");
  g_assert_cmpstr (told->str, ==, "b");
}

static void
test_card_spread_follows_its_cards (Fixture *self, gconstpointer data)
{
  mend_card_spread_go_to (MEND_CARD_SPREAD (self->spread), 2);
  g_list_store_remove (self->cards, 2);
  g_assert_cmpstr (get_id (self), ==, "b");
  g_list_store_remove_all (self->cards);
  g_assert_null (get_id (self));
  g_assert_true (gtk_widget_get_mapped (
      widget_test_find (self->spread, GTK_TYPE_LABEL, "No card is here yet.")));
}

static void
test_card_spread_named (Fixture *self, gconstpointer data)
{
  widget_test_assert_named (self->spread);
}

static GtkWidget *
make_spread (void)
{
  g_autoptr (GListStore) cards = make_cards ();
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  GtkWidget *spread = mend_card_spread_new (G_LIST_MODEL (cards), shelf);

  mend_card_spread_go_to (MEND_CARD_SPREAD (spread), 1);

  return spread;
}

static void
test_card_spread_pictures (void)
{
  widget_test_assert_narrow (make_spread);
  widget_test_pictures (make_spread, "card-spread");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/card-spread/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("leafs", test_card_spread_leafs);
  ADD ("favours", test_card_spread_favours);
  ADD ("takes", test_card_spread_takes);
  ADD ("follows-its-cards", test_card_spread_follows_its_cards);
  ADD ("named", test_card_spread_named);
  g_test_add_func ("/widgets/card-spread/pictures", test_card_spread_pictures);

  return g_test_run ();
}
