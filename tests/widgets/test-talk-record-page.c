// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: course-drawing, course-view, later-notes, talk-section. */
#include "widget-test.h"

#include "history/mend-later-note.h"
#include "history/mend-later-notes.h"
#include "history/mend-talk-record-page.h"

#define MINUTE ((gint64) 60000)
#define ARABIC "أحتاج إلى الصدق"

static void
put_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, guint part, const char *text)
{
  const MendEvent fields = {
    .kind = kind, .id = record->writings->len + 1, .seat = seat, .part = part, .text = text
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
pick (MendTalkRecord *record, MendSeat seat, const char *word, const char *clause)
{
  const MendEvent fields = { .kind = MEND_EVENT_CARD,
                             .id = record->writings->len + 1,
                             .seat = seat,
                             .text = word,
                             .clause = clause,
                             .card_id = "card" };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
go_through (
    MendTalkRecord *record, MendCourseKind kind, MendSeat seat, guint part, gint64 length_ms)
{
  MendCourse *course = mend_course_new ();

  course->kind = kind;
  course->seat = seat;
  course->part = part;
  course->from_ms = record->length_ms;
  course->to_ms = record->length_ms + length_ms;
  record->length_ms = course->to_ms;
  g_ptr_array_add (record->course, course);
}

static MendTalkRecord *
make_bare_record (const char *left, const char *right)
{
  MendTalkRecord *record = mend_talk_record_new ();

  record->id = g_strdup ("a-talk");
  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->names[0] = g_strdup (left);
  record->names[1] = g_strdup (right);

  return record;
}

static void
add_course (MendTalkRecord *record)
{
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 0, 2 * MINUTE + 20000);
  go_through (record, MEND_COURSE_BETWEEN, MEND_SEAT_NONE, 1, 20000);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_RIGHT, 1, 2 * MINUTE);
  go_through (record, MEND_COURSE_BETWEEN, MEND_SEAT_NONE, 2, 15000);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 2, MINUTE);
  go_through (record, MEND_COURSE_PAUSE, MEND_SEAT_NONE, 2, MINUTE + 10000);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 2, 2 * MINUTE);
  go_through (record, MEND_COURSE_BETWEEN, MEND_SEAT_NONE, 3, 15000);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_RIGHT, 3, MINUTE + 40000);
}

static MendTalkRecord *
make_record (void)
{
  MendTalkRecord *record = make_bare_record ("Anna", "Ben");

  record->topic = g_strdup ("What I need this week");
  add_course (record);

  pick (record, MEND_SEAT_LEFT, "lonely", "I feel lonely.");
  put_down (record, MEND_EVENT_NOTE, MEND_SEAT_RIGHT, 2, "Ask about Thursday.");
  put_down (record, MEND_EVENT_SENTENCE, MEND_SEAT_RIGHT, 1,
            "When you come home late\nI am afraid.\nI need honesty.");
  pick (record, MEND_SEAT_LEFT, "honesty", NULL);
  put_down (record, MEND_EVENT_ASIDE, MEND_SEAT_NONE, 2, "The holidays");
  put_down (record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, 0, "That it is lonely <b>&amp;</b> late");
  put_down (record, MEND_EVENT_TAKEN, MEND_SEAT_LEFT, 0, "That I was heard");
  put_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, 0,
            "A walk on Sunday, without the phones.\nOne message when it gets late.");
  put_down (record, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT, 0, "calmer");
  put_down (record, MEND_EVENT_AFTERWARDS, MEND_SEAT_RIGHT, 0, "heavy");

  return record;
}

static MendLaterNote *
make_later_note (MendSeat seat, const char *name, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 5, 8, 12, 0);
  const MendLaterNote fields = { .id = (char *) "note",
                                 .talk_id = (char *) "a-talk",
                                 .created = created,
                                 .seat = seat,
                                 .name = (char *) name,
                                 .text = (char *) text };

  return mend_later_note_new (&fields);
}

static GPtrArray *
make_later_notes (void)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_later_note_unref);

  g_ptr_array_add (notes, make_later_note (MEND_SEAT_LEFT, "Anna", "We did walk on Sunday."));

  return notes;
}

static GtkWidget *
make_page_of (MendTalkRecord *record)
{
  GtkWidget *page = mend_talk_record_page_new (record->id);

  mend_talk_record_page_set_record (MEND_TALK_RECORD_PAGE (page), record);
  mend_talk_record_page_set_colors (MEND_TALK_RECORD_PAGE (page), "blue", "orange");

  return page;
}

