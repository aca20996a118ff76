// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-picked-card.h"
#include "cards/mend-picked-list.h"
#include "words-support.h"

typedef struct
{
  MendTalk *talk;
  GtkWidget *list;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GListModel) evaluations = words_support_load_evaluations ();

  self->talk = words_support_make_talk ();
  self->list = g_object_ref_sink (mend_picked_list_new ());
  mend_picked_list_set_picks (MEND_PICKED_LIST (self->list), mend_talk_get_cards (self->talk));
  mend_picked_list_set_decks (MEND_PICKED_LIST (self->list), decks);
  mend_picked_list_set_evaluations (MEND_PICKED_LIST (self->list), evaluations);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->list);
  g_assert_finalize_object (self->talk);
}

static MendPickedCard *
find_card (Fixture *self, const char *word)
{
  return MEND_PICKED_CARD (gtk_widget_get_ancestor (
      widget_test_find (self->list, GTK_TYPE_LABEL, word), MEND_TYPE_PICKED_CARD));
}

static GtkExpander *
find_fold (Fixture *self, const char *word)
{
  return GTK_EXPANDER (
      widget_test_find (GTK_WIDGET (find_card (self, word)), GTK_TYPE_EXPANDER, NULL));
}

static void
test_picked_list_keeps_open (Fixture *self, gconstpointer data)
{
  MendPickedCard *card = NULL;

  g_test_summary (
      "What stays keeps its place and its open fold when something else comes or goes.");

  mend_talk_pick_card (self->talk, NULL, "ignored", NULL);
  card = find_card (self, "ignored");
  g_assert_false (gtk_expander_get_expanded (find_fold (self, "ignored")));
  gtk_expander_set_expanded (find_fold (self, "ignored"), TRUE);

  mend_talk_put_back (self->talk,
                      mend_talk_pick_card (self->talk, "feeling-sad", "sad", "I am sad."));
  g_assert_true (find_card (self, "ignored") == card);
  g_assert_true (gtk_expander_get_expanded (find_fold (self, "ignored")));
  g_assert_cmpstr (mend_pick_get_word (mend_picked_card_get_pick (card)), ==, "ignored");
}

static void
test_picked_list_forgets_open (Fixture *self, gconstpointer data)
{
  guint id = 0;

  g_test_summary ("Picked again, a word has a closed fold.");

  id = mend_talk_pick_card (self->talk, NULL, "ignored", NULL);
  gtk_expander_set_expanded (find_fold (self, "ignored"), TRUE);
  mend_talk_put_back (self->talk, id);
  mend_talk_pick_card (self->talk, NULL, "ignored", NULL);
  g_assert_false (gtk_expander_get_expanded (find_fold (self, "ignored")));
}

static void
test_picked_list_cards_have_none (Fixture *self, gconstpointer data)
{
  g_test_summary ("A card of a deck has nothing under it, nor has a word of fear.");

  mend_talk_pick_card (self->talk, "some-card", "betrayed", NULL);
  mend_talk_pick_card (self->talk, NULL, "threatened", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_fold (self, "betrayed"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_fold (self, "threatened"))));
}

static GtkWidget *
make_long (void)
{
  g_autoptr (MendTalk) talk = words_support_make_talk ();
  g_autofree char *word = g_strnfill (2000, 'W');
  GtkWidget *list = mend_picked_list_new ();

  mend_picked_list_set_picks (MEND_PICKED_LIST (list), mend_talk_get_cards (talk));
  mend_talk_pick_card (talk, NULL, word, NULL);
  mend_talk_pick_card (talk, NULL, "Zusammengehörigkeitsgefühl 🦊", NULL);
  mend_talk_pick_card (talk, NULL, "وحيد", NULL);

  return list;
}

static void
test_picked_list_narrow (void)
{
  g_test_summary ("However long a word is, the page keeps its size.");

  widget_test_assert_narrow (make_long);
}

static void
test_picked_list_pictures (void)
{
  widget_test_pictures (make_long, "picked-list");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/picked-list/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("keeps-open", test_picked_list_keeps_open);
  ADD ("forgets-open", test_picked_list_forgets_open);
  ADD ("cards-have-none", test_picked_list_cards_have_none);
  g_test_add_func ("/widgets/picked-list/narrow", test_picked_list_narrow);
  g_test_add_func ("/widgets/picked-list/pictures", test_picked_list_pictures);

  return g_test_run ();
}
