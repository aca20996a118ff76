// SPDX-License-Identifier: GPL-3.0-or-later
/* The decks that are at hand in a part; how one picks from them is in test-words-picker. */
#include "widget-test.h"

#include "cards/mend-deck.h"
#include "cards/mend-group-tile.h"
#include "cards/mend-own-deck.h"
#include "cards/mend-words-picker.h"
#include "words-support.h"

#define SENTENCE "I like how you come home."

typedef struct
{
  MendTalk *talk;
  GtkWidget *picker;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GListModel) evaluations = words_support_load_evaluations ();

  self->talk = words_support_make_talk ();
  self->picker = mend_words_picker_new (decks, evaluations, self->talk);
  self->window = widget_test_show (self->picker, 360, 640);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  widget_test_close (self->window);
  g_assert_finalize_object (self->talk);
}

static void
pick_sentence (Fixture *self)
{
  GtkStack *stack = GTK_STACK (widget_test_find (self->picker, GTK_TYPE_STACK, NULL));

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (self->picker, GTK_TYPE_TOGGLE_BUTTON, "Ours")), TRUE);
  words_support_press (widget_test_find (self->picker, MEND_TYPE_GROUP_TILE, NULL), "Ours");
  words_support_press (gtk_stack_get_visible_child (stack), SENTENCE);
  g_assert_cmpuint (g_list_model_get_n_items (mend_talk_get_cards (self->talk)), ==, 1);
}

static MendDeck *
make_sentences (const char *id)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) card = mend_own_deck_new_card (SENTENCE);

  g_list_store_append (cards, card);

  return mend_own_deck_new (id, "Ours", 0, G_LIST_MODEL (cards));
}

static void
test_words_picker_decks_own (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) words = words_support_load_decks ();
  g_autoptr (GListStore) none = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendDeck) deck = make_sentences (NULL);
  g_autoptr (MendDeck) empty = mend_own_deck_new (NULL, "Empty", 0, G_LIST_MODEL (none));

  g_test_summary ("What people wrote themselves is at hand in each part.");

  g_list_store_append (G_LIST_STORE (words), deck);
  g_list_store_append (G_LIST_STORE (words), empty);
  mend_words_picker_set_decks (MEND_WORDS_PICKER (self->picker), words);
  g_assert_null (widget_test_find (self->picker, GTK_TYPE_TOGGLE_BUTTON, "Empty"));

  pick_sentence (self);
}

static void
test_words_picker_decks_of_the_part (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) words = words_support_load_decks ();
  g_autoptr (MendDeck) deck = make_sentences ("test-sentences");
  MendPlanPart *part = (MendPlanPart *) mend_talk_get_part (self->talk);
  const char *const decks[] = { mend_deck_get_id (deck), NULL };

  g_test_summary ("The deck of the part is at hand beside feelings and needs, and no other.");

  g_list_store_append (G_LIST_STORE (words), deck);
  mend_words_picker_set_decks (MEND_WORDS_PICKER (self->picker), words);
  g_assert_null (widget_test_find (self->picker, GTK_TYPE_TOGGLE_BUTTON, "Ours"));

  part->decks = g_strdupv ((char **) decks);
  g_signal_emit_by_name (self->talk, "updated");
  pick_sentence (self);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/words-picker-decks/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("own", test_words_picker_decks_own);
  ADD ("of-the-part", test_words_picker_decks_of_the_part);

  return g_test_run ();
}
