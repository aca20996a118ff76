// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-view-support.h"

#include "talk-support.h"
#include "talk/mend-note-field.h"

static GtkTextBuffer *
find_buffer (TalkViewFixture *fixture)
{
  GtkWidget *text =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_TEXT_VIEW, NULL);

  g_assert_nonnull (text);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
}

static void
type (TalkViewFixture *fixture, const char *text)
{
  gtk_text_buffer_insert_at_cursor (find_buffer (fixture), text, -1);
}

static void
press (TalkViewFixture *fixture, const char *label)
{
  GtkWidget *button =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_BUTTON, label);

  if (button == NULL)
    button = gtk_widget_get_ancestor (
        talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL, label),
        GTK_TYPE_BUTTON);

  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");

  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static MendEvent *
find_writing (TalkViewFixture *fixture, MendEventKind kind, const char *text)
{
  MendLog *log = mend_talk_get_log (fixture->talk);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      MendEvent *event = mend_log_get (log, i);

      if (event->kind == kind && g_strcmp0 (event->text, text) == 0)
        return event;
    }

  return NULL;
}

static void
assert_seat (TalkViewFixture *fixture, MendEventKind kind, const char *text, MendSeat seat)
{
  const MendEvent *event = find_writing (fixture, kind, text);

  g_assert_true (event != NULL && event->seat == seat);
}

static void
open_note (TalkViewFixture *fixture)
{
  talk_view_support_show (fixture, "turns", 1280, 800);
  talk_view_support_go_to (fixture, MEND_TALK_RUNNING, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "talk.note", NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static void
test_written_through (void)
{
  TalkViewFixture fixture;
  GtkWidget *text = NULL;

  g_test_summary (
      "Each letter is in the talk at once, by the one who listens if nobody says else.");
  open_note (&fixture);
  text = talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_true (gtk_window_get_focus (fixture.window) == text);
  g_assert_cmpint (gtk_text_view_get_input_hints (GTK_TEXT_VIEW (text)), ==,
                   GTK_INPUT_HINT_PRIVATE);
  talk_view_support_assert_shown (&fixture, "Both can read this later.");

  type (&fixture, "a");
  type (&fixture, "b");
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_NOTE), ==, 1);
  assert_seat (&fixture, MEND_EVENT_NOTE, "ab", MEND_SEAT_RIGHT);

  gtk_text_buffer_set_text (find_buffer (&fixture), "", -1);
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_NOTE), ==, 0);
  type (&fixture, "c");
  g_assert_nonnull (find_writing (&fixture, MEND_EVENT_NOTE, "c"));

  talk_view_support_close (&fixture);
}

static void
test_writer (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Who writes can be said later, and there is still one note.");
  open_note (&fixture);
  type (&fixture, "a thought");
  press (&fixture, "Anna");

  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_NOTE), ==, 1);
  assert_seat (&fixture, MEND_EVENT_NOTE, "a thought", MEND_SEAT_LEFT);

  talk_view_support_close (&fixture);
}

static void
test_several (void)
{
  TalkViewFixture fixture;

  g_test_summary ("There may be several notes in a turn, and the earlier ones can be changed.");
  open_note (&fixture);
  type (&fixture, "one");
  press (&fixture, "Another One");
  type (&fixture, "two");
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_NOTE), ==, 2);

  press (&fixture, "one");
  talk_view_support_assert_shown (&fixture, "two");
  gtk_text_buffer_set_text (find_buffer (&fixture), "three", -1);
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_NOTE), ==, 2);
  g_assert_nonnull (find_writing (&fixture, MEND_EVENT_NOTE, "three"));
  g_assert_null (find_writing (&fixture, MEND_EVENT_NOTE, "one"));

  talk_view_support_close (&fixture);
}

