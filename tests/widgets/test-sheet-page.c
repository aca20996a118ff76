// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: sheet-row. */
#include "widget-test.h"

#include "export/mend-sheet-page.h"

typedef struct
{
  MendSheet *sheet;
  GtkWidget *page;
  GtkWindow *window;
  guint n_signals;
} Fixture;

static void
write_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind, .seat = seat, .id = record->writings->len + 1, .text = text
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
add_talk (MendSheet *sheet, int day, const char *topic, const char *end)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();
  g_autofree char *gate = g_strconcat ("The gate ", end, NULL);
  g_autofree char *breath = g_strconcat ("A breath ", end, NULL);
  g_autofree char *walk = g_strconcat ("A walk ", end, NULL);

  record->id = g_strdup_printf ("talk %d", day);
  record->started = g_date_time_new_utc (2026, 11, day, 21, 40, 0);
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup (topic);
  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT, gate);
  write_down (record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, breath);
  write_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, walk);
  write_down (record, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE, "Sleep");
  mend_sheet_add_talk (sheet, record);
}

static void
add_promise (MendSheet *sheet)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 22, 0, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  const MendPromise fields = { .id = (char *) "promise",
                               .created = created,
                               .seat = MEND_SEAT_LEFT,
                               .text = (char *) "Home <b>at six</b> & tea",
                               .when = (char *) "each Tuesday" };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);

  g_ptr_array_add (standings, mend_standing_new (promise, marks));
  mend_sheet_add_promises (sheet, standings);
}

