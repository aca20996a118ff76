// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card-button.h"
#include "cards/mend-group-tile.h"
#include "cards/mend-words-search.h"
#include "words-support.h"

static void
chosen_cb (GString *told, MendCardGroup *group)
{
  g_string_append (told, mend_card_group_get_id (group));
}

static void
search (GtkWidget *widget, const char *words)
{
  GtkWidget *entry = widget_test_find (widget, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_words_search_finds_over_all_decks (void)
{
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GString) told = g_string_new (NULL);
  GtkWidget *widget = g_object_ref_sink (mend_words_search_new ());
  GtkStack *level = NULL;

  mend_words_search_set_decks (MEND_WORDS_SEARCH (widget), decks);
  g_signal_connect_swapped (widget, "group-chosen", G_CALLBACK (chosen_cb), told);
  level = GTK_STACK (widget_test_find (widget, GTK_TYPE_STACK, NULL));

  words_support_press (widget, "Sad");
  g_assert_cmpstr (told->str, ==, "sad");

  search (widget, "hon");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (level), ==, "found");
  g_assert_nonnull (widget_test_find (widget, GTK_TYPE_LABEL, "honesty"));
  search (widget, "zzz");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (level), ==, "nothing");
  search (widget, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (level), ==, "groups");

  search (widget, "hon");
  mend_words_search_set_decks (MEND_WORDS_SEARCH (widget), NULL);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (widget_test_find (widget, GTK_TYPE_SEARCH_ENTRY, NULL))),
      ==, "");
  g_assert_finalize_object (widget);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/words-search/finds-over-all-decks",
                   test_words_search_finds_over_all_decks);

  return g_test_run ();
}