static GtkWidget *
make_page (void)
{
  g_autoptr (MendTalkRecord) record = make_record ();
  g_autoptr (GPtrArray) notes = make_later_notes ();
  g_autoptr (GHashTable) done =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_date_time_unref);
  GtkWidget *page = make_page_of (record);

  g_hash_table_insert (done, GUINT_TO_POINTER (5), g_date_time_new_utc (2026, 11, 10, 20, 0, 0));
  mend_talk_record_page_set_notes (MEND_TALK_RECORD_PAGE (page), notes);
  mend_talk_record_page_set_asides_done (MEND_TALK_RECORD_PAGE (page), done);
  mend_talk_record_page_set_neighbours (MEND_TALK_RECORD_PAGE (page), TRUE, TRUE);

  return page;
}

static GtkWidget *
make_open_page (void)
{
  GtkWidget *page = make_page ();
  GtkWidget *expander = widget_test_find (page, GTK_TYPE_EXPANDER, NULL);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Add a Note"), "clicked");

  return page;
}

static GtkWidget *
make_bare_page (void)
{
  g_autoptr (MendTalkRecord) record = make_bare_record (NULL, NULL);

  return make_page_of (record);
}

static GtkWidget *
make_unreadable_page (void)
{
  GtkWidget *page = mend_talk_record_page_new ("a-talk");

  mend_talk_record_page_set_unreadable (MEND_TALK_RECORD_PAGE (page));

  return page;
}

static MendTalkRecord *
make_extreme_record (void)
{
  g_autofree char *left = g_strnfill (200, 'W');
  g_autofree char *line = g_strnfill (400, 'm');
  MendTalkRecord *record = make_bare_record (left, "مريم");

  record->topic = g_strdup (line);
  add_course (record);
  put_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, 0, ARABIC);
  put_down (record, MEND_EVENT_TAKEN, MEND_SEAT_LEFT, 0, line);
  put_down (record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, 0, ARABIC);
  put_down (record, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT, 0, "raw");
  put_down (record, MEND_EVENT_ASIDE, MEND_SEAT_NONE, 0, line);

  for (guint i = 0; i < 100; i++)
    put_down (record, MEND_EVENT_NOTE, i % 2 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT, i % 4,
              i % 3 ? ARABIC : line);

  return record;
}

static GtkWidget *
make_extreme_page (void)
{
  g_autoptr (MendTalkRecord) record = make_extreme_record ();
  GtkWidget *page = make_page_of (record);
  GtkWidget *expander = widget_test_find (page, GTK_TYPE_EXPANDER, NULL);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Add a Note"), "clicked");

  return page;
}

static gboolean
is_seen (GtkWidget *root, const char *text)
{
  GtkWidget *label = widget_test_find (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* What can be read at or below @root, from top to bottom. */
static void
read_texts (GtkWidget *root, GPtrArray *texts)
{
  if (!gtk_widget_get_mapped (root))
    return;

  if (GTK_IS_LABEL (root))
    g_ptr_array_add (texts, (gpointer) gtk_label_get_text (GTK_LABEL (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_texts (child, texts);
}

static void
assert_reads (GtkWidget *page, const char *const *expected)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  read_texts (page, texts);
  g_ptr_array_add (texts, NULL);
  g_assert_cmpstrv (texts->pdata, expected);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_record_page_order (void)
{
  const char *const expected[] = {
    "What I need this week",
    "Tuesday, 3 November 2026, 21:40 · Short Turns · 11 minutes",
    "Add a Tag",
    "What you both kept",
    "A walk on Sunday, without the phones.\nOne message when it gets late.",
    "Taken along",
    "Anna",
    "That I was heard",
    "Ben",
    "That it is lonely <b>&amp;</b> late",
    "Afterwards",
    "Anna: calmer. Ben: heavy.",
    "Words and sentences",
    "Anna",
    "I feel lonely.",
    "honesty",
    "Ben",
    "When you come home late\nI am afraid.\nI need honesty.",
    "Notes",
    "Ben",
    "Ask about Thursday.",
    "Anna spoke, turn 2",
    "For another time",
    "The holidays",
    "talked about on 10 November",
    "Added later",
    "Anna",
    "5 November 2026",
    "We did walk on Sunday.",
    "Add a Note",
    "How the talk went",
    "Talk About This Again",
    "Export…",
    "Print…",
    "Delete",
    "Earlier Talk",
    "Later Talk",
    NULL,
  };
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 900);

  g_test_summary ("What helps comes first; all is there, letter by letter and in order.");

  assert_reads (page, expected);

  widget_test_close (window);
}

static void
test_record_page_bare (void)
{
  const char *const expected[] = {
    "Short Turns",
    "Tuesday, 3 November 2026, 21:40 · Short Turns · 1 minute",
    "Add a Tag",
    "Add a Note",
    "How the talk went",
    "Talk About This Again",
    "Export…",
    "Print…",
    "Delete",
    NULL,
  };
  const char *const expected_before_a_word[] = {
    "Short Turns",
    "Tuesday, 3 November 2026, 21:40 · Short Turns · 1 minute",
    "Add a Tag",
    "Add a Note",
    "Talk About This Again",
    "Export…",
    "Print…",
    "Delete",
    NULL,
  };
  g_autoptr (MendTalkRecord) record = make_bare_record ("Anna", "Ben");
  GtkWidget *page = make_bare_page ();
  GtkWindow *window = widget_test_show (page, 700, 900);

  g_test_summary ("Empty parts are left out, headings and all.");

  assert_reads (page, expected_before_a_word);

  put_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, 0, " \n ");
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 0, MINUTE);
  mend_talk_record_page_set_record (MEND_TALK_RECORD_PAGE (page), record);
  gtk_test_widget_wait_for_draw (page);
  assert_reads (page, expected);

  widget_test_close (window);
}

static void
test_record_page_another (void)
{
  g_autoptr (MendTalkRecord) bare = make_bare_record ("Anna", "Ben");
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 900);

  g_test_summary ("Of the talk before nothing is left on the page.");

  mend_talk_record_page_set_record (MEND_TALK_RECORD_PAGE (page), bare);
  mend_talk_record_page_set_notes (MEND_TALK_RECORD_PAGE (page), NULL);
  gtk_test_widget_wait_for_draw (page);

  g_assert_false (is_seen (page, "What you both kept"));
  g_assert_false (is_seen (page, "Added later"));
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "That I was heard"));
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "We did walk on Sunday."));

  widget_test_close (window);
}

