// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-group-tile.h"
#include "cards/mend-words-groups.h"
#include "words-support.h"

static void
chosen_cb (GString *told, MendCardGroup *group)
{
  g_string_append_printf (told, "%s\n", mend_card_group_get_id (group));
}

static void
test_words_groups_chooses (void)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GString) told = g_string_new (NULL);
  GtkWidget *groups = g_object_ref_sink (mend_words_groups_new ());

  g_test_summary ("The groups of one deck are there; a press tells which was chosen.");

  g_signal_connect_swapped (groups, "group-chosen", G_CALLBACK (chosen_cb), told);
  mend_words_groups_set_decks (MEND_WORDS_GROUPS (groups), decks);
  words_support_press (groups, "Sad");
  g_assert_null (widget_test_find (groups, GTK_TYPE_LABEL, "Safety"));

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (groups, GTK_TYPE_TOGGLE_BUTTON, "I need")), TRUE);
  words_support_press (groups, "Safety");
  g_assert_null (widget_test_find (groups, GTK_TYPE_LABEL, "Sad"));
  g_assert_cmpstr (told->str, ==, "sad\nsafety\n");

  mend_words_groups_set_decks (MEND_WORDS_GROUPS (groups), NULL);
  g_assert_null (widget_test_find (groups, MEND_TYPE_GROUP_TILE, NULL));
  g_assert_finalize_object (groups);
}

static void
test_words_groups_one_deck (void)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  GtkWidget *groups = g_object_ref_sink (mend_words_groups_new ());

  g_test_summary ("With one deck there is nothing to choose between.");

  g_list_store_remove (G_LIST_STORE (decks), 1);
  mend_words_groups_set_decks (MEND_WORDS_GROUPS (groups), decks);
  g_assert_false (gtk_widget_get_visible (
      gtk_widget_get_parent (widget_test_find (groups, GTK_TYPE_TOGGLE_BUTTON, NULL))));
  g_assert_finalize_object (groups);
}

static void
test_words_groups_focus (void)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  GtkWidget *groups = mend_words_groups_new ();
  GtkWindow *window = widget_test_show (groups, 360, 640);
  GtkWidget *first = NULL;
  GtkWidget *third = NULL;

  g_test_summary ("The keyboard goes to the group it is sent to, else to the first.");

  mend_words_groups_set_decks (MEND_WORDS_GROUPS (groups), decks);
  first = widget_test_find (groups, MEND_TYPE_GROUP_TILE, NULL);
  third = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (first));

  mend_words_groups_focus_group (MEND_WORDS_GROUPS (groups),
                                 mend_group_tile_get_group (MEND_GROUP_TILE (third)));
  g_assert_true (gtk_window_get_focus (window) == third);
  mend_words_groups_focus_group (MEND_WORDS_GROUPS (groups), NULL);
  g_assert_true (gtk_window_get_focus (window) == first);
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/words-groups/chooses", test_words_groups_chooses);
  g_test_add_func ("/widgets/words-groups/one-deck", test_words_groups_one_deck);
  g_test_add_func ("/widgets/words-groups/focus", test_words_groups_focus);

  return g_test_run ();
}