static MendSheet *
make_sheet (void)
{
  g_autoptr (MendPerson) anna = mend_person_new ("anna", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new ("ben", "Ben", MEND_SEAT_RIGHT, "orange");

  return mend_sheet_new (anna, ben);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->sheet = make_sheet ();
  self->page = mend_sheet_page_new (self->sheet);
  g_signal_connect_swapped (self->page, "preview", G_CALLBACK (count_cb), &self->n_signals);
  g_signal_connect_swapped (self->page, "show-earlier", G_CALLBACK (count_cb), &self->n_signals);
  add_promise (self->sheet);
  add_talk (self->sheet, 3, "Money", "in May");
  mend_sheet_page_show_lines (MEND_SHEET_PAGE (self->page), FALSE);
  self->window = widget_test_show (self->page, 360, 640);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  widget_test_close (self->window);
  g_clear_object (&self->sheet);
}

static GtkWidget *
find_row (Fixture *self, const char *text)
{
  GtkWidget *label = widget_test_find (self->page, GTK_TYPE_LABEL, text);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static GtkCheckButton *
find_check (Fixture *self, const char *text)
{
  GtkWidget *row = find_row (self, text);

  g_assert_nonnull (row);

  return GTK_CHECK_BUTTON (widget_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
show_part (Fixture *self, const char *name)
{
  GtkWidget *label = widget_test_find (self->page, GTK_TYPE_LABEL, name);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  widget_test_turn ();
}

static void
test_sheet_page_parts (Fixture *self, gconstpointer data)
{
  g_test_summary ("In each part stand the lines of that person or of both, and no others.");

  g_assert_nonnull (find_row (self, "The gate in May"));
  g_assert_nonnull (find_row (self, "Home <b>at six</b> & tea"));
  g_assert_nonnull (widget_test_find (self->page, GTK_TYPE_LABEL, "each Tuesday\nOpen"));
  g_assert_null (find_row (self, "A breath in May"));
  g_assert_null (find_row (self, "A walk in May"));
  g_assert_null (find_row (self, "Sleep"));

  show_part (self, "Ben");
  g_assert_nonnull (find_row (self, "A breath in May"));
  g_assert_null (find_row (self, "The gate in May"));
  g_assert_null (find_row (self, "A walk in May"));

  show_part (self, "Both of you");
  g_assert_nonnull (find_row (self, "A walk in May"));
  g_assert_nonnull (find_row (self, "Sleep"));
  g_assert_nonnull (find_row (self, "What the talk was about, and when it was"));
  g_assert_null (find_row (self, "The gate in May"));
}

static void
test_sheet_page_choose (Fixture *self, gconstpointer data)
{
  GtkWidget *preview = widget_test_find (self->page, GTK_TYPE_BUTTON, "See the Sheet");

  g_test_summary ("Nothing is chosen at first; what was chosen stays so while the part of the "
                  "other is looked at.");

  g_assert_false (gtk_widget_is_sensitive (preview));
  g_assert_false (gtk_check_button_get_active (find_check (self, "The gate in May")));
  adw_action_row_activate (ADW_ACTION_ROW (find_row (self, "The gate in May")));
  g_assert_true (mend_sheet_get_has_chosen (self->sheet));
  g_assert_true (gtk_widget_is_sensitive (preview));

  show_part (self, "Ben");
  g_assert_false (gtk_check_button_get_active (find_check (self, "A breath in May")));
  show_part (self, "Anna");
  g_assert_true (gtk_check_button_get_active (find_check (self, "The gate in May")));

  gtk_widget_activate (preview);
  widget_test_wait (300);
  g_assert_cmpuint (self->n_signals, ==, 1);

  gtk_check_button_set_active (find_check (self, "The gate in May"), FALSE);
  g_assert_false (gtk_widget_is_sensitive (preview));
}

static void
test_sheet_page_earlier (Fixture *self, gconstpointer data)
{
  MendSheetPage *page = MEND_SHEET_PAGE (self->page);
  GtkWidget *earlier = widget_test_find (self->page, GTK_TYPE_BUTTON, "Earlier Talks");

  g_test_summary ("Earlier talks come in below, and what was chosen stays chosen.");

  g_assert_false (gtk_widget_get_visible (earlier));
  adw_action_row_activate (ADW_ACTION_ROW (find_row (self, "The gate in May")));
  mend_sheet_page_show_lines (page, TRUE);
  g_assert_true (gtk_widget_get_visible (earlier));
  gtk_widget_activate (earlier);
  widget_test_wait (300);
  g_assert_cmpuint (self->n_signals, ==, 1);
  g_assert_false (gtk_widget_get_sensitive (earlier));

  add_talk (self->sheet, 1, "The garden", "in April");
  mend_sheet_page_show_lines (page, FALSE);
  g_assert_false (gtk_widget_get_visible (earlier));
  g_assert_nonnull (find_row (self, "The gate in April"));
  g_assert_true (gtk_check_button_get_active (find_check (self, "The gate in May")));
  g_assert_false (gtk_check_button_get_active (find_check (self, "The gate in April")));
}

static void
test_sheet_page_named (Fixture *self, gconstpointer data)
{
  widget_test_assert_named (self->page);
}

static GtkWidget *
make_filled (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  GtkWidget *page = mend_sheet_page_new (sheet);

  add_promise (sheet);
  add_talk (sheet, 3, "A topic with a long name, about money and the holidays", "in May");
  add_talk (sheet, 1, "The garden", "in April");
  mend_sheet_page_show_lines (MEND_SHEET_PAGE (page), TRUE);

  return page;
}

static GtkWidget *
make_empty (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  GtkWidget *page = mend_sheet_page_new (sheet);

  mend_sheet_page_show_lines (MEND_SHEET_PAGE (page), FALSE);

  return page;
}

static void
test_sheet_page_narrow (void)
{
  widget_test_assert_narrow (make_filled);
  widget_test_assert_narrow (make_empty);
}

static void
test_sheet_page_pictures (void)
{
  widget_test_pictures (make_filled, "sheet");
  widget_test_pictures (make_empty, "sheet-empty");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/sheet-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("parts", test_sheet_page_parts);
  ADD ("choose", test_sheet_page_choose);
  ADD ("earlier", test_sheet_page_earlier);
  ADD ("named", test_sheet_page_named);
  g_test_add_func ("/widgets/sheet-page/narrow", test_sheet_page_narrow);
  g_test_add_func ("/widgets/sheet-page/pictures", test_sheet_page_pictures);

  return g_test_run ();
}
