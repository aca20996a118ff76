// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card.h"
#include "cards/mend-cards-page.h"
#include "cards/mend-own-deck.h"
#include "words-support.h"

#include <string.h>

typedef struct
{
  GListStore *own_decks;
  GtkWidget *page;
  GtkWindow *window;
  GString *told;
} Fixture;

static MendDeck *
make_own_deck (void)
{
  const char *const lines = "Once more by the lake\nOur song, and nobody talks";
  guint bad_line = 0;

  return mend_own_deck_read_lines (lines, strlen (lines), "By the Water", &bad_line);
}

static GListStore *
make_own_decks (void)
{
  GListStore *decks = g_list_store_new (MEND_TYPE_DECK);
  g_autoptr (MendDeck) deck = make_own_deck ();

  g_list_store_append (decks, deck);

  return decks;
}

static void
open_deck_cb (Fixture *self, MendDeck *deck)
{
  g_string_append_printf (self->told, "deck %s\n", mend_deck_get_title (deck));
}

static void
open_card_cb (Fixture *self, GListModel *cards, guint position)
{
  g_autoptr (MendCard) card = g_list_model_get_item (cards, position);

  g_string_append_printf (self->told, "card %s\n", mend_card_get_front (card));
}

static void
ask_cb (Fixture *self, const char *what)
{
  g_string_append_printf (self->told, "ask %s\n", what);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();

  self->told = g_string_new (NULL);
  self->own_decks = make_own_decks ();
  self->page = mend_cards_page_new (decks, G_LIST_MODEL (self->own_decks));
  self->window = widget_test_show (self->page, 360, 640);
  g_signal_connect_swapped (self->page, "open-deck", G_CALLBACK (open_deck_cb), self);
  g_signal_connect_swapped (self->page, "open-card", G_CALLBACK (open_card_cb), self);
  g_signal_connect_swapped (self->page, "ask", G_CALLBACK (ask_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  widget_test_close (self->window);
  g_assert_null (self->page);
  g_assert_finalize_object (self->own_decks);
  g_string_free (self->told, TRUE);
}

static void
search (GtkWidget *page, const char *words)
{
  GtkWidget *entry = widget_test_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static guint
count_found (Fixture *self)
{
  return g_list_model_get_n_items (mend_cards_page_get_found (MEND_CARDS_PAGE (self->page)));
}

static void
test_cards_page_opens_decks (Fixture *self, gconstpointer data)
{
  words_support_press (self->page, "Feelings");
  words_support_press (self->page, "By the Water");
  g_assert_cmpstr (self->told->str, ==, "deck Feelings\ndeck By the Water\n");
}

static void
test_cards_page_asks (Fixture *self, gconstpointer data)
{
  words_support_press (self->page, "Draw Three");
  words_support_press (self->page, "Make a Sentence");
  words_support_press (self->page, "Favourites");
  words_support_press (self->page, "New Deck");
  words_support_press (self->page, "Import…");
  g_assert_cmpstr (self->told->str, ==,
                   "ask draw\nask sentence\nask favourites\nask new-deck\nask import\n");
}

static void
test_cards_page_searches_all (Fixture *self, gconstpointer data)
{
  GtkWidget *view = widget_test_find (self->page, GTK_TYPE_LIST_VIEW, NULL);

  search (self->page, "lone");
  g_assert_cmpuint (count_found (self), ==, 1);
  g_assert_true (gtk_widget_get_mapped (view));

  search (self->page, "lake");
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpstr (self->told->str, ==, "card Once more by the lake\n");

  search (self->page, "zzz");
  g_assert_true (gtk_widget_get_mapped (
      widget_test_find (self->page, GTK_TYPE_LABEL, "Nothing found for “zzz”.")));
  search (self->page, "");
  g_assert_false (gtk_widget_get_mapped (view));
}

static void
test_cards_page_filters (Fixture *self, gconstpointer data)
{
  GtkWidget *expander = widget_test_find (self->page, GTK_TYPE_EXPANDER, NULL);
  GtkWidget *step = NULL;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  widget_test_turn ();
  step = widget_test_find (self->page, GTK_TYPE_DROP_DOWN, NULL);
  g_assert_nonnull (step);

  search (self->page, "the");
  g_assert_cmpuint (count_found (self), >, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (step), 3);
  g_assert_cmpuint (count_found (self), ==, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (step), 0);
  g_assert_cmpuint (count_found (self), >, 0);
}

static void
test_cards_page_follows_own_decks (Fixture *self, gconstpointer data)
{
  g_autoptr (MendDeck) deck = g_list_model_get_item (G_LIST_MODEL (self->own_decks), 0);
  g_autoptr (MendCard) card = mend_own_deck_new_card ("Skating in March");
  g_autoptr (MendDeck) longer = mend_own_deck_put (deck, card);
  GtkWidget *hint = widget_test_find (self->page, GTK_TYPE_LABEL,
                                      "Decks that you write yourselves will be here.");

  search (self->page, "skating");
  g_assert_cmpuint (count_found (self), ==, 0);
  g_list_store_splice (self->own_decks, 0, 1, (gpointer *) &longer, 1);
  g_assert_cmpuint (count_found (self), ==, 1);

  g_assert_false (gtk_widget_get_visible (hint));
  g_list_store_remove_all (self->own_decks);
  g_assert_true (gtk_widget_get_visible (hint));
}

static void
test_cards_page_lists_cards (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) cards = mend_cards_page_list_cards (MEND_CARDS_PAGE (self->page));

  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 66 + 42 + 2);
}

static void
test_cards_page_named (Fixture *self, gconstpointer data)
{
  widget_test_assert_named (self->page);
}

static GtkWidget *
make_page (void)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GListStore) own_decks = make_own_decks ();

  return mend_cards_page_new (decks, G_LIST_MODEL (own_decks));
}

static GtkWidget *
make_found (void)
{
  GtkWidget *page = make_page ();

  search (page, "h");

  return page;
}

static void
test_cards_page_pictures (void)
{
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_found);
  widget_test_pictures (make_page, "cards-page");
  widget_test_pictures (make_found, "cards-found");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/cards-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("opens-decks", test_cards_page_opens_decks);
  ADD ("asks", test_cards_page_asks);
  ADD ("searches-all", test_cards_page_searches_all);
  ADD ("filters", test_cards_page_filters);
  ADD ("follows-own-decks", test_cards_page_follows_own_decks);
  ADD ("lists-cards", test_cards_page_lists_cards);
  ADD ("named", test_cards_page_named);
  g_test_add_func ("/widgets/cards-page/pictures", test_cards_page_pictures);

  return g_test_run ();
}
