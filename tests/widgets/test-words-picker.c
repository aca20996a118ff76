// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card-button.h"
#include "cards/mend-deck.h"
#include "cards/mend-group-tile.h"
#include "cards/mend-picked-card.h"
#include "cards/mend-words-picker.h"
#include "words-support.h"

typedef struct
{
  MendTalk *talk;
  GtkWidget *picker;
  GtkWindow *window;
} Fixture;

static GtkWidget *
make_picker (MendTalk *talk)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GListModel) evaluations = words_support_load_evaluations ();

  return mend_words_picker_new (decks, evaluations, talk);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->talk = words_support_make_talk ();
  self->picker = make_picker (self->talk);
  self->window = widget_test_show (self->picker, 360, 640);
  gtk_widget_grab_focus (self->picker);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->picker), (gpointer *) &self->picker);
  widget_test_close (self->window);
  g_assert_null (self->picker);
  g_assert_finalize_object (self->talk);
}

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_window_get_focus (self->window);
}

static GtkWidget *
get_shown_page (Fixture *self)
{
  return gtk_stack_get_visible_child (
      GTK_STACK (widget_test_find (self->picker, GTK_TYPE_STACK, NULL)));
}

static MendCardButton *
find_card (Fixture *self, const char *word)
{
  GtkWidget *label = widget_test_find (get_shown_page (self), GTK_TYPE_LABEL, word);

  g_assert_nonnull (label);

  return MEND_CARD_BUTTON (gtk_widget_get_ancestor (label, MEND_TYPE_CARD_BUTTON));
}

static guint
count_picks (Fixture *self)
{
  return g_list_model_get_n_items (mend_talk_get_cards (self->talk));
}

static GtkWidget *
find_own_entry (GtkWidget *picker)
{
  GtkWidget *label = widget_test_find (picker, GTK_TYPE_LABEL, "Add");

  return gtk_widget_get_prev_sibling (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
}

static void
type_word (Fixture *self, const char *word)
{
  GtkWidget *entry = find_own_entry (self->picker);

  gtk_editable_set_text (GTK_EDITABLE (entry), word);
  g_signal_emit_by_name (entry, "activate");
}

static guint
count_type (GtkWidget *root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child))
      n += count_type (child, type);

  return n;
}

static void
test_words_picker_levels (Fixture *self, gconstpointer data)
{
  g_test_summary ("First the groups of one deck, then the words of one group, never all at once.");

  g_assert_cmpint (count_type (self->picker, MEND_TYPE_GROUP_TILE), ==, 11);
  g_assert_cmpint (count_type (self->picker, MEND_TYPE_CARD_BUTTON), ==, 0);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (self->picker, GTK_TYPE_TOGGLE_BUTTON, "I need")), TRUE);
  g_assert_cmpint (count_type (self->picker, MEND_TYPE_GROUP_TILE), ==, 8);

  words_support_press (get_shown_page (self), "Safety");
  widget_test_turn ();
  g_assert_cmpint (count_type (self->picker, MEND_TYPE_GROUP_TILE), ==, 0);
  g_assert_cmpint (count_type (self->picker, MEND_TYPE_CARD_BUTTON), ==, 5);
  g_assert_nonnull (widget_test_find (get_shown_page (self), GTK_TYPE_LABEL, "Safety"));
  g_assert_null (widget_test_find (get_shown_page (self), GTK_TYPE_LABEL, "honesty"));

  words_support_press (get_shown_page (self), "Back to the Groups");
  widget_test_turn ();
  g_assert_cmpint (count_type (self->picker, MEND_TYPE_GROUP_TILE), ==, 8);
}

static void
picked_cb (GString *told, const char *card_id, const char *word, const char *clause)
{
  g_string_append_printf (told, "%s|%s|%s\n", card_id != NULL ? card_id : "", word,
                          clause != NULL ? clause : "");
}

