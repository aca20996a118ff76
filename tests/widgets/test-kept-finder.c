// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: hit-label, kept-place. */
#include "widget-test.h"

#include "history/mend-kept-finder.h"
#include "history/mend-kept-place.h"

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
  mend_kept_finder_set_lines (MEND_KEPT_FINDER (self->finder), G_LIST_MODEL (self->lines),
                              G_LIST_MODEL (self->lines));
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
place_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  char **log = data;

  g_free (*log);
  *log = parameter != NULL ? g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)),
                                              g_variant_get_string (parameter, NULL))
                           : g_strdup (g_action_get_name (G_ACTION (action)));
}

static void
test_kept_finder_places (Fixture *self, gconstpointer data)
{
  static const struct
  {
    MendKeptPlace place;
    const char *label;
    const char *opened;
  } places[] = {
    { MEND_KEPT_PLACE_ACCOUNT, "Shared Account · 3 November 2026", "account" },
    { MEND_KEPT_PLACE_TOLD, "Told Without Being Asked · 3 November 2026", "told-line id" },
    { MEND_KEPT_PLACE_GOOD, "Something Good · 3 November 2026", "good-thing id" },
    { MEND_KEPT_PLACE_HELPED, "What Helped · 3 November 2026", "promises" },
    { MEND_KEPT_PLACE_SESSION, "From a Session · 3 November 2026", "helper id" },
    { MEND_KEPT_PLACE_HELPER, "Who Helps · 3 November 2026", "helper id" },
  };
  g_autofree char *log = NULL;
  const GActionEntry actions[] = {
    { .name = "account", .activate = place_cb },
    { .name = "promises", .activate = place_cb },
    { .name = "told-line", .parameter_type = "s", .activate = place_cb },
    { .name = "good-thing", .parameter_type = "s", .activate = place_cb },
    { .name = "helper", .parameter_type = "s", .activate = place_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_test_summary ("A line says where it stands, and opens what is there.");

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), &log);
  gtk_widget_insert_action_group (self->finder, "win", G_ACTION_GROUP (group));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
      g_autoptr (MendKeptLine) line =
          mend_kept_line_new_beside (places[i].place, "id", "Zebra", MEND_SEAT_BOTH, NULL, time);

      g_list_store_remove_all (self->lines);
      g_list_store_append (self->lines, line);
      ask (self->finder, "zebra");
      g_assert_nonnull (widget_test_find (self->finder, GTK_TYPE_LABEL, places[i].label));
      mend_kept_place_open (self->finder, line);
      g_assert_cmpstr (log, ==, places[i].opened);
    }
}

static void
test_kept_finder_beside (Fixture *self, gconstpointer data)
{
  g_autoptr (GListStore) all = make_lines ();
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (MendKeptLine) line = mend_kept_line_new_beside (
      MEND_KEPT_PLACE_ACCOUNT, "id", "I hid it", MEND_SEAT_RIGHT, "Ben", time);

  g_test_summary ("What was written beside talks is there once somebody looks for it.");

  g_list_store_append (all, line);
  mend_kept_finder_set_lines (MEND_KEPT_FINDER (self->finder), G_LIST_MODEL (self->lines),
                              G_LIST_MODEL (all));
  widget_test_turn ();
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 3);
  ask (self->finder, "hid");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 1);
  ask (self->finder, "");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (self)), ==, 3);
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

  mend_kept_finder_set_lines (MEND_KEPT_FINDER (finder), G_LIST_MODEL (lines),
                              G_LIST_MODEL (lines));
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
  ADD ("beside", test_kept_finder_beside);
  ADD ("places", test_kept_finder_places);
  ADD ("all-words", test_kept_finder_all_words);
  ADD ("follows", test_kept_finder_follows);
  ADD ("open", test_kept_finder_open);
  ADD ("forgets", test_kept_finder_forgets);
  ADD ("named", test_kept_finder_named);
  g_test_add_func ("/widgets/kept-finder/narrow", test_kept_finder_narrow);
  g_test_add_func ("/widgets/kept-finder/pictures", test_kept_finder_pictures);

  return g_test_run ();
}
