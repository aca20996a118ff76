// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "check-ins/mend-check-ins-page.h"

static GtkWidget *
make_page (gboolean are_both_filled_in, int year, int month)
{
  GtkWidget *page = mend_check_ins_page_new ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 10, 20, 0, 0);
  g_autoptr (GDateTime) latest = year > 0 ? g_date_time_new_utc (year, month, 3, 20, 0, 0) : NULL;

  mend_check_ins_page_show (MEND_CHECK_INS_PAGE (page), are_both_filled_in, latest, now);

  return page;
}

static GtkWidget *
make_empty (void)
{
  return make_page (FALSE, 0, 0);
}

static GtkWidget *
make_both (void)
{
  return make_page (TRUE, 2026, 10);
}

static gboolean
is_there (GtkWidget *page, GType type, const char *text)
{
  GtkWidget *found = widget_test_find (page, type, text);

  return found != NULL && gtk_widget_get_visible (found);
}

static void
test_words (void)
{
  const struct
  {
    gboolean are_both_filled_in;
    int year;
    int month;
    const char *words;
  } cases[] = {
    { FALSE, 0, 0,
      "Five sentences, each alone, shown only when both want to. Every few weeks is enough." },
    { FALSE, 2026, 10, "The latest was in October." },
    { FALSE, 2025, 10, "The latest was in October 2025." },
    { TRUE, 0, 0, "Both are filled in." },
    { TRUE, 2026, 10, "Both are filled in." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *page = g_object_ref_sink (
          make_page (cases[i].are_both_filled_in, cases[i].year, cases[i].month));

      g_assert_true (is_there (page, GTK_TYPE_LABEL, cases[i].words));
      g_assert_true (is_there (page, GTK_TYPE_BUTTON, "Begin"));
      g_assert_true (is_there (page, GTK_TYPE_BUTTON, "Show Together") ==
                     cases[i].are_both_filled_in);
      g_assert_true (is_there (page, GTK_TYPE_BUTTON, "See the Months"));
      g_assert_finalize_object (page);
    }
}

static void
test_read_only (void)
{
  GtkWidget *page = make_both ();
  GtkWindow *window = widget_test_show (page, 600, 400);

  mend_check_ins_page_set_can_begin (MEND_CHECK_INS_PAGE (page), FALSE);
  g_assert_false (gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Begin")));
  g_assert_false (
      gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Show Together")));
  g_assert_true (
      gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "See the Months")));

  widget_test_close (window);
}

static void
note_cb (const char **noted, gpointer page)
{
  *noted = g_object_get_data (page, "expected");
}

static void
test_ways_on (void)
{
  const char *const ways[][2] = {
    { "Begin", "begin" },
    { "Show Together", "show-together" },
    { "See the Months", "see-months" },
  };
  GtkWidget *page = make_both ();
  GtkWindow *window = widget_test_show (page, 600, 400);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const char *noted = NULL;

      g_object_set_data (G_OBJECT (page), "expected", (gpointer) ways[i][1]);
      g_signal_connect_swapped (page, ways[i][1], G_CALLBACK (note_cb), &noted);
      g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, ways[i][0]), "clicked");
      g_assert_cmpstr (noted, ==, ways[i][1]);
    }

  widget_test_close (window);
}

static void
test_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_both ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
  widget_test_assert_narrow (make_empty);
  widget_test_assert_narrow (make_both);
  widget_test_pictures (make_empty, "check-ins-page-empty");
  widget_test_pictures (make_both, "check-ins-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/check-ins-page/words", test_words);
  g_test_add_func ("/widgets/check-ins-page/read-only", test_read_only);
  g_test_add_func ("/widgets/check-ins-page/ways-on", test_ways_on);
  g_test_add_func ("/widgets/check-ins-page/looks", test_looks);

  return g_test_run ();
}
