// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: promise-group. */
#include "widget-test.h"

#include "mend-core-enums.h"
#include "promises/mend-promises-page.h"

#include <adwaita.h>

#define ANNA_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define BEN_ID  "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c22"

static MendStanding *
make_standing (const char *person_id, const char *text, MendOutcome outcome)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_autoptr (MendPromise) promise = NULL;
  const MendPromise fields = { .created = created,
                               .seat = MEND_SEAT_LEFT,
                               .person_id = (char *) person_id,
                               .text = (char *) text,
                               .when = (char *) "every evening",
                               .day = (char *) "2026-11-30",
                               .sign = (char *) "You hear me come in" };

  promise = mend_promise_new (&fields);

  if (outcome != MEND_OUTCOME_OPEN)
    {
      const MendMark mark = { .promise_id = promise->id,
                              .created = created,
                              .seat = MEND_SEAT_LEFT,
                              .person_id = (char *) person_id,
                              .outcome = outcome,
                              .fact = (char *) "On two evenings" };

      g_ptr_array_add (marks, mend_mark_new (&mark));
    }

  return mend_standing_new (promise, marks);
}

static MendPromisesPage *
make_empty (void)
{
  g_autoptr (GDateTime) today = g_date_time_new_utc (2026, 11, 10, 20, 0, 0);
  g_autoptr (MendPerson) anna = mend_person_new (ANNA_ID, "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new (BEN_ID, "Ben", MEND_SEAT_RIGHT, "orange");
  GtkWidget *page = mend_promises_page_new (today);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  mend_promises_page_set_person (MEND_PROMISES_PAGE (page), MEND_SEAT_LEFT, anna, "Anna", "blue");
  mend_promises_page_set_person (MEND_PROMISES_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben", "orange");
  mend_promises_page_set_standings (MEND_PROMISES_PAGE (page), none);

  return MEND_PROMISES_PAGE (page);
}

/* All were given where Anna sits now. */
static GtkWidget *
make_page (void)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  MendPromisesPage *page = make_empty ();

  g_ptr_array_add (standings, make_standing (ANNA_ID, "Home at six", MEND_OUTCOME_OPEN));
  g_ptr_array_add (standings, make_standing (BEN_ID,
                                             "I bring the bread, and I call when I am later "
                                             "than I said",
                                             MEND_OUTCOME_PARTLY));
  g_ptr_array_add (standings, make_standing (BEN_ID, "Tea on <Sunday>", MEND_OUTCOME_KEPT));
  mend_promises_page_set_standings (page, standings);

  return GTK_WIDGET (page);
}

static GtkWidget *
make_empty_page (void)
{
  return GTK_WIDGET (make_empty ());
}

static GtkWidget *
find_row (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static GtkWidget *
find_group_of (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, g_type_from_name ("MendPromiseGroup"));
}

static void
test_promises_page_whose (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *anna = NULL;
  GtkWidget *ben = NULL;

  g_test_summary ("Each promise stands with the one who gave it, wherever that person sat then, "
                  "with its terms and how it stands.");

  anna = find_group_of (find_row (page, "Home at six"));
  ben = find_group_of (find_row (page, "every evening · by 30 November 2026 · You hear me come in\n"
                                       "Partly (3 November 2026): On two evenings"));
  g_assert_true (anna != ben);
  g_assert_true (anna == find_group_of (widget_test_find (page, GTK_TYPE_LABEL, "Anna")));
  g_assert_true (ben == find_group_of (widget_test_find (page, GTK_TYPE_LABEL, "Ben")));
  g_assert_null (find_row (page, "Tea on <Sunday>"));
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_promises_page_earlier (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *ben = find_group_of (widget_test_find (page, GTK_TYPE_LABEL, "Ben"));
  GtkWidget *expander = widget_test_find (ben, GTK_TYPE_EXPANDER, NULL);

  g_test_summary ("What is not open any more is folded away, and is there when it is unfolded.");

  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_assert_true (find_group_of (find_row (page, "Tea on <Sunday>")) == ben);

  widget_test_close (window);
}

static void
written_cb (GtkWidget *page, MendSeat seat, const MendPromise *promise, GString *log)
{
  g_string_append_printf (log, "%d %s|%s|%s|%s;", seat, promise->text, promise->when,
                          promise->day != NULL ? promise->day : "", promise->sign);
}

static void
back_cb (gboolean *looks_back)
{
  *looks_back = TRUE;
}

static void
test_promises_page_look_back (void)
{
  GtkWidget *page = make_page ();
  GtkWidget *empty = g_object_ref_sink (make_empty_page ());
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, "Look Back Over the Months");
  gboolean looks_back = FALSE;

  g_test_summary ("One can look back once something was said of a promise.");

  g_signal_connect_swapped (page, "look-back", G_CALLBACK (back_cb), &looks_back);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_true (looks_back);
  label = widget_test_find (empty, GTK_TYPE_LABEL, "Look Back Over the Months");
  g_assert_false (gtk_widget_is_visible (label));

  g_assert_finalize_object (empty);
  widget_test_close (window);
}

static GtkWidget *
find_writer (GtkWidget *page, const char *name)
{
  GtkWidget *group = find_group_of (widget_test_find (page, GTK_TYPE_LABEL, name));

  return widget_test_find (group, GTK_TYPE_BUTTON, "Write Down a Promise…");
}

static void
test_promises_page_write (void)
{
  GtkWidget *page = make_empty_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *button = NULL;

  g_test_summary ("A promise is written down by the one who gives it, once it says what; one that "
                  "is taken back leaves nothing.");

  g_signal_connect (page, "written", G_CALLBACK (written_cb), log);
  g_signal_emit_by_name (find_writer (page, "Ben"), "clicked");
  button = widget_test_find (page, GTK_TYPE_BUTTON, "Write Down");
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL)), " ");
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL)), "Tea");
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_test_find (page, ADW_TYPE_COMBO_ROW, NULL)), 2);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (log->str, ==, "2 Tea||2026-11-11|;");
  g_assert_null (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL));
  g_assert_true (gtk_window_get_focus (window) == find_writer (page, "Ben"));

  g_signal_emit_by_name (find_writer (page, "Anna"), "clicked");
  gtk_editable_set_text (GTK_EDITABLE (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL)), "Bread");
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Take Back"), "clicked");
  g_assert_cmpstr (log->str, ==, "2 Tea||2026-11-11|;");
  g_assert_null (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL));

  widget_test_close (window);
}