static void
test_words_picker_picks (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (MendPick) pick = NULL;

  g_test_summary ("A press lays a card before the speaker, and one more takes it away.");

  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), told);
  words_support_press (get_shown_page (self), "Sad");
  words_support_press (get_shown_page (self), "lonely");

  g_assert_cmpstr (told->str, ==, "feeling-lonely|lonely|I feel lonely.\n");
  pick = g_list_model_get_item (mend_talk_get_cards (self->talk), 0);
  g_assert_cmpstr (mend_pick_get_card_id (pick), ==, "feeling-lonely");
  g_assert_cmpstr (mend_pick_get_clause (pick), ==, "I feel lonely.");
  g_assert_true (mend_card_button_get_picked (find_card (self, "lonely")));
  g_assert_false (mend_card_button_get_picked (find_card (self, "sad")));

  words_support_press (get_shown_page (self), "lonely");
  g_assert_cmpint (words_support_count (self->talk), ==, 0);
  g_assert_false (mend_card_button_get_picked (find_card (self, "lonely")));
}

static void
test_words_picker_three (Fixture *self, gconstpointer data)
{
  const char *enough = "Three are enough. Put one back for another.";
  GtkWidget *line = widget_test_find (self->picker, GTK_TYPE_LABEL, enough);
  GtkWidget *entry = find_own_entry (self->picker);

  g_test_summary ("Three lie there; a fourth waits until one is put back.");

  words_support_press (get_shown_page (self), "Sad");
  words_support_press (get_shown_page (self), "lonely");
  words_support_press (get_shown_page (self), "sad");
  g_assert_false (gtk_widget_is_visible (line));
  words_support_press (get_shown_page (self), "hopeless");

  g_assert_true (gtk_widget_is_visible (line));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (find_card (self, "grieving"))));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (find_card (self, "lonely"))));
  g_assert_false (gtk_widget_is_sensitive (entry));

  type_word (self, "a fourth");
  gtk_widget_activate_action (self->picker, "words.pick", "s", "feeling-grieving");
  g_assert_cmpint (count_picks (self), ==, 3);

  words_support_press (widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL), "Put Back");
  g_assert_cmpint (count_picks (self), ==, 2);
  g_assert_false (gtk_widget_is_visible (line));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (find_card (self, "grieving"))));
  g_assert_true (gtk_widget_is_sensitive (entry));
}

static void
test_words_picker_put_back (Fixture *self, gconstpointer data)
{
  g_test_summary ("What was put back leaves nothing in the log.");

  words_support_press (get_shown_page (self), "Sad");
  words_support_press (get_shown_page (self), "lonely");
  type_word (self, "like fog");
  g_assert_cmpint (words_support_count (self->talk), ==, 2);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *card = widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL);

      gtk_widget_grab_focus (card);
      words_support_press (card, "Put Back");
      widget_test_turn ();
      g_assert_nonnull (get_focus (self));
      g_assert_true (gtk_widget_get_mapped (get_focus (self)));
    }

  g_assert_cmpint (mend_log_get_length (mend_talk_get_log (self->talk)), ==, 0);
  g_assert_null (widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL));
}

static void
test_words_picker_own (Fixture *self, gconstpointer data)
{
  const char *const words[] = { "🌧", "I feel that you <b>never</b> listen" };
  GtkWidget *entry = find_own_entry (self->picker);

  g_test_summary ("A word of one's own is taken as it is, whatever it is.");

  g_assert_true (gtk_entry_get_input_hints (GTK_ENTRY (entry)) & GTK_INPUT_HINT_PRIVATE);
  type_word (self, "   ");
  g_assert_cmpint (count_picks (self), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (MendPick) pick = NULL;

      type_word (self, words[i]);
      pick = g_list_model_get_item (mend_talk_get_cards (self->talk), i);
      g_assert_cmpstr (mend_pick_get_word (pick), ==, words[i]);
      g_assert_null (mend_pick_get_card_id (pick));
      g_assert_null (mend_pick_get_clause (pick));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
      g_assert_nonnull (widget_test_find (self->picker, GTK_TYPE_LABEL, words[i]));
    }
}

