// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: history-filters, history-found-row. */
#include "widget-test.h"

#include "history/mend-history-filters.h"
#include "history/mend-history-finder.h"
#include "history/mend-history-found-row.h"
#include "history/mend-tag.h"
#include "history/mend-talk-hit.h"
#include "mend-fold.h"
#include "ways/mend-format.h"

#define ARABIC "نمشي معًا يوم الأحد"

static MendTalkText *
make_text (guint number, const char *topic, const char *note)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();
  const MendEvent fields[] = {
    { .kind = MEND_EVENT_KEPT, .seat = MEND_SEAT_BOTH, .id = 1, .text = "A walk on Sunday" },
    { .kind = MEND_EVENT_NOTE, .seat = MEND_SEAT_LEFT, .id = 2, .text = note },
  };

  record->id = g_strdup_printf ("talk-%u", number);
  record->started = g_date_time_new_utc (2026, 11, 10 - (int) number, 21, 40, 0);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup (topic);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (record->writings, mend_event_new_writing (&fields[i]));

  return mend_talk_text_new (record);
}

/* As many hits for “garden” as there are notes. */
static GListStore *
make_found (void)
{
  static const char *const notes[] = {
    "It was late. The garden, in the rain <b>& the wind</b>!",
    "Gardens.",
    "I would like to sit in the garden once more, with the children and without the phones, as we "
    "did "
    "in the year in which we moved here, and to talk about nothing at all until it is dark.",
    ARABIC " garden",
    "The house",
  };
  static const char *const topics[] = { "How I am today", "The Garden & the house", NULL, ARABIC,
                                        "A garden" };
  GListStore *found = g_list_store_new (MEND_TYPE_TALK_HIT);
  g_auto (GStrv) words = mend_fold_words ("garden");

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (MendTalkText) text = make_text (i, topics[i], notes[i]);
      g_autoptr (MendTalkHit) hit = mend_talk_hit_new (text, NULL, (const char *const *) words);

      g_list_store_append (found, hit);
    }

  return found;
}

static GListStore *
make_ways (void)
{
  static const char *const titles[] = { "Short Turns", "Speak and Say Back", "Tell and Own" };
  GListStore *ways = g_list_store_new (MEND_TYPE_FORMAT);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *id = g_strdup_printf ("way-%u", i);
      g_autoptr (MendFormat) way =
          g_object_new (MEND_TYPE_FORMAT, "id", id, "title", titles[i], NULL);

      g_list_store_append (ways, way);
    }

  return ways;
}

static GtkWidget *
find_entry (GtkWidget *finder)
{
  return widget_test_find (finder, GTK_TYPE_SEARCH_ENTRY, NULL);
}

static GtkWidget *
make_finder (void)
{
  GtkWidget *finder = mend_history_finder_new ();
  g_autoptr (GListStore) found = make_found ();
  g_autoptr (GListStore) ways = make_ways ();

  mend_history_finder_set_ways (MEND_HISTORY_FINDER (finder), G_LIST_MODEL (ways));
  mend_history_finder_set_found (MEND_HISTORY_FINDER (finder), G_LIST_MODEL (found));
  mend_history_finder_set_progress (MEND_HISTORY_FINDER (finder), 1.0);
  mend_history_finder_open (MEND_HISTORY_FINDER (finder));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (finder)), "garden");

  return finder;
}

static void
set_filters (GtkWidget *finder)
{
  GtkWidget *filters = widget_test_find (finder, MEND_TYPE_HISTORY_FILTERS, NULL);
  GtkWidget *expander = widget_test_find (filters, GTK_TYPE_EXPANDER, NULL);
  GtkWidget *step;
  GtkWidget *way;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  step = widget_test_find (filters, GTK_TYPE_DROP_DOWN, NULL);
  way = gtk_widget_get_next_sibling (step);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (step), 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (way), 2);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (filters, GTK_TYPE_TOGGLE_BUTTON, "With Promises")),
      TRUE);
}

static GtkWidget *
make_filtered (void)
{
  GtkWidget *finder = make_finder ();

  set_filters (finder);

  return finder;
}

