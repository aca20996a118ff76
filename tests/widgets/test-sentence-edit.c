// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-sentence-edit.h"
#include "words-support.h"

static GtkTextBuffer *
get_buffer (GtkWidget *edit)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (widget_test_find (edit, GTK_TYPE_TEXT_VIEW, NULL)));
}

static void
assert_text (GtkWidget *edit, const char *expected)
{
  g_autofree char *text = mend_sentence_edit_dup_text (MEND_SENTENCE_EDIT (edit));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_sentence_edit_follows_and_keeps (void)
{
  GtkWidget *edit = g_object_ref_sink (mend_sentence_edit_new ());

  mend_sentence_edit_set_lines (MEND_SENTENCE_EDIT (edit), "I feel sad.");
  assert_text (edit, "I feel sad.");
  gtk_text_buffer_set_text (get_buffer (edit), "I feel sad, since Sunday.", -1);
  mend_sentence_edit_set_lines (MEND_SENTENCE_EDIT (edit), "I feel sad.\nI need calm.");
  assert_text (edit, "I feel sad, since Sunday.\nI need calm.");
  g_assert_finalize_object (edit);
}

static gboolean
asks (GtkWidget *edit, const char *text)
{
  gtk_text_buffer_set_text (get_buffer (edit), text, -1);

  return gtk_widget_get_visible (widget_test_find (edit, GTK_TYPE_EXPANDER, NULL));
}

static void
test_sentence_edit_asks_about_needs (void)
{
  const char *const names[] = { "Anna", "Ben", NULL };
  GtkWidget *edit = g_object_ref_sink (mend_sentence_edit_new ());

  g_test_summary ("Only a line about a need that names somebody or an act, and folded.");

  mend_sentence_edit_set_names (MEND_SENTENCE_EDIT (edit), names);
  g_assert_true (asks (edit, "When it is late\nI need you to call."));
  g_assert_true (asks (edit, "I need Ben."));
  g_assert_false (asks (edit, "I need honesty."));
  g_assert_false (asks (edit, "I need to be heard."));
  g_assert_false (asks (edit, "Ben, I am tired. Would you be willing to call?"));
  g_assert_false (
      gtk_expander_get_expanded (GTK_EXPANDER (widget_test_find (edit, GTK_TYPE_EXPANDER, NULL))));
  g_assert_finalize_object (edit);
}

static void
told_cb (GString *told, const char *text)
{
  g_string_append_printf (told, "%s\n", text);
}

static void
test_sentence_edit_tells (void)
{
  const char *const labels[] = { "Copy", "Keep as a Card", "Take It into a Talk" };
  const char *const names[] = { "copy", "keep", "take" };
  GtkWidget *edit = g_object_ref_sink (mend_sentence_edit_new ());
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_false (gtk_widget_is_sensitive (widget_test_find (edit, GTK_TYPE_BUTTON, "Copy")));
  mend_sentence_edit_set_lines (MEND_SENTENCE_EDIT (edit), "I am here.");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_signal_connect_swapped (edit, names[i], G_CALLBACK (told_cb), told);
      words_support_press (edit, labels[i]);
    }

  g_assert_cmpstr (told->str, ==, "I am here.\nI am here.\nI am here.\n");
  g_assert_finalize_object (edit);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/sentence-edit/follows-and-keeps",
                   test_sentence_edit_follows_and_keeps);
  g_test_add_func ("/widgets/sentence-edit/asks-about-needs", test_sentence_edit_asks_about_needs);
  g_test_add_func ("/widgets/sentence-edit/tells", test_sentence_edit_tells);

  return g_test_run ();
}
