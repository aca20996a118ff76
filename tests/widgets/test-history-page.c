// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: history-row, history-kept-row, stay-at-first. */
#include "widget-test.h"

#include "history/mend-history-kept-row.h"
#include "history/mend-history-page.h"
#include "history/mend-history-row.h"
#include "mend-person-mark.h"

#define ARABIC "نمشي معًا يوم الأحد"

static MendTalkRecord *
make_record (guint number, GDateTime *started, const char *topic, const char *kept)
{
  MendTalkRecord *record = mend_talk_record_new ();
  const MendEvent fields[] = {
    { .kind = MEND_EVENT_KEPT, .id = 1, .seat = MEND_SEAT_BOTH, .text = kept },
    { .kind = MEND_EVENT_TAKEN, .id = 2, .seat = MEND_SEAT_LEFT, .text = "That I was heard" },
    { .kind = MEND_EVENT_TAKEN, .id = 3, .seat = MEND_SEAT_RIGHT, .text = "A quiet hour\nand tea" },
  };

  record->id = g_strdup_printf ("talk-%u", number);
  record->started = g_date_time_ref (started);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup (topic);
  record->names[0] = g_strdup ("Anna");
  record->names[1] = g_strdup ("Ben");
  record->length_ms = 11 * 60 * 1000;

  for (gsize i = 0; kept != NULL && i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (record->writings, mend_event_new_writing (&fields[i]));

  return record;
}

/* One talk a week, back from a Tuesday in November. */
static GDateTime *
get_start (guint number)
{
  g_autoptr (GDateTime) latest = g_date_time_new_utc (2026, 11, 10, 21, 40, 0);

  return g_date_time_add_days (latest, -7 * (int) number);
}

static GListStore *
make_talks (guint n_talks, gboolean filled)
{
  GListStore *talks = g_list_store_new (MEND_TYPE_TALK_SUMMARY);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_talks; i++)
    {
      g_autoptr (GDateTime) started = get_start (i);
      MendTalkSummary *summary = mend_talk_summary_new ("talk.json", started);
      const char *kept = i == 1 ? NULL : i == 2 ? ARABIC : "A walk on Sunday, without the phones";
      g_autoptr (MendTalkRecord) record =
          make_record (i, started, i % 2 == 1 ? "What <b>I</b> need & this week" : NULL, kept);

      if (filled)
        mend_talk_summary_fill (summary, record);
      g_ptr_array_add (summaries, summary);
    }

  g_list_store_splice (talks, 0, 0, summaries->pdata, summaries->len);

  return talks;
}

static GListStore *
make_kept (guint n_talks)
{
  GListStore *kept = g_list_store_new (MEND_TYPE_KEPT_LINE);

  for (guint i = 0; i < n_talks; i++)
    {
      g_autoptr (GDateTime) started = get_start (i);
      g_autoptr (MendTalkRecord) record =
          make_record (i, started, NULL, i == 1 ? ARABIC : "A walk on Sunday, without the phones");

      for (guint j = 0; j < record->writings->len; j++)
        {
          g_autoptr (MendKeptLine) line =
              mend_kept_line_new (record, g_ptr_array_index (record->writings, j));

          g_list_store_append (kept, line);
        }
    }

  return kept;
}

static GtkWidget *
make_page_of (guint n_talks)
{
  GtkWidget *page = mend_history_page_new ();
  g_autoptr (GListStore) talks = make_talks (n_talks, TRUE);
  g_autoptr (GListStore) kept = make_kept (n_talks);

  mend_history_page_set_talks (MEND_HISTORY_PAGE (page), G_LIST_MODEL (talks));
  mend_history_page_set_kept (MEND_HISTORY_PAGE (page), G_LIST_MODEL (kept), G_LIST_MODEL (kept));

  return page;
}

static GtkWidget *
make_empty_page (void)
{
  return mend_history_page_new ();
}

static GtkWidget *
make_page (void)
{
  return make_page_of (12);
}

static GtkWidget *
make_kept_page (void)
{
  GtkWidget *page = make_page ();
  GtkWidget *toggle = widget_test_find (page, GTK_TYPE_TOGGLE_BUTTON, "Kept");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);

  return page;
}

