// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-own-word.h"
#include "words-support.h"

static void
added_cb (GString *told, const char *word)
{
  g_string_append_printf (told, "[%s]", word);
}

static void
test_own_word_tells_what_is_written (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  GtkWidget *field = g_object_ref_sink (mend_own_word_new ());
  GtkWidget *entry = widget_test_find (field, GTK_TYPE_ENTRY, NULL);
  GtkWidget *button = widget_test_find (field, GTK_TYPE_BUTTON, "Add");

  g_signal_connect_swapped (field, "added", G_CALLBACK (added_cb), told);
  g_assert_false (gtk_widget_get_sensitive (button));

  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (told->str, ==, "");

  gtk_editable_set_text (GTK_EDITABLE (entry), " between two chairs ");
  words_support_press (field, "Add");
  g_assert_cmpstr (told->str, ==, "[between two chairs]");

  /* It stays until it lies elsewhere: there may be no room for it. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, " between two chairs ");
  mend_own_word_clear (MEND_OWN_WORD (field));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_finalize_object (field);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/own-word/tells-what-is-written", test_own_word_tells_what_is_written);

  return g_test_run ();
}
