// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: draw-months, months-strip, months-table, person-chart. */
#include "check-ins-support.h"
#include "widget-test.h"

#include "check-ins/mend-check-in.h"
#include "check-ins/mend-months-page.h"
#include "check-ins/mend-months-strip.h"
#include "draw/mend-draw-months.h"
#include "mend-person-chart.h"

#define WIDTH  400
#define HEIGHT 100

static GtkWidget *
make_page (guint n_check_ins)
{
  g_autoptr (GPtrArray) check_ins = check_ins_support_make_check_ins (n_check_ins);
  g_autoptr (MendPerson) anna = mend_person_new (CHECK_INS_ANNA, "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new (CHECK_INS_BEN, "Ben", MEND_SEAT_RIGHT, "orange");
  GtkWidget *page = mend_months_page_new ();

  mend_months_page_set_person (MEND_MONTHS_PAGE (page), MEND_SEAT_LEFT, anna, "Anna", "blue");
  mend_months_page_set_person (MEND_MONTHS_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben", "orange");
  mend_months_page_set_check_ins (MEND_MONTHS_PAGE (page), check_ins);

  return page;
}

static GtkWidget *
make_empty (void)
{
  return make_page (0);
}

static GtkWidget *
make_three (void)
{
  return make_page (3);
}

static GtkWidget *
make_years (void)
{
  return make_page (30);
}

static void
list_labels (GtkWidget *root, GPtrArray *texts)
{
  if (GTK_IS_LABEL (root))
    g_ptr_array_add (texts, (gpointer) gtk_label_get_text (GTK_LABEL (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_labels (child, texts);
}

static void
list_charts (GtkWidget *root, GPtrArray *charts)
{
  if (MEND_IS_PERSON_CHART (root))
    g_ptr_array_add (charts, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_charts (child, charts);
}

static GtkWidget *
find_chart (GtkWidget *page, guint index)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  list_charts (page, charts);
  g_assert_cmpuint (charts->len, ==, 2);

  return charts->pdata[index];
}

static char *
join_table (GtkWidget *chart)
{
  GtkWidget *expander = widget_test_find (chart, GTK_TYPE_EXPANDER, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  list_labels (widget_test_find (chart, GTK_TYPE_GRID, NULL), texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("|", (char **) texts->pdata);
}

static void
test_table_says_the_same (void)
{
  GtkWidget *page = make_three ();
  GtkWindow *window = widget_test_show (page, 1000, 800);
  g_autofree char *anna = join_table (find_chart (page, 0));
  g_autofree char *ben = join_table (find_chart (page, 1));

  g_assert_cmpstr (anna, ==, "Day|1.|2.|3.|05/10/26|3|3|3|04/10/26|2|–|2|03/10/26|1|1|1");
  g_assert_cmpstr (ben, ==, "Day|1.|2.|3.|05/10/26|8|8|8|04/10/26|9|9|9|03/10/26|10|10|10");

  widget_test_close (window);
}

static void
test_span (void)
{
  GtkWidget *three = g_object_ref_sink (make_three ());
  GtkWidget *one = g_object_ref_sink (make_page (1));

  g_assert_nonnull (widget_test_find (three, GTK_TYPE_LABEL, "From March 2026 to May 2026."));
  g_assert_nonnull (widget_test_find (one, GTK_TYPE_LABEL, "In March 2026."));
  g_assert_finalize_object (three);
  g_assert_finalize_object (one);
}

static void
deleted_cb (char **day, MendCheckIn *check_in)
{
  *day = g_date_time_format (check_in->created, "%F");
}

static void
test_deletes (void)
{
  GtkWidget *page = make_three ();
  GtkWindow *window = widget_test_show (page, 1000, 800);
  g_autofree char *day = NULL;

  /* The latest is the first. */
  g_signal_connect_swapped (page, "delete", G_CALLBACK (deleted_cb), &day);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Delete"), "clicked");
  g_assert_cmpstr (day, ==, "2026-05-10");

  widget_test_close (window);
}

static void
test_read_only (void)
{
  GtkWidget *page = mend_months_page_new ();
  GtkWindow *window = widget_test_show (page, 1000, 800);
  g_autoptr (GPtrArray) check_ins = check_ins_support_make_check_ins (1);

  mend_months_page_set_is_read_only (MEND_MONTHS_PAGE (page), TRUE);
  mend_months_page_set_check_ins (MEND_MONTHS_PAGE (page), check_ins);
  g_assert_false (gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Delete")));

  widget_test_close (window);
}

static cairo_surface_t *
draw (const MendMonthsPoint *points, guint n_points)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (MendMonthsPoint));
  const MendMonthsLine line = { (char *) "rely", (char *) "I rely.", array };

  g_array_append_vals (array, points, n_points);
  mend_draw_months_line (cr, &line, MEND_SEAT_RIGHT, WIDTH, HEIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_inked (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return data[y * cairo_image_surface_get_stride (surface) + x] > 127;
}

/* Marks are 16 wide: their middles are from 8 to 392 across, and from 92 for 0 up to 8 for 10. */
static void
test_drawn_to_scale (void)
{
  const MendMonthsPoint points[] = {
    { 0, 0, FALSE },
    { 0.5, 10, TRUE },
    { 1, 5, TRUE },
  };
  cairo_surface_t *surface = draw (points, G_N_ELEMENTS (points));

  g_assert_true (is_inked (surface, 8, 92));
  g_assert_true (is_inked (surface, 200, 8));
  g_assert_true (is_inked (surface, 392, 50));

  /* Half-way between two of them the line is half-way. */
  g_assert_true (is_inked (surface, 104, 50));
  g_assert_true (is_inked (surface, 296, 29));
  g_assert_false (is_inked (surface, 104, 80));
  g_assert_false (is_inked (surface, 8, 50));
  cairo_surface_destroy (surface);
}

static void
test_no_line_over_what_was_left_empty (void)
{
  const MendMonthsPoint points[] = {
    { 0, 5, FALSE },
    { 1, 5, FALSE },
  };
  cairo_surface_t *surface = draw (points, G_N_ELEMENTS (points));

  g_assert_true (is_inked (surface, 8, 50));
  g_assert_true (is_inked (surface, 392, 50));
  g_assert_false (is_inked (surface, 200, 50));
  cairo_surface_destroy (surface);
}

static void
test_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_three ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
  widget_test_assert_narrow (make_empty);
  widget_test_assert_narrow (make_years);
  widget_test_pictures (make_empty, "months-page-empty");
  widget_test_pictures (make_three, "months-page");
  widget_test_pictures (make_years, "months-page-years");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/months-page/table-says-the-same", test_table_says_the_same);
  g_test_add_func ("/widgets/months-page/span", test_span);
  g_test_add_func ("/widgets/months-page/deletes", test_deletes);
  g_test_add_func ("/widgets/months-page/read-only", test_read_only);
  g_test_add_func ("/widgets/draw-months/drawn-to-scale", test_drawn_to_scale);
  g_test_add_func ("/widgets/draw-months/no-line-over-what-was-left-empty",
                   test_no_line_over_what_was_left_empty);
  g_test_add_func ("/widgets/months-page/looks", test_looks);

  return g_test_run ();
}