static GtkWidget *
make_kept_empty_page (void)
{
  GtkWidget *page = make_kept_page ();

  mend_history_page_set_kept (MEND_HISTORY_PAGE (page), NULL, NULL);

  return page;
}

static GtkWidget *
make_rtl_page (void)
{
  GtkWidget *page;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = make_page ();

  return page;
}

static gboolean
is_seen (GtkWidget *root, const char *text)
{
  GtkWidget *label = widget_test_find (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static guint
count_widgets (GtkWidget *root, GType type)
{
  guint n_widgets = g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_widgets += count_widgets (child, type);

  return n_widgets;
}

static guint
count_texts (GtkWidget *root, const char *text)
{
  guint n_texts = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
                  g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_texts += count_texts (child, text);

  return n_texts;
}

static GtkWidget *
find_list (GtkWidget *page, GType row_type)
{
  GtkWidget *row = widget_test_find (page, row_type, NULL);

  g_assert_nonnull (row);

  return gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);
}

static void
note_id_cb (char **noted, const char *id)
{
  g_free (*noted);
  *noted = g_strdup (id);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_history_page_empty (void)
{
  GtkWidget *page = mend_history_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Start a Talk");
  g_autoptr (GListStore) talks = make_talks (1, TRUE);
  int count = 0;

  g_test_summary ("With no talks there is one sentence and the way into a talk.");

  g_assert_true (is_seen (page, "Talks you have had will be here."));
  g_assert_false (is_seen (page, "Kept"));
  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == button);

  g_signal_connect_swapped (page, "start-talk", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (count, ==, 1);

  mend_history_page_set_talks (MEND_HISTORY_PAGE (page), G_LIST_MODEL (talks));
  gtk_test_widget_wait_for_draw (page);
  g_assert_false (is_seen (page, "Talks you have had will be here."));
  g_assert_true (is_seen (page, "Kept"));

  g_list_store_remove_all (talks);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "Talks you have had will be here."));

  widget_test_close (window);
}

static void
test_history_page_row (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 800);

  g_test_summary ("A row says when, what about, what was kept first, and how long.");

  g_assert_true (is_seen (page, "Tuesday 10 November, 21:40 · 11 minutes"));
  g_assert_true (is_seen (page, "Short Turns"));
  g_assert_true (is_seen (page, "What <b>I</b> need & this week"));
  g_assert_true (is_seen (page, "A walk on Sunday, without the phones"));

  /* What has the focus is the row of the list, and a screen reader says its name. */
  gtk_widget_grab_focus (page);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gtk_window_get_focus (window)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Tuesday 10 November, 21:40 · 11 minutes. Short Turns. A walk on Sunday, without the phones");

  widget_test_close (window);
}

static void
test_history_page_fills_in (void)
{
  GtkWidget *page = mend_history_page_new ();
  g_autoptr (GListStore) talks = make_talks (1, FALSE);
  g_autoptr (MendTalkSummary) summary = g_list_model_get_item (G_LIST_MODEL (talks), 0);
  g_autoptr (GDateTime) started = get_start (0);
  g_autoptr (MendTalkRecord) record = make_record (0, started, "How I am today", "A walk");
  g_autofree char *opened = NULL;
  GtkWindow *window;
  int height;

  g_test_summary ("A row fills in when its talk was read, and is as high as before.");

  mend_history_page_set_talks (MEND_HISTORY_PAGE (page), G_LIST_MODEL (talks));
  window = widget_test_show (page, 360, 640);
  g_signal_connect_swapped (page, "open", G_CALLBACK (note_id_cb), &opened);
  g_assert_true (is_seen (page, "Tuesday 10 November, 21:40"));
  g_signal_emit_by_name (find_list (page, MEND_TYPE_HISTORY_ROW), "activate", 0);
  g_assert_null (opened);
  height = gtk_widget_get_height (widget_test_find (page, MEND_TYPE_HISTORY_ROW, NULL));

  mend_talk_summary_fill (summary, record);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "How I am today"));
  g_assert_true (is_seen (page, "A walk"));
  g_assert_true (is_seen (page, "Tuesday 10 November, 21:40 · 11 minutes"));
  g_assert_cmpint (gtk_widget_get_height (widget_test_find (page, MEND_TYPE_HISTORY_ROW, NULL)), ==,
                   height);

  widget_test_close (window);
}

