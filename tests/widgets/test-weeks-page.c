// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: draw-outcome, outcome-glyph, weeks-strip, weeks-table. */
#include "widget-test.h"

#include "draw/mend-draw-outcome.h"
#include "mend-person-chart.h"
#include "promises/mend-outcome-glyph.h"
#include "promises/mend-standing.h"
#include "promises/mend-weeks-page.h"

#define ANNA_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define BEN_ID  "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c22"

#define SIZE    100

/* Said first on a Tuesday, and then every so many days, one word after another. */
static MendStanding *
make_standing (const char *person_id, const char *text, guint n_marks, int n_days)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_autoptr (MendPromise) promise = NULL;
  const MendPromise fields = {
    .created = first, .seat = MEND_SEAT_LEFT, .person_id = (char *) person_id, .text = (char *) text
  };

  promise = mend_promise_new (&fields);

  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr (GDateTime) created = g_date_time_add_days (first, (int) i * n_days);
      const MendMark mark = { .promise_id = promise->id,
                              .created = created,
                              .seat = MEND_SEAT_LEFT,
                              .person_id = (char *) person_id,
                              .outcome = (MendOutcome) (MEND_OUTCOME_KEPT + i % 4) };

      g_ptr_array_add (marks, mend_mark_new (&mark));
    }

  return mend_standing_new (promise, marks);
}

static GtkWidget *
make_page (guint n_of_anna, guint n_of_ben, int n_days)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MendPerson) anna = mend_person_new (ANNA_ID, "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new (BEN_ID, "Ben", MEND_SEAT_RIGHT, "orange");
  GtkWidget *page = mend_weeks_page_new ();

  mend_weeks_page_set_person (MEND_WEEKS_PAGE (page), MEND_SEAT_LEFT, anna, "Anna", "blue");
  mend_weeks_page_set_person (MEND_WEEKS_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben", "orange");
  g_ptr_array_add (standings, make_standing (ANNA_ID, "Home at six", n_of_anna, n_days));
  g_ptr_array_add (standings, make_standing (BEN_ID,
                                             "I bring the bread, and I call when I am later than "
                                             "I said",
                                             n_of_ben, n_days));
  mend_weeks_page_set_standings (MEND_WEEKS_PAGE (page), standings);

  return page;
}

static GtkWidget *
make_empty (void)
{
  return make_page (0, 0, 7);
}

static GtkWidget *
make_little (void)
{
  return make_page (2, 7, 5);
}

/* Three years of it. */
static GtkWidget *
make_years (void)
{
  return make_page (160, 550, 2);
}

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
find_chart (GtkWidget *page, guint index)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  collect (page, MEND_TYPE_PERSON_CHART, charts);
  g_assert_cmpuint (charts->len, ==, 2);

  return charts->pdata[index];
}

static char *
join_labels (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  collect (root, GTK_TYPE_LABEL, labels);

  for (guint i = 0; i < labels->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : "|", gtk_label_get_text (labels->pdata[i]));

  return g_string_free (text, FALSE);
}

/* The one that is folded away is the last. */
static GtkWidget *
find_table (GtkWidget *chart)
{
  g_autoptr (GPtrArray) grids = g_ptr_array_new ();
  GtkWidget *expander = widget_test_find (chart, GTK_TYPE_EXPANDER, NULL);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  collect (chart, GTK_TYPE_GRID, grids);

  return grids->pdata[grids->len - 1];
}

static void
test_table (void)
{
  GtkWidget *page = make_little ();
  GtkWindow *window = widget_test_show (page, 1000, 800);
  g_autofree char *anna = join_labels (find_table (find_chart (page, 0)));

  g_test_summary ("The table has a line for each time something was said, the latest first.");

  g_assert_cmpstr (anna, ==,
                   "Week of|Promise|Said of It|11/02/26|Home at six|Partly|"
                   "11/02/26|Home at six|Kept");

  widget_test_close (window);
}

/* The signs of the key come before those of the months. */
static void
assert_signs (GtkWidget *chart, const char *const *weeks, guint n_signs)
{
  g_autoptr (GPtrArray) signs = g_ptr_array_new ();

  collect (chart, MEND_TYPE_OUTCOME_GLYPH, signs);
  g_assert_cmpuint (signs->len, ==, 4 + n_signs);

  for (guint i = 4; i < signs->len; i++)
    {
      GtkWidget *cell = gtk_widget_get_ancestor (signs->pdata[i], GTK_TYPE_BOX);

      g_assert_cmpstr (gtk_widget_get_tooltip_text (cell), ==, weeks[i - 4]);
    }
}

