// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-helps-now-page.h"
#include "mend-help-content.h"

static GtkWidget *
make_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) readings = mend_help_content_load_readings (&error);

  g_assert_no_error (error);

  return mend_helps_now_page_new (G_LIST_MODEL (readings));
}

static guint
count_expanders (GtkWidget *page, gboolean is_expanded)
{
  GtkWidget *first = widget_test_find (page, GTK_TYPE_EXPANDER, NULL);
  guint n_expanders = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    n_expanders += gtk_expander_get_expanded (GTK_EXPANDER (child)) == is_expanded;

  return n_expanders;
}

static void
test_helps_now_page_is_folded (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("One for each side, and whoever leaves the page leaves it folded.");

  g_assert_cmpuint (count_expanders (page, FALSE), ==, 2);
  gtk_expander_set_expanded (GTK_EXPANDER (widget_test_find (page, GTK_TYPE_EXPANDER, NULL)), TRUE);
  g_assert_cmpuint (count_expanders (page, TRUE), ==, 1);
  widget_test_assert_named (page);
  gtk_widget_set_visible (page, FALSE);
  g_assert_cmpuint (count_expanders (page, FALSE), ==, 2);

  widget_test_close (window);
}

static void
test_helps_now_page_narrow (void)
{
  widget_test_assert_narrow (make_page);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/helps-now-page/is-folded", test_helps_now_page_is_folded);
  g_test_add_func ("/widgets/helps-now-page/narrow", test_helps_now_page_narrow);

  return g_test_run ();
}