static void
test_history_page_months (void)
{
  GtkWidget *page = mend_history_page_new ();
  GtkWindow *window = widget_test_show (page, 700, 1200);
  g_autoptr (GListStore) talks = make_talks (6, TRUE);
  g_autoptr (MendTalkSummary) first = g_list_model_get_item (G_LIST_MODEL (talks), 0);

  g_test_summary ("Each month is named once, also when its first talk comes or goes.");

  mend_history_page_set_talks (MEND_HISTORY_PAGE (page), G_LIST_MODEL (talks));
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count_texts (page, "November 2026"), ==, 1);
  g_assert_cmpuint (count_texts (page, "October 2026"), ==, 1);

  g_list_store_remove (talks, 0);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count_texts (page, "November 2026"), ==, 1);

  g_list_store_remove (talks, 0);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count_texts (page, "November 2026"), ==, 0);
  g_assert_cmpuint (count_texts (page, "October 2026"), ==, 1);

  g_list_store_insert (talks, 0, first);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count_texts (page, "November 2026"), ==, 1);
  g_assert_cmpuint (count_texts (page, "October 2026"), ==, 1);

  widget_test_close (window);
}

static void
test_history_page_many (void)
{
  GtkWidget *page = mend_history_page_new ();
  GtkWindow *window = widget_test_show (page, 700, 800);
  g_autoptr (GListStore) talks = make_talks (100000, FALSE);

  g_test_summary ("However many talks there are, there are a few hundred rows.");

  mend_history_page_set_talks (MEND_HISTORY_PAGE (page), G_LIST_MODEL (talks));
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count_widgets (page, MEND_TYPE_HISTORY_ROW), >, 5);
  g_assert_cmpuint (count_widgets (page, MEND_TYPE_HISTORY_ROW), <, 400);

  widget_test_close (window);
}

static void
test_history_page_keys (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 800);
  GtkWidget *list = find_list (page, MEND_TYPE_HISTORY_ROW);
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  g_autofree char *opened = NULL;
  g_autofree char *deleted = NULL;

  g_test_summary ("Focus is in the list; Enter opens and Delete deletes what is selected.");

  g_signal_connect_swapped (page, "open", G_CALLBACK (note_id_cb), &opened);
  g_signal_connect_swapped (page, "delete", G_CALLBACK (note_id_cb), &deleted);

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), list));
  gtk_widget_activate (gtk_window_get_focus (window));
  g_assert_cmpstr (opened, ==, "talk-0");

  gtk_selection_model_unselect_all (selection);
  g_assert_true (gtk_widget_activate_action (list, "history.delete", NULL));
  g_assert_null (deleted);

  gtk_selection_model_select_item (selection, 3, TRUE);
  g_assert_true (gtk_widget_activate_action (list, "history.delete", NULL));
  g_assert_cmpstr (deleted, ==, "talk-3");

  widget_test_close (window);
}

static GtkWidget *
find_mark (GtkWidget *page)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, "Anna");

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, MEND_TYPE_PERSON_MARK);
}

/* How often the list in which something stands follows its model by itself. */
static guint
count_followers (GtkWidget *widget)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (view));
  const guint n_followers =
      g_signal_handlers_block_matched (model, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, view);

  g_signal_handlers_unblock_matched (model, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, view);

  return n_followers;
}

static void
test_history_page_kept (void)
{
  GtkWidget *page = make_kept_page ();
  GtkWindow *window = widget_test_show (page, 700, 800);
  GtkWidget *list = find_list (page, MEND_TYPE_HISTORY_KEPT_ROW);
  g_autofree char *opened = NULL;

  g_test_summary ("What was kept stands with whose it is and when, and opens its talk.");

  g_assert_true (is_seen (page, "Both of you"));
  g_assert_true (is_seen (page, "Anna"));
  g_assert_true (is_seen (page, "Ben"));
  g_assert_true (is_seen (page, "A quiet hour\nand tea"));
  g_assert_true (is_seen (page, "10 November 2026"));
  g_assert_false (is_seen (page, "November 2026"));

  g_signal_connect_swapped (page, "open", G_CALLBACK (note_id_cb), &opened);
  g_signal_emit_by_name (list, "activate", 4);
  g_assert_cmpstr (opened, ==, "talk-1");

  g_assert_true (gtk_widget_has_css_class (find_mark (page), "mend-blue"));
  mend_history_page_set_colors (MEND_HISTORY_PAGE (page), "green", "purple");
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (gtk_widget_has_css_class (find_mark (page), "mend-green"));
  g_assert_cmpuint (count_followers (find_mark (page)), ==, 1);

  mend_history_page_set_kept (MEND_HISTORY_PAGE (page), NULL, NULL);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (
      is_seen (page, "What you both keep, and what each of you takes along, will be here."));

  widget_test_close (window);
}