static void
test_strips (void)
{
  static const char *const anna[] = { "Week of 2 November: Kept, Partly",
                                      "Week of 2 November: Kept, Partly" };
  static const char *const ben[] = {
    /* 3, 8, 13, 18, 23, 28 November and 3 December, in the week of 30 November */
    "Week of 2 November: Kept, Partly",  "Week of 2 November: Kept, Partly",
    "Week of 9 November: Missed",        "Week of 16 November: Changed",
    "Week of 23 November: Kept, Partly", "Week of 23 November: Kept, Partly",
    "Week of 30 November: Missed",
  };
  GtkWidget *page = make_little ();
  GtkWindow *window = widget_test_show (page, 1000, 800);

  g_test_summary ("Each week has a sign for each time something was said, and says the words.");

  assert_signs (find_chart (page, 0), anna, G_N_ELEMENTS (anna));
  assert_signs (find_chart (page, 1), ben, G_N_ELEMENTS (ben));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "In November 2026."));
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_equal_size (void)
{
  GtkWidget *page = make_years ();
  GtkWindow *window = widget_test_show (page, 1000, 800);
  g_autoptr (GPtrArray) signs = g_ptr_array_new ();
  GdkRGBA first;

  g_test_summary ("All signs have one size and one colour.");

  collect (page, MEND_TYPE_OUTCOME_GLYPH, signs);
  g_assert_cmpuint (signs->len, ==, 4 + 160 + 4 + 550);
  gtk_style_context_get_color (gtk_widget_get_style_context (signs->pdata[0]), &first);

  for (guint i = 1; i < signs->len; i++)
    {
      GdkRGBA color;

      gtk_style_context_get_color (gtk_widget_get_style_context (signs->pdata[i]), &color);
      g_assert_true (gdk_rgba_equal (&first, &color));
      g_assert_cmpint (gtk_widget_get_width (signs->pdata[i]), ==,
                       gtk_widget_get_width (signs->pdata[0]));
    }

  widget_test_close (window);
}

static void
test_nothing_said (void)
{
  GtkWidget *page = make_page (1, 0, 7);
  GtkWidget *empty = g_object_ref_sink (make_empty ());
  GtkWindow *window = widget_test_show (page, 1000, 800);
  const char *text = "What became of promises will be here, week by week.";

  g_assert_true (gtk_widget_is_visible (find_chart (page, 0)));
  g_assert_false (gtk_widget_is_visible (find_chart (page, 1)));
  g_assert_false (gtk_widget_is_visible (widget_test_find (page, GTK_TYPE_LABEL, text)));
  g_assert_true (gtk_widget_is_visible (widget_test_find (empty, GTK_TYPE_LABEL, text)));

  g_assert_finalize_object (empty);
  widget_test_close (window);
}

static gboolean
is_inked (MendOutcome outcome, int x, int y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  gboolean inked;

  mend_draw_outcome (cr, outcome, SIZE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  inked = cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] >
          127;
  cairo_surface_destroy (surface);

  return inked;
}

static void
test_drawn (void)
{
  const struct
  {
    MendOutcome outcome;
    gboolean left;
    gboolean middle_right;
    gboolean right;
  } cases[] = {
    { MEND_OUTCOME_KEPT, TRUE, TRUE, TRUE },
    { MEND_OUTCOME_PARTLY, TRUE, FALSE, FALSE },
    { MEND_OUTCOME_MISSED, FALSE, FALSE, FALSE },
    { MEND_OUTCOME_CHANGED, FALSE, TRUE, FALSE },
  };

  g_test_summary ("Each has the same ring, and is told from the others without colour.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (is_inked (cases[i].outcome, 50, 6));
      g_assert_true (is_inked (cases[i].outcome, 50, 94));
      g_assert_true (is_inked (cases[i].outcome, 6, 50));
      g_assert_true (is_inked (cases[i].outcome, 94, 50));
      g_assert_cmpint (is_inked (cases[i].outcome, 25, 50), ==, cases[i].left);
      g_assert_cmpint (is_inked (cases[i].outcome, 60, 50), ==, cases[i].middle_right);
      g_assert_cmpint (is_inked (cases[i].outcome, 83, 50), ==, cases[i].right);
    }
}

static void
test_looks (void)
{
  widget_test_assert_narrow (make_empty);
  widget_test_assert_narrow (make_years);
  widget_test_pictures (make_empty, "weeks-page-empty");
  widget_test_pictures (make_little, "weeks-page");
  widget_test_pictures (make_years, "weeks-page-years");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/weeks-page/table", test_table);
  g_test_add_func ("/widgets/weeks-page/strips", test_strips);
  g_test_add_func ("/widgets/weeks-page/equal-size", test_equal_size);
  g_test_add_func ("/widgets/weeks-page/nothing-said", test_nothing_said);
  g_test_add_func ("/widgets/draw-outcome/drawn", test_drawn);
  g_test_add_func ("/widgets/weeks-page/looks", test_looks);

  return g_test_run ();
}
