// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "help-support.h"
#include "help/mend-sessions-page.h"
#include "history/mend-kept-line.h"

static MendKeptLine *
make_line (const char *text, int day)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();
  const MendEvent fields = {
    .kind = MEND_EVENT_FOR_THERAPIST, .id = 1, .seat = MEND_SEAT_NONE, .text = (char *) text
  };
  g_autoptr (MendEvent) writing = mend_event_new_writing (&fields);

  record->id = g_strdup (HELP_SESSION);
  record->started = g_date_time_new_utc (2026, 11, day, 21, 0, 0);

  return mend_kept_line_new (record, writing);
}

static void
add_line (GListStore *asides, const char *text, int day)
{
  g_autoptr (MendKeptLine) line = make_line (text, day);

  g_list_store_append (asides, line);
}

static GListStore *
make_asides (void)
{
  GListStore *asides = g_list_store_new (MEND_TYPE_KEPT_LINE);

  add_line (asides, "How we talk <about> money when one of us is tired", 26);
  add_line (asides, "That night", 2);

  return asides;
}

static GtkWidget *
make_with (GPtrArray *helpers, GListStore *asides)
{
  GtkWidget *page = mend_sessions_page_new (G_LIST_MODEL (asides));
  g_autoptr (GDateTime) now = help_support_make_now ();

  mend_sessions_page_set_names (MEND_SESSIONS_PAGE (page), "Anna", "Ben");
  mend_sessions_page_set_helpers (MEND_SESSIONS_PAGE (page), helpers, now);

  return page;
}

static GtkWidget *
make_empty (void)
{
  g_autoptr (GPtrArray) helpers = help_support_make ();
  g_autoptr (GListStore) asides = g_list_store_new (MEND_TYPE_KEPT_LINE);

  return make_with (helpers, asides);
}

static GPtrArray *
make_helpers (guint n_weeks)
{
  GPtrArray *helpers = help_support_make ();

  help_support_add_therapist (helpers);
  help_support_add_session (helpers, NULL, 6, MEND_SEAT_BOTH);
  help_support_add_session (helpers, HELP_SESSION, -2, MEND_SEAT_BOTH);

  for (guint i = 0; i < n_weeks; i++)
    help_support_add_session (helpers, NULL, -9 - 7 * (int) i, MEND_SEAT_LEFT);

  return helpers;
}

static GtkWidget *
make_little (void)
{
  g_autoptr (GPtrArray) helpers = make_helpers (1);
  g_autoptr (GListStore) asides = make_asides ();

  return make_with (helpers, asides);
}

static GtkWidget *
make_years (void)
{
  g_autoptr (GPtrArray) helpers = make_helpers (150);
  g_autoptr (GListStore) asides = make_asides ();

  return make_with (helpers, asides);
}

static gboolean
shows (GtkWidget *page, const char *text)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static GtkWidget *
find_row (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

static GtkWidget *
find_button (GtkWidget *page, const char *label)
{
  return gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, label), GTK_TYPE_BUTTON);
}

static GtkExpander *
find_expander (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  return GTK_EXPANDER (gtk_widget_get_ancestor (label, GTK_TYPE_EXPANDER));
}

