// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "promises/mend-promise-page.h"

#include <adwaita.h>

static const char *const labels[] = { "Kept", "Partly", "Missed", "Changed" };

static MendPromise *
make_promise (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendPromise fields = { .created = created,
                               .seat = MEND_SEAT_LEFT,
                               .text = (char *) "Home at six",
                               .when = (char *) "every working day",
                               .sign = (char *) "You see me at the door" };

  return mend_promise_new (&fields);
}

static MendMark *
make_mark (const MendPromise *promise, int day, MendOutcome outcome, const char *fact)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, day, 20, 40, 0);
  const MendMark fields = { .promise_id = promise->id,
                            .created = created,
                            .seat = promise->seat,
                            .outcome = outcome,
                            .fact = (char *) fact,
                            .obstacle =
                                (char *) (outcome == MEND_OUTCOME_MISSED ? "The train" : ""),
                            .next = (char *) (outcome == MEND_OUTCOME_MISSED ? "At seven" : "") };

  return mend_mark_new (&fields);
}

static MendStanding *
make_standing (MendPromise *promise, guint n_marks)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);

  if (n_marks > 0)
    g_ptr_array_add (marks, make_mark (promise, 10, MEND_OUTCOME_KEPT, "Every day"));
  if (n_marks > 1)
    g_ptr_array_add (marks, make_mark (promise, 17, MEND_OUTCOME_MISSED, "Twice at nine"));

  return mend_standing_new (promise, marks);
}

static GPtrArray *
make_moments (MendStanding *standing, const char *text)
{
  GPtrArray *moments = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 18, 20, 0, 0);
  const MendGoodThing fields = { .kind = MEND_GOOD_THING_HELPED,
                                 .moment_id = mend_standing_get_mark (standing) != NULL
                                                  ? mend_standing_get_mark (standing)->id
                                                  : NULL,
                                 .created = created,
                                 .seat = MEND_SEAT_RIGHT,
                                 .text = (char *) text };

  if (text != NULL)
    g_ptr_array_add (moments, mend_good_thing_new (&fields));

  return moments;
}

static void
show (GtkWidget *page, MendStanding *standing, const char *helped)
{
  g_autoptr (GPtrArray) moments = make_moments (standing, helped);

  mend_promise_page_set_standing (MEND_PROMISE_PAGE (page), standing, moments);
}

static GtkWidget *
make_with (guint n_marks)
{
  g_autoptr (MendPromise) promise = make_promise ();
  g_autoptr (MendStanding) standing = make_standing (promise, n_marks);
  GtkWidget *page = mend_promise_page_new ();

  mend_promise_page_set_person (MEND_PROMISE_PAGE (page), MEND_SEAT_LEFT, "Anna", "blue");
  mend_promise_page_set_other (MEND_PROMISE_PAGE (page), MEND_SEAT_RIGHT, "Ben", "orange");
  show (page, standing, NULL);

  return page;
}

static GtkWidget *
make_new (void)
{
  return make_with (0);
}

static GtkWidget *
make_marked (void)
{
  return make_with (2);
}

static void
press (GtkWidget *page, const char *label)
{
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, label), "clicked");
}

static GtkWidget *
find_row (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW) : NULL;
}

static gboolean
is_shown (GtkWidget *page, const char *title)
{
  GtkWidget *row = find_row (page, title);

  return row != NULL && gtk_widget_get_mapped (row);
}

static void
write_in (GtkWidget *page, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (page, title)), text);
}

static void
marked_cb (GtkWidget *page, const MendMark *mark, GString *log)
{
  g_string_append_printf (log, "%s|%s|%s|%s;", mend_outcome_to_string (mark->outcome), mark->fact,
                          mark->obstacle != NULL ? mark->obstacle : "-",
                          mark->next != NULL ? mark->next : "-");
}