static void
test_words_picker_under (Fixture *self, gconstpointer data)
{
  GtkWidget *card = NULL;
  GtkWidget *fold = NULL;

  g_test_summary ("Under “ignored” lies something, for whoever opens the fold.");

  type_word (self, "Ignored");
  card = widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL);
  fold = widget_test_find (card, GTK_TYPE_EXPANDER, NULL);
  g_assert_nonnull (widget_test_find (card, GTK_TYPE_LABEL, "Ignored"));
  g_assert_true (gtk_widget_is_visible (fold));
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (fold)));

  gtk_expander_set_expanded (GTK_EXPANDER (fold), TRUE);
  widget_test_turn ();
  words_support_press (fold, "lonely");
  words_support_press (fold, "to be heard");
  g_assert_cmpint (count_picks (self), ==, 3);
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (fold)));
  g_assert_true (mend_card_button_get_picked (MEND_CARD_BUTTON (gtk_widget_get_ancestor (
      widget_test_find (fold, GTK_TYPE_LABEL, "lonely"), MEND_TYPE_CARD_BUTTON))));

  for (guint i = 0; i < mend_log_get_length (mend_talk_get_log (self->talk)); i++)
    g_assert_cmpint (mend_log_get (mend_talk_get_log (self->talk), i)->kind, ==, MEND_EVENT_CARD);
}

static void
test_words_picker_nothing_changes (Fixture *self, gconstpointer data)
{
  const char *const words[] = { "threatened", "abused", "I was threatened" };
  GtkWidget *card = NULL;
  guint n_widgets = 0;

  g_test_summary ("A word of fear is a word like any other: nothing else is there or changes.");

  type_word (self, "thoughtful");
  card = widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL);
  n_widgets = count_type (self->picker, GTK_TYPE_WIDGET);
  words_support_press (card, "Put Back");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      type_word (self, words[i]);
      card = widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL);
      g_assert_false (gtk_widget_is_visible (widget_test_find (card, GTK_TYPE_EXPANDER, NULL)));
      g_assert_cmpint (count_type (self->picker, GTK_TYPE_WIDGET), ==, n_widgets);
      words_support_press (card, "Put Back");
    }
}

static void
test_words_picker_keys (Fixture *self, gconstpointer data)
{
  int n_done = 0;

  g_test_summary ("The keyboard alone opens a group, picks, and goes back level by level.");

  g_signal_connect_swapped (self->picker, "done", G_CALLBACK (g_atomic_int_inc), &n_done);

  g_assert_true (MEND_IS_GROUP_TILE (get_focus (self)));
  words_support_key (self->picker, GDK_KEY_Right);
  g_assert_cmpstr (
      mend_card_group_get_id (mend_group_tile_get_group (MEND_GROUP_TILE (get_focus (self)))), ==,
      "sad");
  gtk_widget_activate (get_focus (self));
  widget_test_wait (400);

  g_assert_true (MEND_IS_CARD_BUTTON (get_focus (self)));
  g_assert_true (get_focus (self) == GTK_WIDGET (find_card (self, "sad")));
  words_support_key (self->picker, GDK_KEY_Right);
  g_assert_true (get_focus (self) == GTK_WIDGET (find_card (self, "disappointed")));
  words_support_key (self->picker, GDK_KEY_Down);
  g_assert_true (MEND_IS_CARD_BUTTON (get_focus (self)));
  g_assert_false (get_focus (self) == GTK_WIDGET (find_card (self, "disappointed")));
  gtk_widget_activate (get_focus (self));
  widget_test_wait (400);
  g_assert_cmpint (count_picks (self), ==, 1);

  words_support_key (self->picker, GDK_KEY_Escape);
  g_assert_cmpint (n_done, ==, 0);
  g_assert_cmpstr (
      mend_card_group_get_id (mend_group_tile_get_group (MEND_GROUP_TILE (get_focus (self)))), ==,
      "sad");
  words_support_key (self->picker, GDK_KEY_Escape);
  g_assert_cmpint (n_done, ==, 1);
  words_support_press (self->picker, "Done");
  g_assert_cmpint (n_done, ==, 2);
}