static void
test_only_this_turn (void)
{
  TalkViewFixture fixture;

  g_test_summary ("The notes of an earlier turn stay with it, and a new turn closes the sheet.");
  open_note (&fixture);
  type (&fixture, "one");
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 1);
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TURN);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.note", NULL));
  talk_view_support_assert_hidden (&fixture, "one");
  g_assert_cmpint (gtk_text_buffer_get_char_count (find_buffer (&fixture)), ==, 0);
  type (&fixture, "two");
  assert_seat (&fixture, MEND_EVENT_NOTE, "two", MEND_SEAT_LEFT);

  talk_view_support_close (&fixture);
}

static void
test_aside (void)
{
  TalkViewFixture fixture;
  GtkWidget *entry = NULL;

  g_test_summary ("What is put aside is nobody's, and Enter begins another line.");
  talk_view_support_show (&fixture, "turns", 360, 640);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.aside", NULL));
  talk_view_support_assert_shown (&fixture, "For another time");
  entry = talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_ENTRY, NULL);
  g_assert_cmpint (gtk_entry_get_input_hints (GTK_ENTRY (entry)), ==, GTK_INPUT_HINT_PRIVATE);

  gtk_editable_set_text (GTK_EDITABLE (entry), "the car");
  assert_seat (&fixture, MEND_EVENT_ASIDE, "the car", MEND_SEAT_NONE);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "the garden");
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_ASIDE), ==, 2);
  talk_view_support_assert_shown (&fixture, "the car");

  press (&fixture, "Done");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TURN);
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_ASIDE), ==, 2);

  talk_view_support_close (&fixture);
}

static void
test_time_in_sight (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Whose turn it is and what is left stay in sight above a note.");
  open_note (&fixture);
  talk_view_support_assert_shown (&fixture, "Anna speaks");
  talk_view_support_assert_shown (&fixture, "2:00");
  talk_view_support_pass (&fixture, 95);
  talk_view_support_assert_shown (&fixture, "0:25");
  talk_view_support_assert_shown (&fixture, "Half a minute left");
  widget_test_assert_named (GTK_WIDGET (fixture.view));
  widget_test_picture (GTK_WIDGET (fixture.view), "talk-note-wide");

  talk_view_support_close (&fixture);
}

static MendHinting *
make_hinting (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) hints = mend_content_load_hints ("en", &error);
  MendHinting *hinting = NULL;

  g_assert_no_error (error);
  hinting = mend_hinting_new (G_LIST_MODEL (hints));
  mend_hinting_set_way (hinting, talk_support_find_way ("turns"), MEND_SEAT_NONE);

  return hinting;
}

static gboolean
has_mark (TalkViewFixture *fixture)
{
  return talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL,
                                       "Another way to say it?") != NULL;
}

static void
test_hints (void)
{
  TalkViewFixture fixture;
  g_autoptr (MendHinting) hinting = make_hinting ();

  g_test_summary (
      "One who turned hints on has them for the own words only, and they leave nothing.");
  talk_view_support_show (&fixture, "turns", 360, 640);
  mend_talk_view_set_hinting (fixture.view, hinting);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.note", NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.view));

  type (&fixture, "You never listen.");
  g_assert_false (has_mark (&fixture));
  mend_hinting_set_is_on (hinting, MEND_SEAT_RIGHT, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.view));
  g_assert_true (has_mark (&fixture));
  widget_test_picture (GTK_WIDGET (fixture.view), "talk-note-hint-narrow");

  press (&fixture, "Anna");
  g_assert_false (has_mark (&fixture));
  press (&fixture, "Ben");
  g_assert_true (has_mark (&fixture));
  g_assert_cmpuint (talk_support_count (fixture.talk, MEND_EVENT_NOTE), ==, 1);

  talk_view_support_close (&fixture);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/note-field/written-through", test_written_through);
  g_test_add_func ("/widgets/note-field/writer", test_writer);
  g_test_add_func ("/widgets/note-field/several", test_several);
  g_test_add_func ("/widgets/note-field/only-this-turn", test_only_this_turn);
  g_test_add_func ("/widgets/note-field/aside", test_aside);
  g_test_add_func ("/widgets/note-field/time-in-sight", test_time_in_sight);
  g_test_add_func ("/widgets/note-field/hints", test_hints);

  return g_test_run ();
}
