// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-pick.h"
#include "cards/mend-sentence.h"
#include "words-support.h"

typedef struct
{
  MendTalk *talk;
  GtkWidget *sentence;
  GtkWidget *when;
  GtkWidget *request;
  GtkWindow *window;
} Fixture;

static GtkWidget *
make_sentence (MendTalk *talk)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();

  return mend_sentence_new (decks, talk);
}

static void
find_entries (Fixture *self)
{
  self->when = widget_test_find (self->sentence, GTK_TYPE_ENTRY, NULL);
  self->request = gtk_widget_get_next_sibling (self->when);
  while (!GTK_IS_ENTRY (self->request))
    self->request = gtk_widget_get_next_sibling (self->request);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->talk = words_support_make_talk ();
  self->sentence = make_sentence (self->talk);
  self->window = widget_test_show (self->sentence, 360, 640);
  find_entries (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->sentence), (gpointer *) &self->sentence);
  widget_test_close (self->window);
  g_assert_null (self->sentence);
  g_assert_finalize_object (self->talk);
}

static void
type_in (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
assert_text (Fixture *self, const char *expected)
{
  g_autofree char *text = mend_sentence_dup_text (MEND_SENTENCE (self->sentence));

  g_assert_cmpstr (text, ==, expected);
}

static MendEvent *
get_kept (Fixture *self)
{
  MendLog *log = mend_talk_get_log (self->talk);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    if (mend_log_get (log, i)->kind == MEND_EVENT_SENTENCE)
      return mend_log_get (log, i);

  return NULL;
}

static void
assert_kept (Fixture *self, const char *text)
{
  const MendEvent *kept = get_kept (self);

  g_assert_true (kept != NULL && kept->seat == MEND_SEAT_LEFT);
  g_assert_cmpstr (kept->text, ==, text);
}

static void
pick_both (Fixture *self)
{
  mend_talk_pick_card (self->talk, "need-honesty", "honesty", "I need honesty.");
  mend_talk_pick_card (self->talk, "feeling-afraid", "afraid", "I am afraid.");
}

static void
test_sentence_lines (Fixture *self, gconstpointer data)
{
  g_test_summary ("Whole clauses, feelings before needs, each on its own line; each may be empty.");

  assert_text (self, "");
  pick_both (self);
  assert_text (self, "I am afraid.\nI need honesty.");
  g_assert_nonnull (widget_test_find (self->sentence, GTK_TYPE_LABEL, "I need honesty."));

  type_in (self->when, " you come home late ");
  type_in (self->request, "call me then");
  assert_text (self, "When you come home late\nI am afraid.\nI need honesty.\n"
                     "Would you be willing to call me then?");

  type_in (self->when, "  ");
  assert_text (self, "I am afraid.\nI need honesty.\nWould you be willing to call me then?");
  g_assert_cmpint (words_support_count (self->talk), ==, 2);
}

static void
test_sentence_own_words (Fixture *self, gconstpointer data)
{
  g_test_summary ("A word of one's own is a line as it was typed; who writes “When” gets it once.");

  mend_talk_pick_card (self->talk, NULL, "ignored", NULL);
  type_in (self->when, "when nobody asks");
  type_in (self->request, "Would you be willing to ask?");
  assert_text (self, "when nobody asks\nignored\nWould you be willing to ask?");
}

static void
test_sentence_keeps (Fixture *self, gconstpointer data)
{
  g_test_summary ("Kept only on request; what is changed replaces it; put back, nothing is left.");

  pick_both (self);
  type_in (self->when, "it is quiet");
  g_assert_null (get_kept (self));

  words_support_press (self->sentence, "Keep It");
  assert_kept (self, "When it is quiet\nI am afraid.\nI need honesty.");
  g_assert_nonnull (widget_test_find (self->sentence, GTK_TYPE_LABEL, "Both can read this later."));

  type_in (self->when, "it is dark");
  assert_kept (self, "When it is dark\nI am afraid.\nI need honesty.");
  g_assert_cmpint (words_support_count (self->talk), ==, 3);

  words_support_press (self->sentence, "Put Back");
  g_assert_null (get_kept (self));
  assert_text (self, "When it is dark\nI am afraid.\nI need honesty.");
  type_in (self->when, "it is late");
  g_assert_null (get_kept (self));
}

static void
test_sentence_follows_cards (Fixture *self, gconstpointer data)
{
  g_autoptr (MendPick) pick = NULL;

  g_test_summary ("A card that is put back goes from the kept sentence, too.");

  pick_both (self);
  words_support_press (self->sentence, "Keep It");
  pick = g_list_model_get_item (mend_talk_get_cards (self->talk), 1);
  mend_talk_put_back (self->talk, mend_pick_get_id (pick));
  assert_kept (self, "I need honesty.");

  g_clear_object (&pick);
  pick = g_list_model_get_item (mend_talk_get_cards (self->talk), 0);
  mend_talk_put_back (self->talk, mend_pick_get_id (pick));
  g_assert_null (get_kept (self));
  g_assert_cmpint (mend_log_get_length (mend_talk_get_log (self->talk)), ==, 0);
  g_assert_null (widget_test_find (self->sentence, GTK_TYPE_LABEL, "I need honesty."));
}

static void
end_turn (Fixture *self)
{
  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_BEGIN));
  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_FINISH));
}

