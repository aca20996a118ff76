// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "history/mend-conflict-page.h"

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_conflict_page_new ("How I am today");

  mend_conflict_page_add (MEND_CONFLICT_PAGE (page), "What you both keep",
                          "A walk on Sunday, without phones.", "A walk on Saturday.");
  mend_conflict_page_add (MEND_CONFLICT_PAGE (page), "Notes", NULL, "<b>Bring the map.</b>");

  return page;
}

static void
keep_cb (GtkWidget *page, int side, int *kept)
{
  *kept = side;
}

static void
count_cb (int *count)
{
  (*count)++;
}

static GtkWidget *
find_keep_button (GtkWidget *page, const char *title)
{
  GtkWidget *side = gtk_widget_get_parent (widget_test_find (page, GTK_TYPE_LABEL, title));

  return widget_test_find (side, GTK_TYPE_BUTTON, "Keep This One");
}

static void
test_conflict_page_shows_both (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  g_test_summary ("Both versions are there letter by letter, and an empty one says so.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "How I am today"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "A walk on Sunday, without phones."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "A walk on Saturday."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "<b>Bring the map.</b>"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Nothing is written here."));

  g_assert_finalize_object (page);
}

static void
test_conflict_page_keeps_one (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 800, 640);
  GtkWidget *not_now = widget_test_find (page, GTK_TYPE_BUTTON, "Not Now");
  int kept = -1;
  int n_not_now = 0;

  g_test_summary ("Each button keeps the version above it, and the focus waits on neither.");

  g_signal_connect (page, "keep", G_CALLBACK (keep_cb), &kept);
  g_signal_connect_swapped (page, "not-now", G_CALLBACK (count_cb), &n_not_now);

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == not_now);

  g_signal_emit_by_name (find_keep_button (page, "From the other computer"), "clicked");
  g_assert_cmpint (kept, ==, MEND_CONFLICT_THERE);
  g_signal_emit_by_name (find_keep_button (page, "From this computer"), "clicked");
  g_assert_cmpint (kept, ==, MEND_CONFLICT_HERE);
  g_signal_emit_by_name (not_now, "clicked");
  g_assert_cmpint (n_not_now, ==, 1);

  widget_test_close (window);
}

/* Where the page of some width has its two versions. */
static void
measure_sides (int width, double *x, double *y)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, width, 900);
  GtkWidget *here = widget_test_find (page, GTK_TYPE_LABEL, "From this computer");
  GtkWidget *there = widget_test_find (page, GTK_TYPE_LABEL, "From the other computer");

  g_assert_true (gtk_widget_translate_coordinates (there, here, 0, 0, x, y));
  widget_test_close (window);
}

static void
test_conflict_page_fits (void)
{
  double x;
  double y;

  g_test_summary ("Side by side where there is room, else one above the other.");

  measure_sides (900, &x, &y);
  g_assert_cmpfloat (x, >, 200);
  g_assert_cmpfloat (ABS (y), <, 1);

  measure_sides (360, &x, &y);
  g_assert_cmpfloat (ABS (x), <, 1);
  g_assert_cmpfloat (y, >, 100);
}

static void
test_conflict_page_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);

  widget_test_assert_narrow (make_page);
  widget_test_pictures (make_page, "conflict-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/conflict-page/shows-both", test_conflict_page_shows_both);
  g_test_add_func ("/widgets/conflict-page/keeps-one", test_conflict_page_keeps_one);
  g_test_add_func ("/widgets/conflict-page/fits", test_conflict_page_fits);
  g_test_add_func ("/widgets/conflict-page/looks", test_conflict_page_looks);

  return g_test_run ();
}