static void
test_sessions_page_empty (void)
{
  GtkWidget *page = make_empty ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary (
      "Where nothing is, it says what can be; no part is shown without anything in it.");

  g_assert_true (shows (page, "Who helps you, when you are there, and what you take from it can "
                              "stand here."));
  g_assert_true (shows (page, "Next Sessions"));
  g_assert_false (shows (page, "After a Session"));
  g_assert_false (shows (page, "Put Aside for the Session"));
  g_assert_false (shows (page, "Earlier Sessions"));
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
session_cb (GtkWidget *page, MendSessionStory *story, GString *log)
{
  g_string_append_printf (log, "%s;", mend_session_story_get_session (story)->id);
}

static void
helper_cb (GtkWidget *page, MendHelper *helper, GString *log)
{
  g_string_append_printf (log, "%s;", helper->id);
}

static void
count_cb (guint *n_times)
{
  ++*n_times;
}

static void
test_sessions_page_leads_on (void)
{
  GtkWidget *page = make_little ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GString) changed = g_string_new (NULL);
  g_autoptr (GString) helpers = g_string_new (NULL);
  guint n_added = 0;

  g_test_summary ("What is over leads to what is taken from it, what is to come to its time.");

  g_signal_connect (page, "after", G_CALLBACK (session_cb), after);
  g_signal_connect (page, "change-session", G_CALLBACK (session_cb), changed);
  g_signal_connect (page, "change-helper", G_CALLBACK (helper_cb), helpers);
  g_signal_connect_swapped (page, "add-session", G_CALLBACK (count_cb), &n_added);
  g_signal_connect_swapped (page, "add-helper", G_CALLBACK (count_cb), &n_added);
  g_assert_true (shows (page, "After a Session"));
  g_signal_emit_by_name (find_row (page, "Wednesday 25 November, 20:00"), "activated");
  g_assert_cmpstr (after->str, ==, HELP_SESSION ";");
  g_signal_emit_by_name (find_row (page, "Thursday 3 December, 20:00"), "activated");
  g_assert_cmpuint (changed->len, ==, 37);
  g_signal_emit_by_name (find_row (page, "Lena <of> the practice at the old bridge"), "activated");
  g_assert_cmpstr (helpers->str, ==, HELP_LENA ";");
  g_signal_emit_by_name (find_button (page, "Add a Session…"), "clicked");
  g_signal_emit_by_name (find_button (page, "Add Somebody Who Helps…"), "clicked");
  g_assert_cmpuint (n_added, ==, 2);
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_sessions_page_asides (void)
{
  g_autoptr (GPtrArray) helpers = make_helpers (0);
  g_autoptr (GListStore) asides = make_asides ();
  GtkWidget *page = make_with (helpers, asides);
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GDateTime) now = help_support_make_now ();

  g_test_summary ("What was put aside since the latest session is open, all before is folded.");

  g_assert_true (shows (page, "How we talk <about> money when one of us is tired"));
  g_assert_false (shows (page, "That night"));
  gtk_expander_set_expanded (find_expander (page, "Put Aside Earlier"), TRUE);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (shows (page, "That night"));

  add_line (asides, "Sleep", 27);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (shows (page, "Sleep"));

  g_ptr_array_set_size (helpers, 0);
  mend_sessions_page_set_helpers (MEND_SESSIONS_PAGE (page), helpers, now);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (shows (page, "That night"));
  g_assert_false (shows (page, "Put Aside Earlier"));

  widget_test_close (window);
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

static void
test_sessions_page_years (void)
{
  GtkWidget *page = make_years ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkExpander *earlier = find_expander (page, "Earlier Sessions");
  GtkWidget *list = gtk_expander_get_child (earlier);

  g_test_summary ("Of years the earlier ones are folded, the latest of them first.");

  g_assert_cmpuint (count_rows (list), ==, 0);
  gtk_expander_set_expanded (earlier, TRUE);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count_rows (list), ==, 150);
  g_assert_true (gtk_widget_get_first_child (list) ==
                 find_row (page, "Wednesday 18 November, 20:00"));

  widget_test_close (window);
}

static void
test_sessions_page_read_only (void)
{
  GtkWidget *page = make_little ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  mend_sessions_page_set_is_read_only (MEND_SESSIONS_PAGE (page), TRUE);
  g_assert_false (gtk_widget_is_sensitive (find_button (page, "Add a Session…")));
  g_assert_true (gtk_widget_is_sensitive (find_row (page, "Wednesday 25 November, 20:00")));

  widget_test_close (window);
}

static void
test_sessions_page_sizes (void)
{
  widget_test_assert_narrow (make_empty);
  widget_test_assert_narrow (make_years);
  widget_test_pictures (make_empty, "sessions-page-empty");
  widget_test_pictures (make_years, "sessions-page-years");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/sessions-page/empty", test_sessions_page_empty);
  g_test_add_func ("/widgets/sessions-page/leads-on", test_sessions_page_leads_on);
  g_test_add_func ("/widgets/sessions-page/asides", test_sessions_page_asides);
  g_test_add_func ("/widgets/sessions-page/years", test_sessions_page_years);
  g_test_add_func ("/widgets/sessions-page/read-only", test_sessions_page_read_only);
  g_test_add_func ("/widgets/sessions-page/sizes", test_sessions_page_sizes);

  return g_test_run ();
}