static GtkWidget *
make_nothing (void)
{
  GtkWidget *finder = make_finder ();

  mend_history_finder_set_found (MEND_HISTORY_FINDER (finder), NULL);

  return finder;
}

static GtkWidget *
make_nothing_filtered (void)
{
  GtkWidget *finder = make_nothing ();

  set_filters (finder);

  return finder;
}

static GtkWidget *
make_reading (void)
{
  GtkWidget *finder = make_finder ();
  GtkWidget *bar = widget_test_find (finder, GTK_TYPE_PROGRESS_BAR, NULL);

  mend_history_finder_set_progress (MEND_HISTORY_FINDER (finder), 0.4);
  while (!gtk_widget_is_visible (gtk_widget_get_ancestor (bar, GTK_TYPE_BOX)))
    g_main_context_iteration (NULL, TRUE);

  return finder;
}

static gboolean
is_seen (GtkWidget *root, const char *text)
{
  GtkWidget *label = widget_test_find (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
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

static GtkWidget *
find_view (GtkWidget *finder)
{
  return gtk_widget_get_ancestor (widget_test_find (finder, MEND_TYPE_HISTORY_FOUND_ROW, NULL),
                                  GTK_TYPE_LIST_VIEW);
}

/* How many stretches of a label are heavier than the rest. */
static guint
count_marked (GtkWidget *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  GSList *all = pango_attr_list_get_attributes (attributes);
  guint n_marked = 0;

  for (GSList *item = all; item != NULL; item = item->next)
    n_marked += ((PangoAttribute *) item->data)->klass->type == PANGO_ATTR_WEIGHT;

  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);

  return n_marked;
}

static void
test_history_finder_rows (void)
{
  GtkWidget *finder = make_finder ();
  GtkWindow *window = widget_test_show (finder, 700, 800);
  g_autofree char *opened = NULL;

  g_test_summary ("A row has the sentence with what was found, set off, and opens its talk.");

  g_assert_true (is_seen (finder, "How I am today"));
  g_assert_true (is_seen (finder, "10 November 2026 · Short Turns"));
  g_assert_true (is_seen (finder, "The garden, in the rain <b>& the wind</b>!"));
  g_assert_false (is_seen (finder, "It was late."));
  g_assert_cmpuint (count_marked (widget_test_find (finder, GTK_TYPE_LABEL,
                                                    "The garden, in the rain <b>& the wind</b>!")),
                    ==, 1);
  g_assert_cmpuint (count_marked (widget_test_find (finder, GTK_TYPE_LABEL, "How I am today")), ==,
                    0);
  g_assert_cmpuint (
      count_marked (widget_test_find (finder, GTK_TYPE_LABEL, "The Garden & the house")), ==, 1);

  /* With the words in the topic alone, it is what was kept. */
  g_assert_true (is_seen (finder, "A walk on Sunday"));

  g_signal_connect_swapped (finder, "open", G_CALLBACK (note_id_cb), &opened);
  g_signal_emit_by_name (find_view (finder), "activate", 2);
  g_assert_cmpstr (opened, ==, "talk-2");

  widget_test_close (window);
}

static void
test_history_finder_asks (void)
{
  GtkWidget *finder = make_finder ();
  GtkWindow *window = widget_test_show (finder, 700, 800);
  g_autoptr (MendTalkFilter) before =
      mend_history_finder_make_filter (MEND_HISTORY_FINDER (finder));
  g_autoptr (MendTalkFilter) filter = NULL;
  int n_asked = 0;

  g_test_summary ("Whatever is changed is asked for: words, steps, ways, promises, notes.");

  g_signal_connect_swapped (finder, "asked", G_CALLBACK (count_cb), &n_asked);
  g_assert_false (mend_talk_filter_is_set (before));
  g_assert_cmpstr (mend_history_finder_get_words (MEND_HISTORY_FINDER (finder)), ==, "garden");

  set_filters (finder);
  g_assert_cmpint (n_asked, ==, 3);
  filter = mend_history_finder_make_filter (MEND_HISTORY_FINDER (finder));
  g_assert_cmpuint (filter->step, ==, 1);
  g_assert_cmpstr (filter->format_id, ==, "way-1");
  g_assert_true (filter->with_promises);
  g_assert_false (filter->with_notes);

  widget_test_close (window);
}

static void
test_history_finder_filters_are_seen (void)
{
  GtkWidget *finder = make_filtered ();
  GtkWindow *window = widget_test_show (finder, 700, 800);
  GtkWidget *filters = widget_test_find (finder, MEND_TYPE_HISTORY_FILTERS, NULL);
  GtkWidget *expander = widget_test_find (filters, GTK_TYPE_EXPANDER, NULL);
  g_autoptr (MendTalkFilter) filter = NULL;
  GtkWidget *label;

  g_test_summary ("A filter that is on is named when they are folded, and a press takes it off.");

  gtk_expander_set_expanded (GTK_EXPANDER (expander), FALSE);
  gtk_test_widget_wait_for_draw (finder);
  g_assert_true (is_seen (filters, "Speak and Say Back"));
  g_assert_true (is_seen (filters, "1 Acknowledge What Happened"));
  label = widget_test_find (filters, GTK_TYPE_LABEL, "Speak and Say Back");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  gtk_test_widget_wait_for_draw (finder);

  g_assert_false (is_seen (filters, "Speak and Say Back"));
  filter = mend_history_finder_make_filter (MEND_HISTORY_FINDER (finder));
  g_assert_null (filter->format_id);
  g_assert_cmpuint (filter->step, ==, 1);

  widget_test_close (window);
}

static void
test_history_finder_nothing (void)
{
  GtkWidget *finder = make_nothing ();
  GtkWindow *window = widget_test_show (finder, 360, 640);
  GtkWidget *button;

  g_test_summary ("Nothing found says so, and shows the way past a filter, if one is on.");

  g_assert_true (is_seen (finder, "Nothing found for “garden”."));
  g_assert_false (is_seen (finder, "Show All"));

  set_filters (finder);
  gtk_test_widget_wait_for_draw (finder);
  g_assert_true (is_seen (finder, "Nothing found for “garden” with this filter."));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (finder)), " ");
  gtk_test_widget_wait_for_draw (finder);
  g_assert_true (is_seen (finder, "No talk fits this filter."));

  button = widget_test_find (finder, GTK_TYPE_BUTTON, "Show All");
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (is_seen (finder, "Show All"));

  widget_test_close (window);
}

