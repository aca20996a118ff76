// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-closing-entry.h"
#include "talk-support.h"

static GtkTextView *
find_view (GtkWidget *entry)
{
  return GTK_TEXT_VIEW (widget_test_find (entry, GTK_TYPE_TEXT_VIEW, NULL));
}

static const char *
get_text (MendTalk *talk)
{
  return mend_talk_get_text (talk, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT);
}

static GtkWidget *
make_entry (MendTalk *talk)
{
  GtkWidget *entry = g_object_ref_sink (mend_closing_entry_new ());

  mend_closing_entry_set_talk (MEND_CLOSING_ENTRY (entry), talk, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT,
                               "One thing I take along");

  return entry;
}

static void
test_closing_entry_letters (void)
{
  const char *const letters[] = { "Y", "e", "s", " ", "&", "\n", "<", "🌻" };
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  GtkWidget *entry = make_entry (talk);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_view (entry));
  g_autoptr (GString) typed = g_string_new (NULL);

  g_test_summary ("What is typed is in the talk letter by letter, once.");

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      gtk_text_buffer_insert_at_cursor (buffer, letters[i], -1);
      g_string_append (typed, letters[i]);
      g_assert_cmpstr (get_text (talk), ==, typed->str);
      g_assert_cmpuint (talk_support_count (talk, MEND_EVENT_TAKEN), ==, 1);
    }

  g_assert_null (mend_talk_get_text (talk, MEND_EVENT_TAKEN, MEND_SEAT_LEFT));
  g_assert_finalize_object (entry);
}

static void
test_closing_entry_emptied (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  const guint length = mend_log_get_length (mend_talk_get_log (talk));
  GtkWidget *entry = make_entry (talk);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_view (entry));

  g_test_summary ("An emptied field leaves nothing in the talk.");

  gtk_text_buffer_set_text (buffer, "Something", -1);
  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (talk)), ==, length + 1);
  gtk_text_buffer_set_text (buffer, "", -1);
  g_assert_null (get_text (talk));
  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (talk)), ==, length);

  g_assert_finalize_object (entry);
}

static void
test_closing_entry_picked_up (void)
{
  MendTalk *talk = talk_support_make_closing (4);
  GtkWidget *entry;
  g_autofree char *text = NULL;

  g_test_summary ("A page that is made anew shows what was written, and takes up nothing else.");

  mend_talk_write (talk, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, "That you stayed");
  mend_talk_write (talk, MEND_EVENT_TAKEN, MEND_SEAT_LEFT, "Another's");
  entry = make_entry (talk);
  g_object_get (gtk_text_view_get_buffer (find_view (entry)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "That you stayed");
  g_assert_false (gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (find_view (entry))));

  g_assert_finalize_object (entry);
  g_assert_finalize_object (talk);
}

static void
test_closing_entry_field (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  GtkWidget *entry = make_entry (talk);
  GtkTextView *view = find_view (entry);

  g_test_summary ("Tab leads on, and what is typed stays out of histories of words.");

  g_assert_false (gtk_text_view_get_accepts_tab (view));
  g_assert_cmpint (gtk_text_view_get_input_hints (view), ==, GTK_INPUT_HINT_PRIVATE);
  widget_test_assert_named (entry);

  g_assert_finalize_object (entry);
}

static void
test_closing_entry_height (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  g_autofree char *text = g_strnfill (5000, 'w');
  GtkWidget *entry = make_entry (talk);
  int height;

  g_test_summary (
      "A long text scrolls in its field, so that the line that is written is in sight.");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_view (entry)), text, -1);
  gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, 300, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, <=, 250);

  g_assert_finalize_object (entry);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/closing-entry/letters", test_closing_entry_letters);
  g_test_add_func ("/widgets/closing-entry/emptied", test_closing_entry_emptied);
  g_test_add_func ("/widgets/closing-entry/picked-up", test_closing_entry_picked_up);
  g_test_add_func ("/widgets/closing-entry/field", test_closing_entry_field);
  g_test_add_func ("/widgets/closing-entry/height", test_closing_entry_height);

  return g_test_run ();
}