static void
test_words_picker_sentence (Fixture *self, gconstpointer data)
{
  GtkWidget *to_sentence = gtk_widget_get_ancestor (
      widget_test_find (self->picker, GTK_TYPE_LABEL, "A Sentence from These"), GTK_TYPE_BUTTON);

  g_test_summary ("From what was picked a sentence can be made; Esc leads back to the words.");

  g_assert_false (gtk_widget_is_visible (to_sentence));
  words_support_press (get_shown_page (self), "Sad");
  words_support_press (get_shown_page (self), "lonely");
  g_assert_true (gtk_widget_is_visible (to_sentence));

  words_support_press (self->picker, "A Sentence from These");
  g_assert_nonnull (widget_test_find (get_shown_page (self), GTK_TYPE_LABEL, "I feel lonely."));
  g_assert_false (gtk_widget_is_visible (to_sentence));
  g_assert_true (GTK_IS_TEXT (get_focus (self)));

  words_support_key (self->picker, GDK_KEY_Escape);
  g_assert_true (get_focus (self) == GTK_WIDGET (find_card (self, "sad")));
  g_assert_true (gtk_widget_is_visible (to_sentence));
  g_assert_cmpint (words_support_count (self->talk), ==, 1);
}

static void
test_words_picker_turn_ends (Fixture *self, gconstpointer data)
{
  g_test_summary ("With the turn its cards are gone from the list, and stay in the log.");

  type_word (self, "like fog");
  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_BEGIN));
  g_assert_nonnull (widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL));
  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_FINISH));
  g_assert_null (widget_test_find (self->picker, MEND_TYPE_PICKED_CARD, NULL));
  g_assert_cmpint (words_support_count (self->talk), ==, 1);
}

static void
test_words_picker_without_talk (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  GtkWidget *picker = make_picker (NULL);
  GtkWindow *window = widget_test_show (picker, 360, 640);

  g_test_summary ("With no talk it tells what was picked, and keeps nothing.");

  g_signal_connect_swapped (picker, "picked", G_CALLBACK (picked_cb), told);
  words_support_press (picker, "Sad");
  words_support_press (picker, "lonely");
  gtk_editable_set_text (GTK_EDITABLE (find_own_entry (picker)), "fog");
  words_support_press (picker, "Add");

  g_assert_cmpstr (told->str, ==, "feeling-lonely|lonely|I feel lonely.\n|fog|\n");
  g_assert_null (widget_test_find (picker, MEND_TYPE_PICKED_CARD, NULL));
  widget_test_close (window);
}

static void
test_words_picker_named (Fixture *self, gconstpointer data)
{
  g_test_summary ("Whatever can be pressed or written in has a name.");

  widget_test_assert_named (self->picker);
  words_support_press (get_shown_page (self), "Sad");
  words_support_press (get_shown_page (self), "lonely");
  type_word (self, "ignored");
  widget_test_assert_named (self->picker);
}

static GtkWidget *
make_groups (void)
{
  g_autoptr (MendTalk) talk = words_support_make_talk ();

  return make_picker (talk);
}

static GtkWidget *
make_needs (void)
{
  GtkWidget *picker = make_groups ();

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (picker, GTK_TYPE_TOGGLE_BUTTON, "I need")), TRUE);

  return picker;
}

static GtkWidget *
make_words (void)
{
  g_autoptr (MendTalk) talk = words_support_make_talk ();
  GtkWidget *picker = make_picker (talk);

  words_support_press (picker, "Sad");
  gtk_widget_activate_action (picker, "words.pick", "s", "feeling-lonely");
  mend_talk_pick_card (talk, NULL, "ignored", NULL);

  return picker;
}

static GtkWidget *
make_full (void)
{
  GtkWidget *picker = make_words ();
  GtkWidget *fold = NULL;

  for (GtkWidget *card = gtk_widget_get_first_child (
           gtk_widget_get_parent (widget_test_find (picker, MEND_TYPE_PICKED_CARD, NULL)));
       card != NULL; card = gtk_widget_get_next_sibling (card))
    fold = widget_test_find (card, GTK_TYPE_EXPANDER, NULL);

  gtk_widget_activate_action (picker, "words.pick", "s", "feeling-heavy-hearted");
  gtk_expander_set_expanded (GTK_EXPANDER (fold), TRUE);

  return picker;
}