static void
test_history_finder_reads (void)
{
  GtkWidget *finder = make_nothing ();
  GtkWindow *window = widget_test_show (finder, 700, 800);
  GtkWidget *bar = widget_test_find (finder, GTK_TYPE_PROGRESS_BAR, NULL);

  g_test_summary (
      "While the talks are read nothing is said not to be there; it shows if it takes long.");

  mend_history_finder_set_progress (MEND_HISTORY_FINDER (finder), 0.4);
  g_assert_false (is_seen (finder, "Nothing found for “garden”."));
  g_assert_false (gtk_widget_get_mapped (bar));
  while (!gtk_widget_get_mapped (bar))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), 0.4,
                                  0.001);

  mend_history_finder_set_progress (MEND_HISTORY_FINDER (finder), 1.0);
  g_assert_false (gtk_widget_get_mapped (bar));
  g_assert_true (is_seen (finder, "Nothing found for “garden”."));

  widget_test_close (window);
}

static void
test_history_finder_forgets (void)
{
  GtkWidget *finder = make_filtered ();
  GtkWindow *window = widget_test_show (finder, 700, 800);
  g_autoptr (MendTalkFilter) filter = NULL;
  int n_closed = 0;

  g_test_summary ("Closed, it knows no more what was looked for.");

  g_signal_connect_swapped (finder, "closed", G_CALLBACK (count_cb), &n_closed);
  g_assert_true (mend_history_finder_get_is_open (MEND_HISTORY_FINDER (finder)));
  g_assert_true (gtk_widget_activate_action (finder, "finder.close", NULL));
  g_assert_cmpint (n_closed, ==, 1);
  g_assert_false (mend_history_finder_get_is_open (MEND_HISTORY_FINDER (finder)));
  g_assert_cmpstr (mend_history_finder_get_words (MEND_HISTORY_FINDER (finder)), ==, "");
  filter = mend_history_finder_make_filter (MEND_HISTORY_FINDER (finder));
  g_assert_false (mend_talk_filter_is_set (filter));

  widget_test_close (window);
}