static void
test_sentence_turn_ends (Fixture *self, gconstpointer data)
{
  const char *kept = "When it is quiet\nI am afraid.\nI need honesty.";

  g_test_summary ("With the turn the lines are gone, and what was kept stays as it was.");

  pick_both (self);
  type_in (self->when, "it is quiet");
  words_support_press (self->sentence, "Keep It");
  end_turn (self);

  assert_text (self, "");
  assert_kept (self, kept);
  type_in (self->when, "I speak");
  words_support_press (self->sentence, "Keep It");
  assert_kept (self, kept);
  g_assert_cmpint (words_support_count (self->talk), ==, 4);

  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_BACK));
  assert_text (self, kept);
}

static void
test_sentence_turn_without_cards (Fixture *self, gconstpointer data)
{
  g_test_summary ("Lines of one's own end with the turn as well.");

  type_in (self->when, "it is quiet");
  words_support_press (self->sentence, "Keep It");
  end_turn (self);

  assert_text (self, "");
  assert_kept (self, "When it is quiet");
}

static void
test_sentence_opened_again (Fixture *self, gconstpointer data)
{
  Fixture again = { .talk = self->talk };

  g_test_summary ("A page made anew finds what was kept in this turn, and can take it back.");

  pick_both (self);
  type_in (self->when, "it is quiet");
  type_in (self->request, "sing");
  words_support_press (self->sentence, "Keep It");

  again.sentence = make_sentence (self->talk);
  again.window = widget_test_show (again.sentence, 360, 640);
  find_entries (&again);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (again.when)), ==, "it is quiet");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (again.request)), ==, "sing");
  words_support_press (again.sentence, "Put Back");
  g_assert_null (get_kept (self));
  widget_test_close (again.window);
}

static void
test_sentence_private (Fixture *self, gconstpointer data)
{
  g_test_summary ("No keyboard learns what is written; every field has a name.");

  g_assert_true (gtk_entry_get_input_hints (GTK_ENTRY (self->when)) & GTK_INPUT_HINT_PRIVATE);
  g_assert_true (gtk_entry_get_input_hints (GTK_ENTRY (self->request)) & GTK_INPUT_HINT_PRIVATE);
  widget_test_assert_named (self->sentence);
}

static void
test_sentence_keys (Fixture *self, gconstpointer data)
{
  g_test_summary ("The keyboard goes from line to line, then to the button, and is never lost.");

  pick_both (self);
  gtk_widget_grab_focus (self->sentence);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), self->when));
  gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), self->request));
  gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate (gtk_window_get_focus (self->window));
  widget_test_wait (400);
  g_assert_nonnull (get_kept (self));
  gtk_widget_activate (gtk_window_get_focus (self->window));
  widget_test_wait (400);
  g_assert_null (get_kept (self));
  g_assert_nonnull (gtk_window_get_focus (self->window));
}

static GtkWidget *
make_picture (void)
{
  g_autoptr (MendTalk) talk = words_support_make_talk ();
  Fixture self = { .talk = talk, .sentence = make_sentence (talk) };

  pick_both (&self);
  mend_talk_pick_card (talk, NULL, "ignored", NULL);
  find_entries (&self);
  type_in (self.when, "you come home late and I do not know where you are");
  words_support_press (self.sentence, "Keep It");

  return self.sentence;
}

static void
test_sentence_pictures (void)
{
  widget_test_pictures (make_picture, "sentence");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/sentence/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("lines", test_sentence_lines);
  ADD ("own-words", test_sentence_own_words);
  ADD ("keeps", test_sentence_keeps);
  ADD ("follows-cards", test_sentence_follows_cards);
  ADD ("turn-ends", test_sentence_turn_ends);
  ADD ("turn-without-cards", test_sentence_turn_without_cards);
  ADD ("opened-again", test_sentence_opened_again);
  ADD ("private", test_sentence_private);
  ADD ("keys", test_sentence_keys);
  g_test_add_func ("/widgets/sentence/pictures", test_sentence_pictures);

  return g_test_run ();
}
