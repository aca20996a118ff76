// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: told-form, told-group, told-line-page. */
#include "widget-test.h"

#include "mend-core-enums.h"
#include "promises/mend-told-form.h"
#include "promises/mend-told-line-page.h"
#include "promises/mend-told-page.h"

#include <adwaita.h>

#define ANNA_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define BEN_ID  "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c22"

static GDateTime *
make_today (void)
{
  return g_date_time_new_utc (2026, 11, 10, 20, 0, 0);
}

static MendGoodThing *
make_told (const char *person_id, const char *day, const char *text)
{
  g_autoptr (GDateTime) created = make_today ();
  const MendGoodThing fields = { .kind = MEND_GOOD_THING_TOLD,
                                 .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .person_id = (char *) person_id,
                                 .text = (char *) text,
                                 .day = (char *) day };

  return mend_good_thing_new (&fields);
}

static GPtrArray *
make_moments (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
}

static GtkWidget *
make_empty_page (void)
{
  g_autoptr (GDateTime) today = make_today ();
  g_autoptr (MendPerson) anna = mend_person_new (ANNA_ID, "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new (BEN_ID, "Ben", MEND_SEAT_RIGHT, "orange");
  g_autoptr (GPtrArray) none = make_moments ();
  GtkWidget *page = mend_told_page_new (today);

  mend_told_page_set_person (MEND_TOLD_PAGE (page), MEND_SEAT_LEFT, anna, "Anna", "blue");
  mend_told_page_set_person (MEND_TOLD_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben", "orange");
  mend_told_page_set_moments (MEND_TOLD_PAGE (page), none);

  return page;
}

/* All were written where Anna sits now. */
static GtkWidget *
make_page (void)
{
  g_autoptr (GPtrArray) moments = make_moments ();
  GtkWidget *page = make_empty_page ();

  g_ptr_array_add (moments, make_told (BEN_ID, "2026-10-30",
                                       "I lent my brother some of what we had put by, and I "
                                       "said yes before I had asked you"));
  g_ptr_array_add (moments, make_told (ANNA_ID, "2026-11-09", "I was offered <another> post"));
  g_ptr_array_add (moments, make_told (BEN_ID, "2026-11-10", "I was asked to stay longer"));
  mend_told_page_set_moments (MEND_TOLD_PAGE (page), moments);

  return page;
}

/* A line for each day. */
static GPtrArray *
make_many (guint n_lines)
{
  GPtrArray *moments = make_moments ();
  g_autoptr (GDateTime) today = make_today ();

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_add_days (today, -(int) i);
      g_autofree char *day = g_date_time_format (time, "%Y-%m-%d");
      g_autofree char *text = g_strdup_printf ("Line %u", i);

      g_ptr_array_add (moments, make_told (i % 2 == 0 ? ANNA_ID : BEN_ID, day, text));
    }

  return moments;
}

static GtkWidget *
make_line_page (void)
{
  g_autoptr (GDateTime) today = make_today ();
  g_autoptr (MendGoodThing) told =
      make_told (BEN_ID, "2026-11-09", "I was asked to stay longer, and I did");

  return mend_told_line_page_new (told, today, MEND_SEAT_RIGHT, "Ben", "orange");
}

static GtkWidget *
find_row (GtkWidget *page, const char *text)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, text);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static GtkWidget *
find_entry (GtkWidget *page)
{
  return gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, "What I tell"),
                                  ADW_TYPE_ENTRY_ROW);
}

static GtkWidget *
find_days (GtkWidget *page)
{
  return gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, "Told On"),
                                  ADW_TYPE_COMBO_ROW);
}

static void
press (GtkWidget *page, const char *label)
{
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, label), "clicked");
}

/* Each of the two has a button for it; the one on the right is in the group of Ben. */
static GtkWidget *
find_writer (GtkWidget *page, const char *name)
{
  GtkWidget *group = widget_test_find (page, GTK_TYPE_LABEL, name);

  while (group != NULL && widget_test_find (group, GTK_TYPE_BUTTON, "Tell Something…") == NULL)
    group = gtk_widget_get_parent (group);

  return widget_test_find (group, GTK_TYPE_BUTTON, "Tell Something…");
}

