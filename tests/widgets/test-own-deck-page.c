// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: card-form. */
#include "widget-test.h"

#include "cards/mend-card-form.h"
#include "cards/mend-own-deck-page.h"
#include "words-support.h"

#include <string.h>

typedef struct
{
  GtkWidget *page;
  GtkWindow *window;
  GString *told;
} Fixture;

static MendDeck *
make_deck (void)
{
  const char *const lines = "One\nTwo\nThree";
  guint bad_line = 0;

  return mend_own_deck_read_lines (lines, strlen (lines), "Ours", &bad_line);
}

static void
changed_cb (Fixture *self, MendDeck *deck)
{
  GListModel *cards = mend_own_deck_get_cards (deck);

  g_string_append_printf (self->told, "%s:", mend_deck_get_title (deck));
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      g_string_append_printf (self->told, " %s", mend_card_get_front (card));
    }
  g_string_append_c (self->told, '\n');
}

static void
delete_card_cb (Fixture *self, const char *id)
{
  MendDeck *deck = mend_own_deck_page_get_deck (MEND_OWN_DECK_PAGE (self->page));

  g_string_append_printf (self->told, "delete %u\n", mend_own_deck_find (deck, id));
}

static void
ask_cb (Fixture *self, const char *what)
{
  g_string_append_printf (self->told, "ask %s\n", what);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MendDeck) deck = make_deck ();

  self->told = g_string_new (NULL);
  self->page = mend_own_deck_page_new (deck);
  self->window = widget_test_show (self->page, 360, 640);
  g_signal_connect_swapped (self->page, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->page, "delete-card", G_CALLBACK (delete_card_cb), self);
  g_signal_connect_swapped (self->page, "ask", G_CALLBACK (ask_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  widget_test_close (self->window);
  g_assert_null (self->page);
  g_string_free (self->told, TRUE);
}

static void
write_clause (Fixture *self, const char *text)
{
  GtkWidget *view = widget_test_find (self->page, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* A drop-down has a list, too. */
static GtkWidget *
find_view (Fixture *self)
{
  GtkWidget *scrollable = widget_test_find (self->page, ADW_TYPE_CLAMP_SCROLLABLE, NULL);

  return widget_test_find (scrollable, GTK_TYPE_LIST_VIEW, NULL);
}

static GtkSelectionModel *
get_selection (Fixture *self)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (find_view (self)));
}

static void
activate_row (Fixture *self, guint position)
{
  g_signal_emit_by_name (find_view (self), "activate", position);
}

static void
test_own_deck_page_writes (Fixture *self, gconstpointer data)
{
  words_support_press (self->page, "Add a Card");
  write_clause (self, "  Four ");
  words_support_press (self->page, "To the Deck");
  activate_row (self, 0);
  write_clause (self, "Eins");
  words_support_press (self->page, "To the Deck");

  g_assert_cmpstr (self->told->str, ==, "Ours: One Two Three Four\nOurs: Eins Two Three Four\n");
}

static void
test_own_deck_page_goes_back_to_the_card (Fixture *self, gconstpointer data)
{
  GtkWidget *row = NULL;

  g_test_summary ("The keyboard is at the card that was written, and moves that one.");

  activate_row (self, 2);
  words_support_press (self->page, "To the Deck");
  row = gtk_window_get_focus (self->window);
  g_assert_nonnull (widget_test_find (row, GTK_TYPE_LABEL, "Three"));
  g_assert_true (gtk_selection_model_is_selected (get_selection (self), 2));
}

static void
test_own_deck_page_writes_nothing_that_is_nothing (Fixture *self, gconstpointer data)
{
  words_support_press (self->page, "Add a Card");
  words_support_press (self->page, "To the Deck");
  activate_row (self, 1);
  words_support_press (self->page, "To the Deck");

  g_assert_cmpstr (self->told->str, ==, "");
}

static void
test_own_deck_page_writes_the_back (Fixture *self, gconstpointer data)
{
  g_autoptr (MendCard) card = NULL;
  GtkWidget *form = widget_test_find (self->page, MEND_TYPE_CARD_FORM, NULL);
  GtkWidget *purpose = widget_test_find (form, GTK_TYPE_ENTRY, NULL);
  MendDeck *deck = NULL;

  activate_row (self, 2);
  gtk_editable_set_text (GTK_EDITABLE (purpose), "For us.");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget_test_find (form, GTK_TYPE_DROP_DOWN, NULL)), 1);
  words_support_press (self->page, "To the Deck");

  deck = mend_own_deck_page_get_deck (MEND_OWN_DECK_PAGE (self->page));
  card = g_list_model_get_item (mend_own_deck_get_cards (deck), 2);
  g_assert_cmpstr (mend_card_get_purpose (card), ==, "For us.");
  g_assert_null (mend_card_get_question (card));
  g_assert_cmpint (mend_card_get_depth (card), ==, MEND_DEPTH_DEEPER);
}

