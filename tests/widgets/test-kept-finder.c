// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: hit-label. */
#include "widget-test.h"

#include "history/mend-kept-finder.h"

typedef struct
{
  GListStore *lines;
  GtkWidget *finder;
  GtkWindow *window;
  MendKeptLine *opened;
  guint n_closed;
} Fixture;

static void
add_line (GListStore *lines, const char *text, MendSeat seat, int day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, day, 20, 40, 0);
  g_autoptr (MendKeptLine) line = mend_kept_line_new_given (text, seat, "Anna", NULL, time);

  g_list_store_append (lines, line);
}

static GListStore *
make_lines (void)
{
  GListStore *lines = g_list_store_new (MEND_TYPE_KEPT_LINE);

  add_line (lines, "A walk on Sunday", MEND_SEAT_LEFT, 9);
  add_line (lines, "It was late. In the Café we sit by the window! Then we go home.",
            MEND_SEAT_RIGHT, 5);
  add_line (lines, "The garden, and <b>no phones</b>", MEND_SEAT_LEFT, 3);

  return lines;
}

static void
opened_cb (Fixture *self, MendKeptLine *line)
{
  self->opened = line;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static GtkWidget *
find_entry (GtkWidget *finder)
{
  return widget_test_find (finder, GTK_TYPE_SEARCH_ENTRY, NULL);
}

static void
ask (GtkWidget *finder, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (finder)), words);
  widget_test_wait (100);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->lines = make_lines ();
  self->finder = mend_kept_finder_new ();
  mend_kept_finder_set_lines (MEND_KEPT_FINDER (self->finder), G_LIST_MODEL (self->lines));
  g_signal_connect_swapped (self->finder, "open", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->finder, "closed", G_CALLBACK (count_cb), &self->n_closed);
  self->window = widget_test_show (self->finder, 360, 640);
  mend_kept_finder_open (MEND_KEPT_FINDER (self->finder));
  widget_test_turn ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  widget_test_close (self->window);
  g_clear_object (&self->lines);
}

static GListModel *
get_found (Fixture *self)
{
  GtkListView *view = GTK_LIST_VIEW (widget_test_find (self->finder, GTK_TYPE_LIST_VIEW, NULL));

  return G_LIST_MODEL (gtk_list_view_get_model (view));
}

static void
test_kept_finder_sentence (Fixture *self, gconstpointer data)
{
  GtkWidget *label;
  PangoAttrList *attributes;
  GSList *all = NULL;

  g_test_summary ("The sentence that has it is shown, with what was looked for set off.");

  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 3);
  ask (self->finder, "cafe WIND");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 1);
  label = widget_test_find (self->finder, GTK_TYPE_LABEL, "In the Café we sit by the window!");
  g_assert_nonnull (label);

  attributes = gtk_label_get_attributes (GTK_LABEL (label));
  all = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (g_slist_length (all), ==, 4);
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
}

static void
test_kept_finder_all_words (Fixture *self, gconstpointer data)
{
  g_test_summary ("All the words are to be in one line; other words show other lines.");

  ask (self->finder, "walk garden");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 0);
  g_assert_nonnull (
      widget_test_find (self->finder, GTK_TYPE_LABEL, "Nothing found for “walk garden”."));

  ask (self->finder, "garden");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 1);
  g_assert_nonnull (
      widget_test_find (self->finder, GTK_TYPE_LABEL, "The garden, and <b>no phones</b>"));
}

static void
test_kept_finder_follows (Fixture *self, gconstpointer data)
{
  ask (self->finder, "walk");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 1);
  add_line (self->lines, "Walking to the lake", MEND_SEAT_LEFT, 1);
  widget_test_wait (100);
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 2);
}

static void
test_kept_finder_open (Fixture *self, gconstpointer data)
{
  GtkWidget *view = widget_test_find (self->finder, GTK_TYPE_LIST_VIEW, NULL);

  ask (self->finder, "garden");
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_nonnull (self->opened);
  g_assert_cmpstr (mend_kept_line_get_text (self->opened), ==, "The garden, and <b>no phones</b>");
}

static void
test_kept_finder_forgets (Fixture *self, gconstpointer data)
{
  g_test_summary (
      "What was looked for is forgotten when it is closed, and nothing is gone through.");

  ask (self->finder, "garden");
  mend_kept_finder_close (MEND_KEPT_FINDER (self->finder));
  widget_test_wait (100);
  g_assert_cmpuint (self->n_closed, ==, 1);
  g_assert_false (mend_kept_finder_get_is_open (MEND_KEPT_FINDER (self->finder)));
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 0);

  mend_kept_finder_open (MEND_KEPT_FINDER (self->finder));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (self->finder))), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 3);
}

static void
test_kept_finder_named (Fixture *self, gconstpointer data)
{
  ask (self->finder, "the");
  widget_test_assert_named (self->finder);
}

static GtkWidget *
make_asked (const char *words)
{
  g_autoptr (GListStore) lines = make_lines ();
  GtkWidget *finder = mend_kept_finder_new ();

  mend_kept_finder_set_lines (MEND_KEPT_FINDER (finder), G_LIST_MODEL (lines));
  mend_kept_finder_open (MEND_KEPT_FINDER (finder));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (finder)), words);

  return finder;
}

static GtkWidget *
make_found (void)
{
  return make_asked ("a");
}

static GtkWidget *
make_nothing (void)
{
  return make_asked ("the long way round the lake");
}

static void
test_kept_finder_narrow (void)
{
  widget_test_assert_narrow (make_found);
  widget_test_assert_narrow (make_nothing);
}

static void
test_kept_finder_pictures (void)
{
  widget_test_pictures (make_found, "kept-finder");
  widget_test_pictures (make_nothing, "kept-finder-nothing");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/kept-finder/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("sentence", test_kept_finder_sentence);
  ADD ("all-words", test_kept_finder_all_words);
  ADD ("follows", test_kept_finder_follows);
  ADD ("open", test_kept_finder_open);
  ADD ("forgets", test_kept_finder_forgets);
  ADD ("named", test_kept_finder_named);
  g_test_add_func ("/widgets/kept-finder/narrow", test_kept_finder_narrow);
  g_test_add_func ("/widgets/kept-finder/pictures", test_kept_finder_pictures);

  return g_test_run ();
}
