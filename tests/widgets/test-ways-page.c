// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "setup/mend-ways-page.h"
#include "talk-support.h"

static void
fill (GtkWidget *page, const char *suggested, const char *const *last)
{
  mend_ways_page_set_ways (MEND_WAYS_PAGE (page), talk_support_get_ways (),
                           talk_support_find_way (suggested), "As the last time.", last);
}

static guint
count_labels (GtkWidget *root, const char *text)
{
  guint n = GTK_IS_LABEL (root) && gtk_widget_is_visible (root) &&
            g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), text) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);

  return n;
}

static void
remember_cb (GtkWidget *page, MendFormat *way, MendFormat **chosen)
{
  *chosen = way;
}

static void
test_ways_page_groups (void)
{
  const char *const last[] = { "floor", "turns", NULL };
  GtkWidget *page = g_object_ref_sink (mend_ways_page_new ());

  g_test_summary ("Each way to talk stands on the page once, however often the page is filled.");

  fill (page, "turns", last);

  for (guint i = 0; i < 2; i++)
    {
      fill (page, "turns", last);
      g_assert_cmpuint (count_labels (page, "Short Turns"), ==, 1);
      g_assert_cmpuint (count_labels (page, "Speak and Say Back"), ==, 1);
      g_assert_cmpuint (count_labels (page, "See, Feel, Need, Ask"), ==, 1);
      g_assert_cmpuint (count_labels (page, "As the last time."), ==, 1);
      g_assert_cmpuint (count_labels (page, "Used Last"), ==, 1);
      g_assert_cmpuint (count_labels (page, "Other Ways to Talk"), ==, 1);
      g_assert_cmpuint (count_labels (page, "To be heard"), ==, 1);
      g_assert_cmpuint (count_labels (page, "Short"), ==, 0);
    }

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_ways_page_times (void)
{
  GtkWidget *page = g_object_ref_sink (mend_ways_page_new ());

  g_test_summary ("Times that are set stand there once, and go again.");
  fill (page, "turns", NULL);

  for (guint i = 0; i < 2; i++)
    {
      mend_ways_page_clear_times (MEND_WAYS_PAGE (page));
      mend_ways_page_add_time (MEND_WAYS_PAGE (page), "a", "A talk is set for 20:30", "Find a Way");
      mend_ways_page_add_time (MEND_WAYS_PAGE (page), "b", "A talk is set for Tuesday, 9:00", NULL);
      g_assert_cmpuint (count_labels (page, "A talk is set for 20:30"), ==, 1);
      g_assert_cmpuint (count_labels (page, "A talk is set for Tuesday, 9:00"), ==, 1);
      widget_test_assert_named (page);
    }

  mend_ways_page_clear_times (MEND_WAYS_PAGE (page));
  g_assert_cmpuint (count_labels (page, "A talk is set for 20:30"), ==, 0);
  g_assert_finalize_object (page);
}

static void
test_ways_page_first (void)
{
  const char *const nothing[] = { NULL };
  const char *const unknown[] = { "of-another-version", NULL };
  GtkWidget *page = g_object_ref_sink (mend_ways_page_new ());

  g_test_summary ("Before the first talk nothing was used last.");

  fill (page, "turns", NULL);
  g_assert_cmpuint (count_labels (page, "Used Last"), ==, 0);
  fill (page, "turns", nothing);
  g_assert_cmpuint (count_labels (page, "Used Last"), ==, 0);
  fill (page, "turns", unknown);
  g_assert_cmpuint (count_labels (page, "Used Last"), ==, 0);
  g_assert_cmpuint (count_labels (page, "To be heard"), ==, 1);

  g_assert_finalize_object (page);
}

static void
test_ways_page_all_above (void)
{
  const char *const last[] = { "floor", "ofnr", NULL };
  GtkWidget *page = g_object_ref_sink (mend_ways_page_new ());

  g_test_summary ("No heading stands over nothing.");

  fill (page, "turns", last);
  g_assert_cmpuint (count_labels (page, "Used Last"), ==, 1);
  g_assert_cmpuint (count_labels (page, "Other Ways to Talk"), ==, 0);
  g_assert_cmpuint (count_labels (page, "To be heard"), ==, 0);

  g_assert_finalize_object (page);
}

static void
test_ways_page_chosen (void)
{
  GtkWidget *page = mend_ways_page_new ();
  GtkWindow *window = NULL;
  MendFormat *chosen = NULL;
  GtkWidget *row;

  g_test_summary ("The focus is on the suggestion; a row chooses its own way.");

  fill (page, "turns", NULL);
  g_signal_connect (page, "chosen", G_CALLBACK (remember_cb), &chosen);
  window = widget_test_show (page, 360, 640);

  gtk_widget_grab_focus (page);
  gtk_widget_activate (gtk_window_get_focus (window));
  widget_test_wait (400);
  g_assert_true (chosen == talk_support_find_way ("turns"));

  row = gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, "Speak and Say Back"),
                                 ADW_TYPE_ACTION_ROW);
  gtk_widget_activate (row);
  g_assert_true (chosen == talk_support_find_way ("floor"));

  widget_test_close (window);
}

static GtkWidget *
make_page (void)
{
  const char *const last[] = { "floor", "turns", NULL };
  GtkWidget *page = mend_ways_page_new ();

  fill (page, "turns", last);

  return page;
}

static void
test_ways_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text.");

  widget_test_assert_narrow (make_page);
}

static void
test_ways_page_pictures (void)
{
  widget_test_pictures (make_page, "ways-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/ways-page/groups", test_ways_page_groups);
  g_test_add_func ("/widgets/ways-page/times", test_ways_page_times);
  g_test_add_func ("/widgets/ways-page/first", test_ways_page_first);
  g_test_add_func ("/widgets/ways-page/all-above", test_ways_page_all_above);
  g_test_add_func ("/widgets/ways-page/chosen", test_ways_page_chosen);
  g_test_add_func ("/widgets/ways-page/narrow", test_ways_page_narrow);
  g_test_add_func ("/widgets/ways-page/pictures", test_ways_page_pictures);

  return g_test_run ();
}