static GtkAdjustment *
find_scroll (GtkWidget *page, GType row_type)
{
  GtkWidget *row = widget_test_find (page, row_type, NULL);
  GtkWidget *view = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
}

static double
get_place (GtkWidget *page, GType row_type)
{
  return gtk_adjustment_get_value (find_scroll (page, row_type));
}

static void
scroll_to (GtkWidget *page, GType row_type, double place)
{
  gtk_adjustment_set_value (find_scroll (page, row_type), place);
  gtk_test_widget_wait_for_draw (page);
}

/* As lines come from a folder that is being read: not in their order. */
static void
take_in_pieces (GListStore *lines, GListStore *all)
{
  const guint n_lines = g_list_model_get_n_items (G_LIST_MODEL (all));

  for (guint i = n_lines; i > 0; i--)
    {
      g_autoptr (GObject) line = g_list_model_get_item (G_LIST_MODEL (all), i - 1);

      g_list_store_insert (lines, 0, line);
      if (i % 40 == 0)
        widget_test_turn ();
    }
}

static void
test_history_page_begins_with_the_newest (void)
{
  GtkWidget *page = make_page_of (30);
  GtkWindow *window = NULL;
  g_autoptr (GListStore) talks = make_talks (200, TRUE);
  g_autoptr (GListStore) lines = g_list_store_new (MEND_TYPE_KEPT_LINE);
  g_autoptr (GListStore) all = make_kept (100);
  g_autoptr (MendTalkSummary) newest = g_list_model_get_item (G_LIST_MODEL (talks), 0);

  g_list_store_remove (talks, 0);
  mend_history_page_set_kept (MEND_HISTORY_PAGE (page), G_LIST_MODEL (lines), G_LIST_MODEL (lines));
  mend_history_page_set_talks (MEND_HISTORY_PAGE (page), G_LIST_MODEL (talks));
  window = widget_test_show (page, 360, 640);
  take_in_pieces (lines, all);
  g_list_store_insert (talks, 0, newest);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpfloat (get_place (page, MEND_TYPE_HISTORY_ROW), <, 1);

  /* Whoever reads elsewhere is left there. */
  scroll_to (page, MEND_TYPE_HISTORY_ROW, 500);
  g_list_store_insert (talks, 0, newest);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpfloat (get_place (page, MEND_TYPE_HISTORY_ROW), >, 400);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (page, GTK_TYPE_TOGGLE_BUTTON, "Kept")), TRUE);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpfloat (get_place (page, MEND_TYPE_HISTORY_KEPT_ROW), <, 1);

  widget_test_close (window);
}

static void
test_history_page_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);

  widget_test_assert_narrow (make_empty_page);
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_kept_page);
  widget_test_assert_narrow (make_kept_empty_page);

  widget_test_pictures (make_empty_page, "history-empty");
  widget_test_pictures (make_page, "history-talks");
  widget_test_pictures (make_kept_page, "history-kept");
  widget_test_pictures (make_kept_empty_page, "history-kept-empty");
  widget_test_pictures (make_rtl_page, "history-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/history-page/empty", test_history_page_empty);
  g_test_add_func ("/widgets/history-page/row", test_history_page_row);
  g_test_add_func ("/widgets/history-page/fills-in", test_history_page_fills_in);
  g_test_add_func ("/widgets/history-page/months", test_history_page_months);
  g_test_add_func ("/widgets/history-page/many", test_history_page_many);
  g_test_add_func ("/widgets/history-page/keys", test_history_page_keys);
  g_test_add_func ("/widgets/history-page/kept", test_history_page_kept);
  g_test_add_func ("/widgets/history-page/begins-with-the-newest",
                   test_history_page_begins_with_the_newest);
  g_test_add_func ("/widgets/history-page/looks", test_history_page_looks);

  return g_test_run ();
}