static void
test_record_page_course (void)
{
  GtkWidget *page = make_page ();
  GtkExpander *expander = GTK_EXPANDER (widget_test_find (page, GTK_TYPE_EXPANDER, NULL));
  GtkWindow *window = widget_test_show (page, 700, 900);
  GtkWidget *drawing;

  g_test_summary ("How it went is closed at first; then it is a drawing, a table and a sentence.");

  g_assert_false (gtk_expander_get_expanded (expander));
  g_assert_false (is_seen (page, "Pause"));

  gtk_expander_set_expanded (expander, TRUE);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "Anna spoke about five minutes, Ben about four. One pause."));
  g_assert_true (is_seen (page, "Anna spoke, turn 1"));
  g_assert_true (is_seen (page, "about two minutes"));
  g_assert_true (is_seen (page, "Anna spoke, turn 2"));
  g_assert_true (is_seen (page, "Ben spoke, turn 2"));
  g_assert_true (is_seen (page, "Pause"));
  g_assert_true (is_seen (page, "21:40"));
  g_assert_true (is_seen (page, "21:51"));

  drawing = widget_test_find (page, g_type_from_name ("MendCourseDrawing"), NULL);
  g_assert_nonnull (drawing);
  g_assert_true (gtk_widget_get_mapped (drawing));
  g_assert_cmpint (gtk_widget_get_width (drawing), >, 300);
  g_assert_cmpint (gtk_widget_get_height (drawing), >, 50);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (drawing), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Anna spoke about five minutes, Ben about four. One pause.");

  widget_test_close (window);
}

static void
test_record_page_ways_on (void)
{
  const struct
  {
    const char *label;
    const char *signal;
  } cases[] = {
    { "Talk About This Again", "talk-again" },
    { "Export…", "export" },
    { "Print…", "print" },
    { "Delete", "delete" },
    { "Earlier Talk", "earlier" },
    { "Later Talk", "later" },
  };
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 900);
  int count = 0;

  g_test_summary ("Each way on is told once, and is there only if it leads somewhere.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      count = 0;
      g_signal_connect_swapped (page, cases[i].signal, G_CALLBACK (count_cb), &count);
      g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, cases[i].label), "clicked");
      g_assert_cmpint (count, ==, 1);
    }

  mend_talk_record_page_set_neighbours (MEND_TALK_RECORD_PAGE (page), FALSE, TRUE);
  g_assert_false (is_seen (page, "Earlier Talk"));
  g_assert_true (is_seen (page, "Later Talk"));
  g_assert_cmpstr (mend_talk_record_page_get_talk_id (MEND_TALK_RECORD_PAGE (page)), ==, "a-talk");

  widget_test_close (window);
}

typedef struct
{
  int count;
  MendSeat seat;
  char *text;
} Noted;

static void
note_cb (Noted *noted, MendSeat seat, const char *text)
{
  noted->count++;
  noted->seat = seat;
  g_free (noted->text);
  noted->text = g_strdup (text);
}