static GtkWidget *
make_sentence (void)
{
  GtkWidget *picker = make_words ();

  gtk_widget_activate_action (picker, "words.pick", "s", "need-honesty");
  gtk_widget_activate_action (picker, "words.sentence", NULL);

  return picker;
}

static void
test_words_picker_keeps_picks (void)
{
  GtkWidget *picker = make_picker (NULL);
  MendSentenceEdit *edit = mend_words_picker_keep_picks (MEND_WORDS_PICKER (picker));
  GtkWindow *window = widget_test_show (picker, 360, 640);
  g_autofree char *text = NULL;
  g_autofree char *shorter = NULL;

  g_test_summary ("With no talk a sentence can be made all the same, and what was picked stays.");

  words_support_press (picker, "Sad");
  words_support_press (picker, "lonely");
  words_support_press (picker, "A Sentence from These");
  text = mend_sentence_edit_dup_text (edit);
  g_assert_cmpstr (text, ==, "I feel lonely.");

  gtk_widget_activate_action (picker, "words.back", NULL);
  g_assert_nonnull (widget_test_find (picker, MEND_TYPE_PICKED_CARD, NULL));
  gtk_widget_activate_action (picker, "words.put-back", "u", 1);
  g_assert_null (widget_test_find (picker, MEND_TYPE_PICKED_CARD, NULL));
  shorter = mend_sentence_edit_dup_text (edit);
  g_assert_cmpstr (shorter, ==, "");
  widget_test_close (window);
}

static void
test_words_picker_prepared (Fixture *self, gconstpointer data)
{
  GtkWidget *button = NULL;
  g_autoptr (MendPick) pick = NULL;

  mend_words_picker_set_prepared (MEND_WORDS_PICKER (self->picker), MEND_SEAT_RIGHT, "Not yet.");
  button = widget_test_find (self->picker, GTK_TYPE_BUTTON, "Lay It Here");
  g_assert_false (gtk_widget_get_mapped (button));

  mend_words_picker_set_prepared (MEND_WORDS_PICKER (self->picker), MEND_SEAT_LEFT, "I am here.");
  widget_test_turn ();
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  pick = g_list_model_get_item (mend_talk_get_cards (self->talk), 0);
  g_assert_cmpstr (mend_pick_get_word (pick), ==, "I am here.");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (button, ADW_TYPE_BIN)));
}

static void
test_words_picker_narrow (void)
{
  g_test_summary ("It goes into 360 px on every page, also with large text.");

  widget_test_assert_narrow (make_groups);
  widget_test_assert_narrow (make_needs);
  widget_test_assert_narrow (make_words);
  widget_test_assert_narrow (make_full);
  widget_test_assert_narrow (make_sentence);
}

static void
test_words_picker_pictures (void)
{
  widget_test_pictures (make_groups, "words-groups");
  widget_test_pictures (make_needs, "words-needs");
  widget_test_pictures (make_words, "words-words");
  widget_test_pictures (make_full, "words-full");
  widget_test_pictures (make_sentence, "words-sentence");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  widget_test_pictures (make_full, "words-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/words-picker/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("levels", test_words_picker_levels);
  ADD ("picks", test_words_picker_picks);
  ADD ("three", test_words_picker_three);
  ADD ("put-back", test_words_picker_put_back);
  ADD ("own", test_words_picker_own);
  ADD ("under", test_words_picker_under);
  ADD ("nothing-changes", test_words_picker_nothing_changes);
  ADD ("keys", test_words_picker_keys);
  ADD ("sentence", test_words_picker_sentence);
  ADD ("turn-ends", test_words_picker_turn_ends);
  ADD ("named", test_words_picker_named);
  ADD ("prepared", test_words_picker_prepared);
  g_test_add_func ("/widgets/words-picker/keeps-picks", test_words_picker_keeps_picks);
  g_test_add_func ("/widgets/words-picker/without-talk", test_words_picker_without_talk);
  g_test_add_func ("/widgets/words-picker/narrow", test_words_picker_narrow);
  g_test_add_func ("/widgets/words-picker/pictures", test_words_picker_pictures);

  return g_test_run ();
}
