// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-writing-field.h"
#include "ways/mend-stem.h"

static GtkWidget *
make_field (void)
{
  g_autoptr (GListStore) stems = g_list_store_new (MEND_TYPE_STEM);
  g_autoptr (MendStem) stem = mend_stem_new ("I did…");

  g_list_store_append (stems, stem);

  return mend_writing_field_new ("did", "What I Did", "Write what you did.", G_LIST_MODEL (stems));
}

static GtkTextView *
find_view (GtkWidget *field)
{
  return GTK_TEXT_VIEW (widget_test_find (field, GTK_TYPE_TEXT_VIEW, NULL));
}

static void
count_cb (guint *n_changed)
{
  *n_changed += 1;
}

static void
test_writing_field_types (void)
{
  GtkWidget *field = make_field ();
  GtkWindow *window = widget_test_show (field, 360, 300);
  g_autofree char *text = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n_changed);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (find_view (field)), "I said it.", -1);
  g_assert_cmpuint (n_changed, ==, 1);
  text = mend_writing_field_dup_text (MEND_WRITING_FIELD (field));
  g_assert_cmpstr (text, ==, "I said it.");
  g_assert_cmpstr (mend_writing_field_get_id (MEND_WRITING_FIELD (field)), ==, "did");
  g_assert_nonnull (widget_test_find (field, GTK_TYPE_LABEL, "I did…"));

  widget_test_assert_named (field);
  widget_test_close (window);
}

static void
test_writing_field_cannot_undo (void)
{
  GtkWidget *field = make_field ();
  GtkWindow *window = widget_test_show (field, 360, 300);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_view (field));
  g_autofree char *text = NULL;
  guint n_changed = 0;

  g_test_summary ("What is thrown away does not come back by undoing.");

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, "I said it.", -1);
  gtk_text_buffer_end_user_action (buffer);
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));

  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n_changed);
  mend_writing_field_set_text (MEND_WRITING_FIELD (field), NULL);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  text = mend_writing_field_dup_text (MEND_WRITING_FIELD (field));
  g_assert_cmpstr (text, ==, "");

  widget_test_close (window);
}

static void
test_writing_field_is_not_learned (void)
{
  GtkWidget *field = make_field ();
  GtkWindow *window = widget_test_show (field, 360, 300);

  g_assert_true (gtk_text_view_get_input_hints (find_view (field)) & GTK_INPUT_HINT_PRIVATE);

  widget_test_close (window);
}

static void
test_writing_field_narrow (void)
{
  widget_test_assert_narrow (make_field);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/writing-field/types", test_writing_field_types);
  g_test_add_func ("/widgets/writing-field/cannot-undo", test_writing_field_cannot_undo);
  g_test_add_func ("/widgets/writing-field/is-not-learned", test_writing_field_is_not_learned);
  g_test_add_func ("/widgets/writing-field/narrow", test_writing_field_narrow);

  return g_test_run ();
}