static void
test_told_page_by_day (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_test_summary ("Who told it is known by the id, whoever sat where; a month has a heading.");

  g_assert_cmpstr (adw_action_row_get_subtitle (
                       ADW_ACTION_ROW (find_row (page, "I was offered <another> post"))),
                   ==, "Anna · Monday, 9 November");
  g_assert_cmpstr (
      adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (page, "I was asked to stay longer"))),
      ==, "Ben · Tuesday, 10 November");
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "November 2026"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "October 2026"));

  widget_test_close (window);
}

static void
list_labels (GtkWidget *widget, GPtrArray *labels)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    g_ptr_array_add (labels, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_labels (child, labels);
}

static void
test_told_page_says_no_lack (void)
{
  static const char *const expected[] = {
    "What one of you tells the other without being asked. It may be small.",
    "Anna",
    "Tell Something…",
    "Ben",
    "Tell Something…",
    "The one who tells it writes it down, and nobody else. Nobody can ask for it here.",
  };
  g_autoptr (GPtrArray) moments = make_moments ();
  GtkWidget *pages[] = { make_empty_page (), make_empty_page () };

  g_test_summary ("Where there is nothing, and where all is of one of the two, the page says the "
                  "same as ever, and no number.");

  g_ptr_array_add (moments, make_told (ANNA_ID, "2026-11-09", "I was offered another post"));
  mend_told_page_set_moments (MEND_TOLD_PAGE (pages[1]), moments);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWindow *window = widget_test_show (pages[i], 1280, 800);
      g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
      const guint n_of_line = i == 0 ? 0 : 3;

      list_labels (pages[i], labels);
      g_assert_cmpuint (labels->len, ==, G_N_ELEMENTS (expected) + n_of_line);
      for (guint j = 0; j < G_N_ELEMENTS (expected); j++)
        g_assert_cmpstr (g_ptr_array_index (labels, j), ==, expected[j]);

      widget_test_close (window);
    }
}

static void
written_cb (char **log, MendSeat seat, const MendGoodThing *told)
{
  g_free (*log);
  *log = g_strdup_printf ("%u %s %s", seat, told->day, told->text);
}

static void
test_told_page_write (void)
{
  GtkWidget *page = make_empty_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autofree char *log = NULL;
  GListModel *days;
  g_autoptr (GtkStringObject) yesterday = NULL;

  g_test_summary ("One writes it down with its day, which is not after today.");

  g_signal_connect_swapped (page, "written", G_CALLBACK (written_cb), &log);
  g_signal_emit_by_name (find_writer (page, "Ben"), "clicked");
  g_assert_false (gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Write Down")));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page)), "  ");
  g_assert_false (gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Write Down")));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page)), "I was asked to stay longer");
  days = adw_combo_row_get_model (ADW_COMBO_ROW (find_days (page)));
  yesterday = g_list_model_get_item (days, 1);
  g_assert_cmpstr (gtk_string_object_get_string (yesterday), ==, "Yesterday");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_days (page)), 1);
  press (page, "Write Down");
  g_assert_cmpstr (log, ==, "2 2026-11-09 I was asked to stay longer");
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "What I tell"));

  g_signal_emit_by_name (find_writer (page, "Anna"), "clicked");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page)), "I call him on Friday");
  press (page, "Write Down");
  g_assert_cmpstr (log, ==, "1 2026-11-10 I call him on Friday");

  g_signal_emit_by_name (find_writer (page, "Anna"), "clicked");
  press (page, "Take Back");
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "What I tell"));

  widget_test_close (window);
}

static void
opened_cb (char **log, MendGoodThing *told)
{
  g_free (*log);
  *log = g_strdup (told->text);
}

static void
test_told_page_earlier (void)
{
  GtkWidget *page = make_empty_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GPtrArray) moments = make_many (400);
  g_autofree char *log = NULL;
  GtkWidget *row;

  g_test_summary ("Rows are made of the latest months; more come when somebody wants to see them.");

  g_signal_connect_swapped (page, "opened", G_CALLBACK (opened_cb), &log);
  mend_told_page_set_moments (MEND_TOLD_PAGE (page), moments);
  g_assert_nonnull (find_row (page, "Line 59"));
  /* September is whole. */
  g_assert_nonnull (find_row (page, "Line 70"));
  g_assert_null (find_row (page, "Line 71"));

  press (page, "Show Earlier");
  row = find_row (page, "Line 71");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), row) ||
                 gtk_root_get_focus (GTK_ROOT (window)) == row);
  g_signal_emit_by_name (row, "activate");
  g_assert_cmpstr (log, ==, "Line 71");

  /* What was opened stays open when something comes, and so does the place of the keyboard. */
  mend_told_page_set_moments (MEND_TOLD_PAGE (page), moments);
  row = find_row (page, "Line 71");
  g_assert_nonnull (row);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);

  for (guint i = 0; i < 8; i++)
    press (page, "Show Earlier");
  g_assert_nonnull (find_row (page, "Line 399"));
  g_assert_false (
      gtk_widget_get_visible (widget_test_find (page, GTK_TYPE_BUTTON, "Show Earlier")));

  widget_test_close (window);
}

