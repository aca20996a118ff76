// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "help-support.h"
#include "help/mend-after-session-page.h"
#include "promises/mend-standing.h"

static void
show_taken (GtkWidget *page, const char *first, const char *second)
{
  g_autoptr (GPtrArray) helpers = help_support_make ();
  g_autoptr (GPtrArray) stories = NULL;

  help_support_add_therapist (helpers);
  help_support_add_session (helpers, HELP_SESSION, -1, MEND_SEAT_BOTH);
  if (first != NULL)
    help_support_add_taken (helpers, first);
  if (second != NULL)
    help_support_add_taken (helpers, second);
  stories = mend_session_story_list (helpers);
  mend_after_session_page_set_story (MEND_AFTER_SESSION_PAGE (page),
                                     g_ptr_array_index (stories, 0));
}

static GtkWidget *
make (const char *first, const char *second)
{
  g_autoptr (GDateTime) now = help_support_make_now ();
  g_autoptr (GDateTime) until = g_date_time_add_minutes (now, 10);
  g_autoptr (MendPerson) anna = mend_person_new ("a", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new ("b", "Ben", MEND_SEAT_RIGHT, "orange");
  GtkWidget *page = mend_after_session_page_new (now);

  mend_after_session_page_set_person (MEND_AFTER_SESSION_PAGE (page), MEND_SEAT_LEFT, anna, "Anna",
                                      NULL);
  mend_after_session_page_set_person (MEND_AFTER_SESSION_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben",
                                      NULL);
  show_taken (page, first, second);
  mend_after_session_page_set_until (MEND_AFTER_SESSION_PAGE (page), until);

  return page;
}

static GtkWidget *
make_empty (void)
{
  return make (NULL, NULL);
}

static GtkWidget *
make_full (void)
{
  return make ("Ask before guessing what the other <thinks>, also when it is late",
               "A walk on Sundays");
}

static gboolean
shows (GtkWidget *page, const char *text)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
text_cb (GtkWidget *page, const char *text, GString *log)
{
  g_string_append_printf (log, "%s;", text);
}

static void
helper_cb (GtkWidget *page, MendHelper *helper, GString *log)
{
  g_string_append_printf (log, "-%s;", helper->text);
}

static void
promised_cb (GtkWidget *page, MendSeat seat, const MendPromise *promise, GString *log)
{
  g_string_append_printf (log, "%d %s;", seat, promise->text);
}

static void
count_cb (guint *n_times)
{
  ++*n_times;
}

static GtkWidget *
get_field (GtkWidget *page)
{
  return widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL);
}

static void
test_after_session_page_lines (void)
{
  GtkWidget *page = make_empty ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *row;

  g_test_summary ("Lines come one by one, none of them empty, and each can go.");

  g_signal_connect (page, "taken", G_CALLBACK (text_cb), log);
  g_signal_connect (page, "take-away", G_CALLBACK (helper_cb), log);
  gtk_editable_set_text (GTK_EDITABLE (get_field (page)), "  ");
  g_signal_emit_by_name (get_field (page), "apply");
  gtk_editable_set_text (GTK_EDITABLE (get_field (page)), " A walk on Sundays ");
  g_signal_emit_by_name (get_field (page), "apply");
  g_assert_cmpstr (log->str, ==, "A walk on Sundays;");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (page))), ==, "");

  show_taken (page, "A walk on Sundays", NULL);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (shows (page, "A walk on Sundays"));
  row = gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, "A walk on Sundays"),
                                 GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (widget_test_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_cmpstr (log->str, ==, "A walk on Sundays;-A walk on Sundays;");
  show_taken (page, NULL, NULL);
  g_assert_false (shows (page, "A walk on Sundays"));

  widget_test_close (window);
}

static void
test_after_session_page_left (void)
{
  GtkWidget *page = g_object_ref_sink (make_empty ());
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GString) log = g_string_new (NULL);
  guint n_finished = 0;
  guint n_deleted = 0;

  g_test_summary ("What stands in the field is kept however one leaves, but by Delete.");

  g_signal_connect (page, "taken", G_CALLBACK (text_cb), log);
  g_signal_connect_swapped (page, "finish", G_CALLBACK (count_cb), &n_finished);
  g_signal_connect_swapped (page, "delete", G_CALLBACK (count_cb), &n_deleted);
  gtk_editable_set_text (GTK_EDITABLE (get_field (page)), "One");
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Finish"), "clicked");
  g_assert_cmpstr (log->str, ==, "One;");
  gtk_editable_set_text (GTK_EDITABLE (get_field (page)), "Two");
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Delete"), "clicked");
  gtk_editable_set_text (GTK_EDITABLE (get_field (page)), "Three");
  widget_test_close (window);
  g_assert_cmpstr (log->str, ==, "One;Three;");
  g_assert_cmpuint (n_finished, ==, 1);
  g_assert_cmpuint (n_deleted, ==, 1);

  g_object_unref (page);
}

static void
test_after_session_page_promises (void)
{
  GtkWidget *page = make_empty ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GDateTime) now = help_support_make_now ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  const MendPromise fields = { .created = now,
                               .seat = MEND_SEAT_RIGHT,
                               .person_id = (char *) "b",
                               .name = (char *) "Ben",
                               .text = (char *) "I call when I am late" };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);
  GtkWidget *group;

  g_test_summary ("A task is a promise of the one who writes it.");

  g_signal_connect (page, "promised", G_CALLBACK (promised_cb), log);
  group = gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, "Ben"),
                                   g_type_from_name ("MendPromiseGroup"));
  g_signal_emit_by_name (group, "written", &fields);
  g_assert_cmpstr (log->str, ==, "2 I call when I am late;");

  g_ptr_array_add (standings, mend_standing_new (promise, marks));
  mend_after_session_page_set_standings (MEND_AFTER_SESSION_PAGE (page), standings);
  gtk_test_widget_wait_for_draw (page);
  g_assert_nonnull (widget_test_find (group, GTK_TYPE_LABEL, "I call when I am late"));

  widget_test_close (window);
}

static void
test_after_session_page_time (void)
{
  GtkWidget *page = make_full ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  guint n_finished = 0;

  g_test_summary ("After ten minutes it says so, and nothing ends by itself.");

  g_signal_connect_swapped (page, "finish", G_CALLBACK (count_cb), &n_finished);
  g_assert_true (
      shows (page, "Ten minutes are enough, until about 20:10. Nothing ends by itself."));
  mend_after_session_page_set_is_due (MEND_AFTER_SESSION_PAGE (page), TRUE);
  g_assert_true (shows (page, "Ten minutes have passed. It is fine to leave it there for today."));
  g_assert_cmpuint (n_finished, ==, 0);
  widget_test_assert_named (page);
  mend_after_session_page_set_is_read_only (MEND_AFTER_SESSION_PAGE (page), TRUE);
  g_assert_false (gtk_widget_is_sensitive (get_field (page)));

  widget_test_close (window);
}

static void
test_after_session_page_sizes (void)
{
  widget_test_assert_narrow (make_empty);
  widget_test_assert_narrow (make_full);
  widget_test_pictures (make_full, "after-session-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/after-session-page/lines", test_after_session_page_lines);
  g_test_add_func ("/widgets/after-session-page/left", test_after_session_page_left);
  g_test_add_func ("/widgets/after-session-page/promises", test_after_session_page_promises);
  g_test_add_func ("/widgets/after-session-page/time", test_after_session_page_time);
  g_test_add_func ("/widgets/after-session-page/sizes", test_after_session_page_sizes);

  return g_test_run ();
}
