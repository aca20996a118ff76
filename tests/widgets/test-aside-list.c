// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-aside-list.h"
#include "closing/mend-aside-row.h"
#include "talk-support.h"

typedef struct
{
  MendTalk *talk;
  GtkWidget *list;
  GtkEditable *entry;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->talk = talk_support_make_closing (4);
}

/* The list is made when the test has written what was put aside before. */
static GtkWindow *
show_list (Fixture *fixture)
{
  fixture->list = mend_aside_list_new ();
  mend_aside_list_set_talk (MEND_ASIDE_LIST (fixture->list), fixture->talk);
  fixture->entry = GTK_EDITABLE (widget_test_find (fixture->list, ADW_TYPE_ENTRY_ROW, NULL));

  return widget_test_show (fixture->list, 360, 640);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->talk);
}

static void
type (Fixture *fixture, const char *text)
{
  int position = (int) g_utf8_strlen (gtk_editable_get_text (fixture->entry), -1);

  gtk_editable_insert_text (fixture->entry, text, -1, &position);
}

static void
press_enter (Fixture *fixture)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (fixture->entry), "activate");
}

static GtkWidget *
find_row (Fixture *fixture, const char *text)
{
  GtkWidget *label = widget_test_find (fixture->list, GTK_TYPE_LABEL, text);

  return label != NULL ? gtk_widget_get_ancestor (label, MEND_TYPE_ASIDE_ROW) : NULL;
}

static const char *
get_last_text (Fixture *fixture)
{
  MendLog *log = mend_talk_get_log (fixture->talk);
  const MendEvent *event = mend_log_get (log, mend_log_get_length (log) - 1);

  return event->kind == MEND_EVENT_ASIDE ? event->text : NULL;
}

static void
test_aside_list_letters (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = show_list (fixture);

  g_test_summary ("What is typed is kept without Enter, and emptied it leaves nothing.");

  type (fixture, "M");
  g_assert_cmpstr (get_last_text (fixture), ==, "M");
  type (fixture, "oney & <time>");
  g_assert_cmpstr (get_last_text (fixture), ==, "Money & <time>");
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_ASIDE), ==, 1);

  gtk_editable_set_text (fixture->entry, "");
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_ASIDE), ==, 0);

  type (fixture, "   ");
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_ASIDE), ==, 0);

  widget_test_close (window);
}

static void
test_aside_list_enter (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = show_list (fixture);

  g_test_summary ("Enter makes a row of it and an empty line for the next.");

  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  type (fixture, "Money & <time>");
  press_enter (fixture);
  g_assert_nonnull (find_row (fixture, "Money & <time>"));
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "");
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (fixture->entry)));

  type (fixture, "The garden");
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_ASIDE), ==, 2);
  g_signal_emit_by_name (widget_test_find (fixture->list, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_ASIDE), ==, 2);

  widget_test_close (window);
}

static void
test_aside_list_enter_in_empty (Fixture *fixture, gconstpointer data)
{
  const guint length = mend_log_get_length (mend_talk_get_log (fixture->talk));
  GtkWindow *window = show_list (fixture);

  g_test_summary ("Enter in the empty line makes nothing.");

  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  press_enter (fixture);
  g_assert_null (widget_test_find (fixture->list, MEND_TYPE_ASIDE_ROW, NULL));
  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (fixture->talk)), ==, length);

  widget_test_close (window);
}

static void
test_aside_list_therapist (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *row;

  g_test_summary ("What was put aside in the talk can go to a therapist, and back.");

  mend_talk_write (fixture->talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "Money");
  window = show_list (fixture);
  row = find_row (fixture, "Money");
  g_assert_nonnull (row);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget_test_find (row, GTK_TYPE_DROP_DOWN, NULL)), 1);
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_ASIDE), ==, 0);
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_FOR_THERAPIST), ==, 1);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget_test_find (row, GTK_TYPE_DROP_DOWN, NULL)), 0);
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_ASIDE), ==, 1);
  g_assert_cmpuint (talk_support_count (fixture->talk, MEND_EVENT_FOR_THERAPIST), ==, 0);

  widget_test_close (window);
}

static void
test_aside_list_delete (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window;
  guint length;

  g_test_summary ("What was put aside can be taken back, and the talk holds nothing of it.");

  length = mend_log_get_length (mend_talk_get_log (fixture->talk));
  mend_talk_write (fixture->talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "Money");
  mend_talk_write (fixture->talk, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE, "Sleep");
  window = show_list (fixture);

  g_signal_emit_by_name (widget_test_find (find_row (fixture, "Sleep"), GTK_TYPE_BUTTON, "Delete"),
                         "clicked");
  g_assert_null (find_row (fixture, "Sleep"));
  g_assert_nonnull (find_row (fixture, "Money"));
  g_signal_emit_by_name (widget_test_find (find_row (fixture, "Money"), GTK_TYPE_BUTTON, "Delete"),
                         "clicked");
  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (fixture->talk)), ==, length);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (fixture->entry)));

  widget_test_close (window);
}

static void
test_aside_list_names (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window;

  g_test_summary ("Each control has a name, and what is typed stays out of histories of words.");

  mend_talk_write (fixture->talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "Money");
  window = show_list (fixture);
  g_assert_cmpint (adw_entry_row_get_input_hints (ADW_ENTRY_ROW (fixture->entry)), ==,
                   GTK_INPUT_HINT_PRIVATE);
  widget_test_assert_named (find_row (fixture, "Money"));
  g_object_ref (fixture->list);
  widget_test_close (window);
  g_assert_finalize_object (fixture->list);
}

int
main (int argc, char *argv[])
{
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  widget_test_init (&argc, &argv);

  ADD ("/widgets/aside-list/letters", test_aside_list_letters);
  ADD ("/widgets/aside-list/enter", test_aside_list_enter);
  ADD ("/widgets/aside-list/enter-in-empty", test_aside_list_enter_in_empty);
  ADD ("/widgets/aside-list/therapist", test_aside_list_therapist);
  ADD ("/widgets/aside-list/delete", test_aside_list_delete);
  ADD ("/widgets/aside-list/names", test_aside_list_names);

  return g_test_run ();
}