static void
test_record_page_add_note (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 1200);
  GtkWidget *later = widget_test_find (page, MEND_TYPE_LATER_NOTES, NULL);
  GtkWidget *open = widget_test_find (page, GTK_TYPE_BUTTON, "Add a Note");
  GtkWidget *add = widget_test_find (page, GTK_TYPE_BUTTON, "Add This Note");
  GtkWidget *view = widget_test_find (page, GTK_TYPE_TEXT_VIEW, NULL);
  GtkWidget *left = widget_test_find (page, GTK_TYPE_TOGGLE_BUTTON, NULL);
  GtkWidget *right = gtk_widget_get_next_sibling (left);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (GPtrArray) notes = make_later_notes ();
  Noted noted = { 0 };

  g_test_summary ("A note has a writer and a text, and one that is being written stays.");

  g_signal_connect_swapped (page, "add-note", G_CALLBACK (note_cb), &noted);
  g_assert_false (gtk_widget_get_mapped (view));
  g_assert_true (gtk_text_view_get_input_hints (GTK_TEXT_VIEW (view)) & GTK_INPUT_HINT_PRIVATE);

  g_signal_emit_by_name (open, "clicked");
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (gtk_window_get_focus (window) == view);
  g_assert_false (gtk_widget_get_sensitive (add));

  gtk_text_buffer_set_text (buffer, " It was good. ", -1);
  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (left), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (right), TRUE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (left)));
  g_assert_true (gtk_widget_get_sensitive (add));

  mend_talk_record_page_set_notes (MEND_TALK_RECORD_PAGE (page), notes);
  g_assert_true (gtk_widget_get_sensitive (add));

  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpint (noted.count, ==, 1);
  g_assert_cmpint (noted.seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpstr (noted.text, ==, "It was good.");
  g_assert_false (gtk_widget_get_mapped (view));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);

  g_signal_emit_by_name (open, "clicked");
  gtk_text_buffer_set_text (buffer, "Rather not.", -1);
  g_signal_emit_by_name (widget_test_find (later, GTK_TYPE_BUTTON, "Not Now"), "clicked");
  g_assert_cmpint (noted.count, ==, 1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);

  g_free (noted.text);
  widget_test_close (window);
}

static void
test_record_page_unreadable (void)
{
  GtkWidget *page = make_unreadable_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("A talk that cannot be read is said to stay as it is.");

  g_assert_true (is_seen (page, "This talk could not be read. It stays as it is on the disk."));
  g_assert_false (is_seen (page, "Delete"));

  widget_test_close (window);
}

static void
test_record_page_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_open_page ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);

  widget_test_assert_narrow (make_open_page);
  widget_test_assert_narrow (make_bare_page);
  widget_test_assert_narrow (make_unreadable_page);
  widget_test_assert_narrow (make_extreme_page);
}

/* What is below the lower edge, down to the end of the page. */
static void
picture_end (WidgetTestMake make, const char *name, int width, int height)
{
  GtkWidget *page = make ();
  GtkWindow *window = widget_test_show (page, width, height);
  GtkWidget *scrolled = widget_test_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  widget_test_picture (GTK_WIDGET (window), name);
  widget_test_close (window);
}

static void
test_record_page_pictures (void)
{
  widget_test_pictures (make_page, "record");
  widget_test_pictures (make_bare_page, "record-bare");
  widget_test_pictures (make_extreme_page, "record-extreme");

  picture_end (make_open_page, "record-end-narrow", 360, 640);
  picture_end (make_open_page, "record-end-wide", 1280, 800);
  picture_end (make_extreme_page, "record-extreme-end-narrow", 360, 640);
  widget_test_set_dark (TRUE);
  picture_end (make_open_page, "record-end-dark", 700, 800);
  widget_test_set_dark (FALSE);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture_end (make_open_page, "record-end-rtl", 700, 800);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/record-page/order", test_record_page_order);
  g_test_add_func ("/widgets/record-page/bare", test_record_page_bare);
  g_test_add_func ("/widgets/record-page/another", test_record_page_another);
  g_test_add_func ("/widgets/record-page/course", test_record_page_course);
  g_test_add_func ("/widgets/record-page/ways-on", test_record_page_ways_on);
  g_test_add_func ("/widgets/record-page/add-note", test_record_page_add_note);
  g_test_add_func ("/widgets/record-page/unreadable", test_record_page_unreadable);
  g_test_add_func ("/widgets/record-page/looks", test_record_page_looks);

  if (g_getenv ("MEND_TEST_PICTURES") != NULL)
    g_test_add_func ("/widgets/record-page/pictures", test_record_page_pictures);

  return g_test_run ();
}
