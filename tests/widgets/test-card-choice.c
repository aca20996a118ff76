// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card-button.h"
#include "cards/mend-card-choice.h"
#include "words-support.h"

typedef struct
{
  MendTalk *talk;
  GtkWidget *choice;
  GString *told;
} Fixture;

static void
told_cb (GSimpleAction *action, GVariant *parameter, GString *told)
{
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_string_append_printf (told, "%s %s\n", g_action_get_name (G_ACTION (action)), text);
}

static GListStore *
make_cards (void)
{
  const char *const words[] = { "sad", "lonely", "raw", "torn" };
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (MendCard) card =
          g_object_new (MEND_TYPE_CARD, "id", words[i], "word", words[i], "clause", words[i], NULL);

      g_list_store_append (cards, card);
    }

  return cards;
}

static void
add_action (Fixture *self, GSimpleActionGroup *actions, const char *name, const char *type)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE (type));

  g_signal_connect (action, "activate", G_CALLBACK (told_cb), self->told);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GListStore) cards = make_cards ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->told = g_string_new (NULL);
  self->talk = words_support_make_talk ();
  self->choice = g_object_ref_sink (mend_card_choice_new ());
  add_action (self, actions, "pick", "s");
  add_action (self, actions, "put-back", "u");
  gtk_widget_insert_action_group (self->choice, "words", G_ACTION_GROUP (actions));
  mend_card_choice_set_cards (MEND_CARD_CHOICE (self->choice), G_LIST_MODEL (cards));
  mend_card_choice_set_picks (MEND_CARD_CHOICE (self->choice), mend_talk_get_cards (self->talk));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->choice);
  g_assert_finalize_object (self->talk);
  g_string_free (self->told, TRUE);
}

static MendCardButton *
find_button (Fixture *self, const char *word)
{
  return MEND_CARD_BUTTON (gtk_widget_get_ancestor (
      widget_test_find (self->choice, GTK_TYPE_LABEL, word), MEND_TYPE_CARD_BUTTON));
}

static void
test_card_choice_asks (Fixture *self, gconstpointer data)
{
  g_autofree char *expected = NULL;
  guint id = 0;

  g_test_summary ("A press asks to pick the card, or to put it back if it lies there.");

  words_support_press (self->choice, "lonely");
  id = mend_talk_pick_card (self->talk, "lonely", "lonely", NULL);
  words_support_press (self->choice, "lonely");

  expected = g_strdup_printf ("pick 'lonely'\nput-back %u\n", id);
  g_assert_cmpstr (self->told->str, ==, expected);
}

static void
test_card_choice_follows (Fixture *self, gconstpointer data)
{
  g_test_summary ("The cards follow what lies there, wherever it was picked.");

  mend_talk_pick_card (self->talk, "sad", "sad", NULL);
  mend_talk_pick_card (self->talk, NULL, "fog", NULL);
  g_assert_true (mend_card_button_get_picked (find_button (self, "sad")));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_button (self, "raw"))));

  mend_talk_pick_card (self->talk, NULL, "rain", NULL);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_button (self, "raw"))));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_button (self, "sad"))));

  mend_card_choice_set_picks (MEND_CARD_CHOICE (self->choice), NULL);
  g_assert_false (mend_card_button_get_picked (find_button (self, "sad")));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_button (self, "raw"))));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add ("/widgets/card-choice/asks", Fixture, NULL, set_up, test_card_choice_asks, tear_down);
  g_test_add ("/widgets/card-choice/follows", Fixture, NULL, set_up, test_card_choice_follows,
              tear_down);

  return g_test_run ();
}