static void
add_tag (GPtrArray *tags, const char *talk_id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendTag fields = {
    .talk_id = (char *) talk_id,
    .created = created,
    .text = (char *) text,
  };

  g_ptr_array_add (tags, mend_tag_new (&fields));
}

static void
test_history_finder_tags (void)
{
  GtkWidget *finder = g_object_ref_sink (make_finder ());
  GtkWidget *filters = widget_test_find (finder, MEND_TYPE_HISTORY_FILTERS, NULL);
  GtkWidget *expander = widget_test_find (filters, GTK_TYPE_EXPANDER, NULL);
  GtkWidget *way;
  GtkWidget *tag;
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_tag_unref);
  g_autoptr (MendTalkFilter) filter = NULL;

  g_test_summary ("A tag is a filter if there is one, and stays on when others come.");

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  way = gtk_widget_get_next_sibling (widget_test_find (filters, GTK_TYPE_DROP_DOWN, NULL));
  tag = gtk_widget_get_next_sibling (way);
  g_assert_false (gtk_widget_get_visible (tag));
  mend_history_finder_set_tags (MEND_HISTORY_FINDER (finder), tags);
  g_assert_false (gtk_widget_get_visible (tag));

  add_tag (tags, "one", "Work");
  add_tag (tags, "two", "work");
  add_tag (tags, "three", "Rent");
  mend_history_finder_set_tags (MEND_HISTORY_FINDER (finder), tags);
  g_assert_true (gtk_widget_get_visible (tag));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (tag), 2);
  add_tag (tags, "three", "Holidays");
  mend_history_finder_set_tags (MEND_HISTORY_FINDER (finder), tags);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (tag)), ==, 3);

  filter = mend_history_finder_make_filter (MEND_HISTORY_FINDER (finder));
  g_assert_cmpuint (g_strv_length (filter->ids), ==, 2);
  g_assert_cmpstr (filter->ids[0], ==, "one");
  g_assert_cmpstr (filter->ids[1], ==, "two");

  mend_history_finder_close (MEND_HISTORY_FINDER (finder));
  g_clear_pointer (&filter, mend_talk_filter_free);
  filter = mend_history_finder_make_filter (MEND_HISTORY_FINDER (finder));
  g_assert_null (filter->ids);

  g_assert_finalize_object (finder);
}

static void
test_history_finder_looks (void)
{
  GtkWidget *finder = g_object_ref_sink (make_filtered ());

  widget_test_assert_named (finder);
  g_assert_finalize_object (finder);

  widget_test_assert_narrow (make_finder);
  widget_test_assert_narrow (make_filtered);
  widget_test_assert_narrow (make_nothing_filtered);
  widget_test_assert_narrow (make_reading);

  widget_test_pictures (make_finder, "history-found");
  widget_test_pictures (make_filtered, "history-filtered");
  widget_test_pictures (make_nothing, "history-nothing");
  widget_test_pictures (make_nothing_filtered, "history-nothing-filtered");
  widget_test_pictures (make_reading, "history-reading");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/history-finder/rows", test_history_finder_rows);
  g_test_add_func ("/widgets/history-finder/asks", test_history_finder_asks);
  g_test_add_func ("/widgets/history-finder/filters-are-seen",
                   test_history_finder_filters_are_seen);
  g_test_add_func ("/widgets/history-finder/nothing", test_history_finder_nothing);
  g_test_add_func ("/widgets/history-finder/reads", test_history_finder_reads);
  g_test_add_func ("/widgets/history-finder/forgets", test_history_finder_forgets);
  g_test_add_func ("/widgets/history-finder/tags", test_history_finder_tags);
  g_test_add_func ("/widgets/history-finder/looks", test_history_finder_looks);

  return g_test_run ();
}