static void
test_promise_page_mark (void)
{
  GtkWidget *page = make_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Write Down");

  g_test_summary ("Nothing is chosen at first. Only what was missed is asked what got in the way, "
                  "and what is not asked is not kept.");

  g_signal_connect (page, "marked", G_CALLBACK (marked_cb), log);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_false (is_shown (page, "One fact"));

  press (page, "Missed");
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (is_shown (page, "What got in the way?"));
  write_in (page, "One fact", "Twice at nine");
  write_in (page, "What got in the way?", "The train");
  write_in (page, "What next?", "At seven");
  press (page, "Partly");
  g_assert_false (is_shown (page, "What got in the way?"));
  press (page, "Write Down");
  g_assert_cmpstr (log->str, ==, "partly|Twice at nine|-|-;");

  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_false (is_shown (page, "One fact"));
  press (page, "Missed");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (page, "One fact"))), ==, "");
  write_in (page, "What next?", "At seven");
  press (page, "Write Down");
  g_assert_cmpstr (log->str, ==, "partly|Twice at nine|-|-;missed|||At seven;");

  widget_test_close (window);
}

static void
test_promise_page_taken_back (void)
{
  GtkWidget *page = make_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("Pressing what is lit takes it back.");

  press (page, "Kept");
  press (page, "Kept");
  g_assert_false (gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Write Down")));
  g_assert_false (is_shown (page, "One fact"));

  widget_test_close (window);
}

static void
test_promise_page_same_size (void)
{
  GtkWidget *page = make_new ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *first = widget_test_find (page, GTK_TYPE_BUTTON, labels[0]);

  g_test_summary ("The four words have one size and one colour.");

  for (guint i = 1; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, labels[i]);
      g_auto (GStrv) classes = gtk_widget_get_css_classes (button);
      g_auto (GStrv) first_classes = gtk_widget_get_css_classes (first);

      g_assert_cmpint (gtk_widget_get_width (button), ==, gtk_widget_get_width (first));
      g_assert_cmpint (gtk_widget_get_height (button), ==, gtk_widget_get_height (first));
      g_assert_cmpstrv (classes, first_classes);
    }

  widget_test_close (window);
}

static void
test_promise_page_before (void)
{
  GtkWidget *page = make_marked ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (MendStanding) later = NULL;
  GtkWidget *last = NULL;
  GtkWidget *first = NULL;
  graphene_rect_t upper, lower;

  g_test_summary ("The page says whose promise it is. What was said of it before is there, dated, "
                  "the latest first; what is being written stays when more of it comes.");

  g_assert_nonnull (
      widget_test_find (page, GTK_TYPE_LABEL, "Anna gave this promise. Anna marks it."));
  last = widget_test_find (page, GTK_TYPE_LABEL, "Missed: Twice at nine");
  first = widget_test_find (page, GTK_TYPE_LABEL, "Kept: Every day");
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL,
                                      "17 November 2026\nWhat got in the way: The train\n"
                                      "What is next: At seven"));
  g_assert_true (gtk_widget_compute_bounds (last, page, &upper));
  g_assert_true (gtk_widget_compute_bounds (first, page, &lower));
  g_assert_cmpfloat (upper.origin.y, <, lower.origin.y);
  widget_test_assert_named (page);

  press (page, "Partly");
  write_in (page, "One fact", "Two of five");
  later = make_standing (
      mend_standing_get_promise (mend_promise_page_get_standing (MEND_PROMISE_PAGE (page))), 1);
  show (page, later, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (page, "One fact"))), ==,
                   "Two of five");
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "Missed: Twice at nine"));

  widget_test_close (window);
}

static void
helped_cb (GtkWidget *page, const char *mark_id, const char *text, GString *log)
{
  g_assert_cmpstr (
      mark_id, ==,
      mend_standing_get_mark (mend_promise_page_get_standing (MEND_PROMISE_PAGE (page)))->id);
  g_string_append_printf (log, "%s;", text);
}

static void
assert_helped (GtkWidget *page, const char *text)
{
  GtkWidget *row = find_row (page, "What helped me was…");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text);
}