static void
test_promises_page_writing_stays (void)
{
  GtkWidget *page = make_empty_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);

  g_test_summary ("What is being written stays when a promise comes from elsewhere, and the first "
                  "sentence goes.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL,
                                      "A small promise that can be kept this week is worth more "
                                      "than a large one."));
  g_signal_emit_by_name (find_writer (page, "Ben"), "clicked");
  gtk_editable_set_text (GTK_EDITABLE (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL)), "Tea");
  g_ptr_array_add (standings, make_standing (ANNA_ID, "Home at six", MEND_OUTCOME_OPEN));
  mend_promises_page_set_standings (MEND_PROMISES_PAGE (page), standings);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL))), ==,
      "Tea");
  g_assert_nonnull (find_row (page, "Home at six"));

  widget_test_close (window);
}

static void
opened_cb (GtkWidget *page, MendStanding *standing, GString *log)
{
  g_string_append (log, mend_standing_get_promise (standing)->text);
}

static void
test_promises_page_open (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GString) log = g_string_new (NULL);

  g_test_summary ("A promise is opened by its row, which the keyboard reaches.");

  g_signal_connect (page, "opened", G_CALLBACK (opened_cb), log);
  gtk_window_set_focus (window, NULL);
  g_assert_true (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == find_row (page, "Home at six"));
  g_assert_true (gtk_widget_activate (find_row (page, "Home at six")));
  g_assert_cmpstr (log->str, ==, "Home at six");

  widget_test_close (window);
}

static void
counted_cb (GtkWidget *page, guint *n_times)
{
  ++*n_times;
}

static void
test_promises_page_together (void)
{
  GtkWidget *page = make_page ();
  GtkWidget *empty = g_object_ref_sink (make_empty_page ());
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Look at Them Together");
  guint n_times = 0;

  g_test_summary ("Where a promise is open, the two can look at them together.");

  g_signal_connect (page, "look-together", G_CALLBACK (counted_cb), &n_times);
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_times, ==, 1);
  g_assert_false (
      gtk_widget_get_visible (widget_test_find (empty, GTK_TYPE_BUTTON, "Look at Them Together")));

  g_assert_finalize_object (empty);
  widget_test_close (window);
}

static void
test_promises_page_read_only (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_test_summary ("Where nothing can be written, promises are read.");

  mend_promises_page_set_is_read_only (MEND_PROMISES_PAGE (page), TRUE);
  g_assert_false (gtk_widget_is_sensitive (find_writer (page, "Anna")));
  g_assert_true (gtk_widget_is_sensitive (find_row (page, "Home at six")));

  widget_test_close (window);
}

static void
test_promises_page_pictures (void)
{
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_empty_page);
  widget_test_pictures (make_page, "promises-page");
  widget_test_pictures (make_empty_page, "promises-page-empty");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/promises-page/whose", test_promises_page_whose);
  g_test_add_func ("/widgets/promises-page/earlier", test_promises_page_earlier);
  g_test_add_func ("/widgets/promises-page/look-back", test_promises_page_look_back);
  g_test_add_func ("/widgets/promises-page/write", test_promises_page_write);
  g_test_add_func ("/widgets/promises-page/writing-stays", test_promises_page_writing_stays);
  g_test_add_func ("/widgets/promises-page/open", test_promises_page_open);
  g_test_add_func ("/widgets/promises-page/together", test_promises_page_together);
  g_test_add_func ("/widgets/promises-page/read-only", test_promises_page_read_only);
  g_test_add_func ("/widgets/promises-page/pictures", test_promises_page_pictures);

  return g_test_run ();
}
