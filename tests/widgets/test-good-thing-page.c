// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "good/mend-good-thing-page.h"

#include <adwaita.h>

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static void
add (GPtrArray *things, MendGoodThing fields, int day)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, day, 20, 40, 0);

  fields.created = created;
  if (fields.kind == MEND_GOOD_THING_PLAN || fields.kind == MEND_GOOD_THING_DONE)
    fields.moment_id = (char *) ID;
  else
    fields.id = (char *) ID;
  g_ptr_array_add (things, mend_good_thing_new (&fields));
}

static GtkWidget *
make (MendGoodThingKind kind, const char *day, const char *line)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 27, 20, 0, 0);
  g_autoptr (GPtrArray) things =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GPtrArray) stories = NULL;
  GtkWidget *page = mend_good_thing_page_new (now, "Anna", "Ben");
  const MendGoodThing thing = { .kind = kind,
                                .seat = MEND_SEAT_LEFT,
                                .text = (char *) "I would like to eat by <candlelight>, even if "
                                                 "it is only soup." };
  const MendGoodThing plan = { .kind = MEND_GOOD_THING_PLAN,
                               .seat = MEND_SEAT_BOTH,
                               .day = (char *) day,
                               .booker = MEND_SEAT_RIGHT };
  const MendGoodThing done = { .kind = MEND_GOOD_THING_DONE,
                               .seat = MEND_SEAT_LEFT,
                               .name = (char *) "Anna",
                               .text = (char *) line };

  add (things, thing, 1);
  if (day != NULL)
    add (things, plan, 2);
  if (line != NULL)
    add (things, done, 3);
  stories = mend_good_thing_story_list (things);
  mend_good_thing_page_set_story (MEND_GOOD_THING_PAGE (page), g_ptr_array_index (stories, 0),
                                  day != NULL ? MEND_SEAT_RIGHT : MEND_SEAT_NONE);

  return page;
}

static GtkWidget *
make_planned (void)
{
  return make (MEND_GOOD_THING_ACTIVITY, "2026-11-28", "Warm, and nobody looked at the clock");
}

static gboolean
shows (GtkWidget *page, const char *text)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
done_cb (GtkWidget *page, const char *left, const char *right, GString *log)
{
  g_string_append_printf (log, "%s|%s;", left, right);
}

static void
planned_cb (GtkWidget *page, const MendGoodThing *plan, GString *log)
{
  g_string_append_printf (log, "%s %d;", plan->day, plan->booker);
}

static void
count_cb (GtkWidget *page, guint *n_times)
{
  ++*n_times;
}

static void
test_good_thing_page_planned (void)
{
  GtkWidget *page = make (MEND_GOOD_THING_ACTIVITY, "2026-11-28", NULL);
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Plan It");
  guint n_deleted = 0;

  g_test_summary ("For when it is, who books; it can be planned for another day.");

  g_signal_connect (page, "planned", G_CALLBACK (planned_cb), log);
  g_signal_connect (page, "delete", G_CALLBACK (count_cb), &n_deleted);
  g_assert_true (shows (page, "Saturday, 28 November · Ben books"));
  g_assert_false (gtk_widget_is_sensitive (button));
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_test_find (page, ADW_TYPE_COMBO_ROW, NULL)), 3);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (log->str, ==, "2026-11-29 0;");
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Delete"), "clicked");
  g_assert_cmpuint (n_deleted, ==, 1);
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_good_thing_page_done (void)
{
  GtkWidget *page = make (MEND_GOOD_THING_ACTIVITY, "2026-11-26", NULL);
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *row = widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL);

  g_test_summary ("How it was is said by each, or by nobody; that a day went by is not.");

  g_signal_connect (page, "done", G_CALLBACK (done_cb), log);
  g_assert_false (shows (page, "Thursday, 26 November · Ben books"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Anna");
  gtk_editable_set_text (GTK_EDITABLE (row), "Lovely");
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "It Was Done"), "clicked");
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "It Was Done"), "clicked");
  g_assert_cmpstr (log->str, ==, "Lovely|;|;");

  widget_test_close (window);
}

static void
test_good_thing_page_aloud (void)
{
  GtkWidget *page = make (MEND_GOOD_THING_APPRECIATION, NULL, NULL);
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GString) log = g_string_new (NULL);

  g_test_summary ("What is to be read aloud is neither planned nor judged.");

  g_signal_connect (page, "done", G_CALLBACK (done_cb), log);
  g_assert_false (shows (page, "Plan It"));
  g_assert_false (gtk_widget_get_mapped (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL)));
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "It Was Read Aloud"), "clicked");
  g_assert_cmpstr (log->str, ==, "|;");

  widget_test_close (window);
}

static void
test_good_thing_page_said (void)
{
  GtkWidget *page = make (MEND_GOOD_THING_GESTURE, NULL, "Lovely");
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_assert_true (shows (page, "3 November 2026 · Anna: Lovely"));
  mend_good_thing_page_set_is_read_only (MEND_GOOD_THING_PAGE (page), TRUE);
  g_assert_false (
      gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "It Was Done")));
  g_assert_false (gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Delete")));

  widget_test_close (window);
}

static void
test_good_thing_page_pictures (void)
{
  widget_test_pictures (make_planned, "good-thing-page");
  widget_test_assert_narrow (make_planned);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/good-thing-page/planned", test_good_thing_page_planned);
  g_test_add_func ("/widgets/good-thing-page/done", test_good_thing_page_done);
  g_test_add_func ("/widgets/good-thing-page/aloud", test_good_thing_page_aloud);
  g_test_add_func ("/widgets/good-thing-page/said", test_good_thing_page_said);
  g_test_add_func ("/widgets/good-thing-page/pictures", test_good_thing_page_pictures);

  return g_test_run ();
}