static void
test_promise_page_helped (void)
{
  GtkWidget *page = make_with (2);
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (MendStanding) same =
      g_object_ref (mend_promise_page_get_standing (MEND_PROMISE_PAGE (page)));
  g_autoptr (GString) log = g_string_new (NULL);

  g_test_summary ("What helped is written by the other, changed and taken away; what is being "
                  "written stays when something comes from elsewhere.");

  g_assert_nonnull (
      widget_test_find (page, GTK_TYPE_LABEL, "Ben may write this line, and nobody else."));
  g_signal_connect (page, "helped", G_CALLBACK (helped_cb), log);
  write_in (page, "What helped me was…", " You called ");
  g_signal_emit_by_name (find_row (page, "What helped me was…"), "apply");
  assert_helped (page, "You called");

  show (page, same, "You called");
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL,
                                      "17 November 2026\nWhat got in the way: The train\n"
                                      "What is next: At seven\nBen, what helped: You called"));
  show (page, same, "You came");
  assert_helped (page, "You came");
  write_in (page, "What helped me was…", "You came, and");
  show (page, same, "You sat down");
  assert_helped (page, "You came, and");

  write_in (page, "What helped me was…", "");
  g_signal_emit_by_name (find_row (page, "What helped me was…"), "apply");
  g_assert_cmpstr (log->str, ==, "You called;;");
  show (page, same, NULL);
  show (page, same, "You sat down");
  assert_helped (page, "You sat down");

  widget_test_close (window);
}

static void
test_promise_page_nothing_helped_yet (void)
{
  GtkWidget *page = make_new ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_test_summary ("As long as nothing was said of a promise, nobody is asked what helped.");

  g_assert_false (gtk_widget_get_mapped (find_row (page, "What helped me was…")));

  widget_test_close (window);
}

static void
test_promise_page_focus_stays (void)
{
  GtkWidget *page = make_new ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *focus = NULL;

  g_test_summary ("Asked twice, the keyboard is where it was.");

  g_assert_true (gtk_widget_grab_focus (page));
  focus = gtk_window_get_focus (window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (gtk_window_get_focus (window) == focus);

  widget_test_close (window);
}

static void
test_promise_page_read_only (void)
{
  GtkWidget *page = make_marked ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_test_summary ("Where nothing can be written, a promise is read.");

  mend_promise_page_set_is_read_only (MEND_PROMISE_PAGE (page), TRUE);
  g_assert_false (gtk_widget_get_mapped (widget_test_find (page, GTK_TYPE_BUTTON, "Write Down")));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Kept: Every day"));

  widget_test_close (window);
}

static void
count_cb (GtkWidget *page, guint *n)
{
  (*n)++;
}

static void
test_promise_page_delete (void)
{
  GtkWidget *page = make_marked ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Delete This Promise");
  guint n_deleted = 0;

  g_test_summary ("Who gave a promise can delete it; where nothing can be written, nobody can.");

  g_signal_connect (page, "deleted", G_CALLBACK (count_cb), &n_deleted);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_deleted, ==, 1);
  mend_promise_page_set_is_read_only (MEND_PROMISE_PAGE (page), TRUE);
  g_assert_false (gtk_widget_get_mapped (button));

  widget_test_close (window);
}

static GtkWidget *
make_missed (void)
{
  GtkWidget *page = make_marked ();

  press (page, "Missed");

  return page;
}

static void
test_promise_page_pictures (void)
{
  widget_test_assert_narrow (make_missed);
  widget_test_pictures (make_new, "promise-page");
  widget_test_pictures (make_missed, "promise-page-missed");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/promise-page/mark", test_promise_page_mark);
  g_test_add_func ("/widgets/promise-page/taken-back", test_promise_page_taken_back);
  g_test_add_func ("/widgets/promise-page/same-size", test_promise_page_same_size);
  g_test_add_func ("/widgets/promise-page/before", test_promise_page_before);
  g_test_add_func ("/widgets/promise-page/helped", test_promise_page_helped);
  g_test_add_func ("/widgets/promise-page/nothing-helped-yet",
                   test_promise_page_nothing_helped_yet);
  g_test_add_func ("/widgets/promise-page/focus-stays", test_promise_page_focus_stays);
  g_test_add_func ("/widgets/promise-page/read-only", test_promise_page_read_only);
  g_test_add_func ("/widgets/promise-page/delete", test_promise_page_delete);
  g_test_add_func ("/widgets/promise-page/pictures", test_promise_page_pictures);

  return g_test_run ();
}