static void
test_own_deck_page_orders (Fixture *self, gconstpointer data)
{
  gtk_selection_model_select_item (get_selection (self), 2, TRUE);
  gtk_widget_activate_action (self->page, "deck.up", NULL);
  gtk_widget_activate_action (self->page, "deck.up", NULL);
  gtk_widget_activate_action (self->page, "deck.up", NULL);
  gtk_widget_activate_action (self->page, "deck.down", NULL);

  g_assert_cmpstr (self->told->str, ==,
                   "Ours: One Three Two\nOurs: Three One Two\nOurs: One Three Two\n");
  g_assert_true (gtk_selection_model_is_selected (get_selection (self), 1));
}

static void
test_own_deck_page_renames (Fixture *self, gconstpointer data)
{
  GtkWidget *title = widget_test_find (self->page, GTK_TYPE_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (title), " Evenings ");
  g_signal_emit_by_name (title, "activate");
  gtk_editable_set_text (GTK_EDITABLE (title), "");
  g_signal_emit_by_name (title, "activate");

  g_assert_cmpstr (self->told->str, ==, "Evenings: One Two Three\n");
}

static void
test_own_deck_page_belongs_to_a_step (Fixture *self, gconstpointer data)
{
  GtkDropDown *step = GTK_DROP_DOWN (widget_test_find (self->page, GTK_TYPE_DROP_DOWN, NULL));
  MendOwnDeckPage *page = MEND_OWN_DECK_PAGE (self->page);
  g_autoptr (MendDeck) elsewhere = NULL;

  g_assert_cmpuint (gtk_drop_down_get_selected (step), ==, 0);
  gtk_drop_down_set_selected (step, 3);
  g_assert_cmpuint (mend_deck_get_step (mend_own_deck_page_get_deck (page)), ==, 3);
  g_assert_cmpstr (self->told->str, ==, "Ours: One Two Three\n");

  /* What another computer has changed is shown, and not told as if it was done here. */
  elsewhere = mend_own_deck_set_step (mend_own_deck_page_get_deck (page), 6);
  mend_own_deck_page_set_deck (page, elsewhere);
  g_assert_cmpuint (gtk_drop_down_get_selected (step), ==, 6);
  g_assert_cmpstr (self->told->str, ==, "Ours: One Two Three\n");

  gtk_drop_down_set_selected (step, 0);
  g_assert_cmpuint (mend_deck_get_step (mend_own_deck_page_get_deck (page)), ==, 0);
}

static void
test_own_deck_page_asks (Fixture *self, gconstpointer data)
{
  activate_row (self, 1);
  words_support_press (self->page, "Delete This Card");
  gtk_selection_model_select_item (get_selection (self), 2, TRUE);
  gtk_widget_activate_action (self->page, "deck.delete-card", NULL);
  words_support_press (self->page, "Leaf Through");
  words_support_press (self->page, "Export…");
  words_support_press (self->page, "Delete This Deck");

  g_assert_cmpstr (self->told->str, ==, "delete 1\ndelete 2\nask leaf\nask export\nask delete\n");
}

static void
test_own_deck_page_keeps_what_is_left (Fixture *self, gconstpointer data)
{
  g_test_summary ("What was written is kept also when the page is left by Back.");

  words_support_press (self->page, "Add a Card");
  write_clause (self, "Four");
  gtk_widget_set_visible (self->page, FALSE);

  g_assert_cmpstr (self->told->str, ==, "Ours: One Two Three Four\n");
}

static void
test_own_deck_page_named (Fixture *self, gconstpointer data)
{
  widget_test_assert_named (self->page);
}

static GtkWidget *
make_page (void)
{
  g_autoptr (MendDeck) deck = make_deck ();

  return mend_own_deck_page_new (deck);
}

static GtkWidget *
make_form (void)
{
  GtkWidget *page = make_page ();

  words_support_press (page, "Add a Card");

  return page;
}

static void
test_own_deck_page_pictures (void)
{
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_form);
  widget_test_pictures (make_page, "own-deck-page");
  widget_test_pictures (make_form, "own-deck-card");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/own-deck-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("writes", test_own_deck_page_writes);
  ADD ("writes-nothing-that-is-nothing", test_own_deck_page_writes_nothing_that_is_nothing);
  ADD ("writes-the-back", test_own_deck_page_writes_the_back);
  ADD ("orders", test_own_deck_page_orders);
  ADD ("goes-back-to-the-card", test_own_deck_page_goes_back_to_the_card);
  ADD ("renames", test_own_deck_page_renames);
  ADD ("belongs-to-a-step", test_own_deck_page_belongs_to_a_step);
  ADD ("asks", test_own_deck_page_asks);
  ADD ("keeps-what-is-left", test_own_deck_page_keeps_what_is_left);
  ADD ("named", test_own_deck_page_named);
  g_test_add_func ("/widgets/own-deck-page/pictures", test_own_deck_page_pictures);

  return g_test_run ();
}
