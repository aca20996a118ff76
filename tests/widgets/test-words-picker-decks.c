// SPDX-License-Identifier: GPL-3.0-or-later
/* The decks that are at hand in a part; how one picks from them is in test-words-picker. */
#include "widget-test.h"

#include "cards/mend-card-choice.h"
#include "cards/mend-card-limits.h"
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

static MendCard *
make_card (const char *clause, MendDepth depth, MendAudience audience)
{
  return g_object_new (MEND_TYPE_CARD, "id", clause, "clause", clause, "depth", depth, "audience",
                       audience, NULL);
}

/* A deck in which most cards go deeper, or are marked. */
static void
show_graded (Fixture *self)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) easy = make_card ("easy", MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  g_autoptr (MendCard) deeper = make_card ("deeper", MEND_DEPTH_DEEPER, MEND_AUDIENCE_EITHER);
  g_autoptr (MendCard) hurt = make_card ("near-hurt", MEND_DEPTH_EASY, MEND_AUDIENCE_HURT);
  g_autoptr (MendCard) other = make_card ("near-other", MEND_DEPTH_EASY, MEND_AUDIENCE_RESPONSIBLE);
  g_autoptr (MendDeck) deck = NULL;

  g_list_store_append (cards, easy);
  g_list_store_append (cards, deeper);
  g_list_store_append (cards, hurt);
  g_list_store_append (cards, other);
  deck = mend_own_deck_new (NULL, "Ours", 0, G_LIST_MODEL (cards));
  g_list_store_append (G_LIST_STORE (decks), deck);
  mend_words_picker_set_decks (MEND_WORDS_PICKER (self->picker), decks);
}

static void
search (Fixture *self, const char *words)
{
  GtkWidget *entry = widget_test_find (self->picker, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

/* Which cards a search for anything in the deck finds, as their first letters but of the last. */
static void
assert_offered (Fixture *self, gboolean deeper, gboolean hurt, gboolean other)
{
  GtkWidget *found = NULL;

  search (self, "ours");
  found = widget_test_find (self->picker, MEND_TYPE_CARD_CHOICE, NULL);
  g_assert_nonnull (widget_test_find (found, GTK_TYPE_LABEL, "easy"));
  g_assert_cmpint (widget_test_find (found, GTK_TYPE_LABEL, "deeper") != NULL, ==, deeper);
  g_assert_cmpint (widget_test_find (found, GTK_TYPE_LABEL, "near-hurt") != NULL, ==, hurt);
  g_assert_cmpint (widget_test_find (found, GTK_TYPE_LABEL, "near-other") != NULL, ==, other);
  search (self, "");
}

static GtkDropDown *
find_choice (Fixture *self, guint n)
{
  GtkWidget *limits = widget_test_find (self->picker, MEND_TYPE_CARD_LIMITS, NULL);
  GtkWidget *choice = NULL;

  gtk_expander_set_expanded (GTK_EXPANDER (widget_test_find (limits, GTK_TYPE_EXPANDER, NULL)),
                             TRUE);
  choice = widget_test_find (limits, GTK_TYPE_DROP_DOWN, NULL);

  return GTK_DROP_DOWN (n == 0 ? choice : gtk_widget_get_next_sibling (choice));
}

static void
press_both (Fixture *self)
{
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (self->picker, GTK_TYPE_TOGGLE_BUTTON, "Left")), TRUE);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (self->picker, GTK_TYPE_TOGGLE_BUTTON, "Right")), TRUE);
}

static void
test_words_picker_decks_easy_until_both_chose (Fixture *self, gconstpointer data)
{
  show_graded (self);
  assert_offered (self, FALSE, FALSE, FALSE);

  gtk_drop_down_set_selected (find_choice (self, 0), 1);
  assert_offered (self, FALSE, FALSE, FALSE);
  press_both (self);
  assert_offered (self, TRUE, FALSE, FALSE);

  gtk_drop_down_set_selected (find_choice (self, 1), 1);
  assert_offered (self, FALSE, FALSE, FALSE);
  press_both (self);
  assert_offered (self, TRUE, TRUE, FALSE);
}