static void
line_written_cb (char **log, const MendGoodThing *told)
{
  g_free (*log);
  *log = g_strdup_printf ("%s %s", told->day, told->text);
}

static void
count_cb (guint *n_times)
{
  ++*n_times;
}

static void
test_told_line_page_change (void)
{
  GtkWidget *page = make_line_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *write = widget_test_find (page, GTK_TYPE_BUTTON, "Write Down");
  g_autofree char *log = NULL;
  guint n_deleted = 0;

  g_test_summary ("The one who told it changes it, its day too, or deletes it.");

  g_signal_connect_swapped (page, "written", G_CALLBACK (line_written_cb), &log);
  g_signal_connect_swapped (page, "delete", G_CALLBACK (count_cb), &n_deleted);
  g_assert_nonnull (
      widget_test_find (page, GTK_TYPE_LABEL, "Nobody but Ben changes or deletes this line."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "9 November 2026"));
  g_assert_false (gtk_widget_is_sensitive (write));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_days (page)), 0);
  g_assert_true (gtk_widget_is_sensitive (write));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page)), "I stayed longer");
  g_signal_emit_by_name (write, "clicked");
  g_assert_cmpstr (log, ==, "2026-11-10 I stayed longer");
  press (page, "Delete This Line");
  g_assert_cmpuint (n_deleted, ==, 1);

  widget_test_close (window);
}

static void
test_told_line_page_long_ago (void)
{
  g_autoptr (GDateTime) today = make_today ();
  g_autoptr (MendGoodThing) told = make_told (BEN_ID, "2024-02-29", "I went alone");
  GtkWidget *form = g_object_ref_sink (mend_told_form_new (today, told));
  MendGoodThing fields = { 0 };

  g_test_summary ("A day from before those that are offered stays as it was.");

  mend_told_form_fill_in (MEND_TOLD_FORM (form), &fields);
  g_assert_cmpstr (fields.day, ==, "2024-02-29");
  g_assert_false (mend_told_form_is_changed (MEND_TOLD_FORM (form)));

  g_assert_finalize_object (form);
}

static void
test_told_page_read_only (void)
{
  GtkWidget *page = make_page ();
  GtkWidget *line = g_object_ref_sink (make_line_page ());
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_test_summary ("Where nothing can be written, lines are read.");

  mend_told_page_set_is_read_only (MEND_TOLD_PAGE (page), TRUE);
  mend_told_line_page_set_is_read_only (MEND_TOLD_LINE_PAGE (line), TRUE);
  g_assert_false (gtk_widget_is_sensitive (find_writer (page, "Anna")));
  g_assert_true (gtk_widget_is_sensitive (find_row (page, "I was asked to stay longer")));
  g_assert_false (
      gtk_widget_get_visible (widget_test_find (line, GTK_TYPE_BUTTON, "Delete This Line")));

  g_assert_finalize_object (line);
  widget_test_close (window);
}

static void
test_told_page_pictures (void)
{
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_line_page);
  widget_test_pictures (make_page, "told-page");
  widget_test_pictures (make_empty_page, "told-page-empty");
  widget_test_pictures (make_line_page, "told-line-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/told-page/by-day", test_told_page_by_day);
  g_test_add_func ("/widgets/told-page/says-no-lack", test_told_page_says_no_lack);
  g_test_add_func ("/widgets/told-page/write", test_told_page_write);
  g_test_add_func ("/widgets/told-page/earlier", test_told_page_earlier);
  g_test_add_func ("/widgets/told-page/change", test_told_line_page_change);
  g_test_add_func ("/widgets/told-page/long-ago", test_told_line_page_long_ago);
  g_test_add_func ("/widgets/told-page/read-only", test_told_page_read_only);
  g_test_add_func ("/widgets/told-page/pictures", test_told_page_pictures);

  return g_test_run ();
}