static void
test_words_picker_decks_every_word (Fixture *self, gconstpointer data)
{
  g_test_summary ("Words for what goes on in somebody are there, for whomever they are marked.");

  show_graded (self);
  search (self, "afraid");
  g_assert_nonnull (widget_test_find (self->picker, GTK_TYPE_LABEL, "afraid"));
  search (self, "guilty");
  g_assert_nonnull (widget_test_find (self->picker, GTK_TYPE_LABEL, "guilty"));

  /* As a filter that both have chosen, a role is one. */
  search (self, "");
  gtk_drop_down_set_selected (find_choice (self, 1), 1);
  press_both (self);
  search (self, "afraid");
  g_assert_nonnull (widget_test_find (self->picker, GTK_TYPE_LABEL, "afraid"));
  search (self, "guilty");
  g_assert_null (widget_test_find (self->picker, GTK_TYPE_LABEL, "guilty"));
}

static void
test_words_picker_decks_by_role (Fixture *self, gconstpointer data)
{
  g_test_summary ("Where both were asked for this talk, cards are for the one who speaks.");

  show_graded (self);
  mend_words_picker_set_hurt (MEND_WORDS_PICKER (self->picker), MEND_SEAT_LEFT);
  assert_offered (self, FALSE, TRUE, FALSE);

  mend_words_picker_set_hurt (MEND_WORDS_PICKER (self->picker), MEND_SEAT_RIGHT);
  assert_offered (self, FALSE, FALSE, TRUE);
}

static void
test_words_picker_decks_next_turn (Fixture *self, gconstpointer data)
{
  MendPlanPart *part = (MendPlanPart *) mend_talk_get_part (self->talk);

  g_test_summary ("A role that was chosen for one does not hold for the other.");

  show_graded (self);
  gtk_drop_down_set_selected (find_choice (self, 0), 1);
  gtk_drop_down_set_selected (find_choice (self, 1), 1);
  press_both (self);
  assert_offered (self, TRUE, TRUE, FALSE);

  part->speaker = MEND_SEAT_RIGHT;
  g_signal_emit_by_name (self->talk, "updated");
  assert_offered (self, TRUE, FALSE, FALSE);
}

static void
test_words_picker_decks_nothing_withheld (Fixture *self, gconstpointer data)
{
  GtkWidget *limits = widget_test_find (self->picker, MEND_TYPE_CARD_LIMITS, NULL);

  g_test_summary ("Where all cards are there, nothing is asked.");

  g_assert_false (gtk_widget_get_visible (limits));
  show_graded (self);
  g_assert_true (gtk_widget_get_visible (limits));
}

static gboolean
has_tab (Fixture *self)
{
  return widget_test_find (self->picker, GTK_TYPE_TOGGLE_BUTTON, "Ours") != NULL;
}

static void
test_words_picker_decks_aloud (Fixture *self, gconstpointer data)
{
  g_autoptr (MendDeck) deck = make_sentences (NULL);
  MendWordsPicker *picker = MEND_WORDS_PICKER (self->picker);
  MendPlanPart *part = g_ptr_array_index (mend_talk_get_plan (self->talk)->parts, 0);

  g_test_summary (
      "What one has written to read aloud is there while that one says something good.");

  mend_words_picker_set_aloud (picker, MEND_SEAT_LEFT, deck);
  g_assert_false (has_tab (self));

  g_strfreev (part->decks);
  part->decks = g_strsplit ("looking-ahead appreciations", " ", -1);
  mend_words_picker_set_aloud (picker, MEND_SEAT_LEFT, NULL);
  mend_words_picker_set_aloud (picker, MEND_SEAT_RIGHT, deck);
  g_assert_false (has_tab (self));

  mend_words_picker_set_aloud (picker, MEND_SEAT_LEFT, deck);
  g_assert_true (has_tab (self));
  pick_sentence (self);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/words-picker-decks/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("own", test_words_picker_decks_own);
  ADD ("aloud", test_words_picker_decks_aloud);
  ADD ("of-the-part", test_words_picker_decks_of_the_part);
  ADD ("easy-until-both-chose", test_words_picker_decks_easy_until_both_chose);
  ADD ("every-word", test_words_picker_decks_every_word);
  ADD ("by-role", test_words_picker_decks_by_role);
  ADD ("next-turn", test_words_picker_decks_next_turn);
  ADD ("nothing-withheld", test_words_picker_decks_nothing_withheld);

  return g_test_run ();
}
