// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "help-support.h"
#include "help/mend-helper-page.h"

static GtkWidget *
make_new (void)
{
  return mend_helper_page_new (NULL);
}

static GtkWidget *
make_change (void)
{
  g_autoptr (GPtrArray) helpers = help_support_make ();

  return mend_helper_page_new (help_support_add_therapist (helpers));
}

static GtkWidget *
find_row (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  return gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW);
}

static void
count_cb (guint *n_times)
{
  ++*n_times;
}

static void
test_helper_page_new (void)
{
  GtkWidget *page = make_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *write = widget_test_find (page, GTK_TYPE_BUTTON, "Write Down");
  g_autoptr (GDateTime) now = help_support_make_now ();
  g_autoptr (MendHelper) helper = NULL;
  guint n_written = 0;

  g_test_summary ("A name is enough; without one nothing is written down.");

  g_signal_connect_swapped (page, "written", G_CALLBACK (count_cb), &n_written);
  g_assert_false (gtk_widget_get_sensitive (write));
  g_assert_false (gtk_widget_get_visible (widget_test_find (page, GTK_TYPE_BUTTON, "Delete")));
  gtk_editable_set_text (GTK_EDITABLE (find_row (page, "Name")), " ");
  g_assert_false (gtk_widget_get_sensitive (write));
  gtk_editable_set_text (GTK_EDITABLE (find_row (page, "Name")), "Lena");
  g_signal_emit_by_name (write, "clicked");
  g_assert_cmpuint (n_written, ==, 1);
  helper = mend_helper_page_make_helper (MEND_HELPER_PAGE (page), now);
  g_assert_cmpint (helper->kind, ==, MEND_HELPER_THERAPIST);
  g_assert_cmpstr (helper->name, ==, "Lena");
  g_assert_cmpstr (helper->reach, ==, "");
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_helper_page_change (void)
{
  GtkWidget *page = make_change ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GDateTime) now = help_support_make_now ();
  g_autoptr (MendHelper) helper = NULL;
  guint n_deleted = 0;

  g_test_summary ("What is changed stays the same record; the rest is as it was.");

  g_signal_connect_swapped (page, "delete", G_CALLBACK (count_cb), &n_deleted);
  gtk_editable_set_text (GTK_EDITABLE (find_row (page, "How to Reach")), "By mail");
  helper = mend_helper_page_make_helper (MEND_HELPER_PAGE (page), now);
  g_assert_cmpstr (helper->id, ==, HELP_LENA);
  g_assert_cmpstr (helper->reach, ==, "By mail");
  g_assert_cmpstr (helper->text, ==, "Second floor");
  g_assert_cmpint (g_date_time_get_day_of_month (helper->created), ==, 1);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Delete"), "clicked");
  g_assert_cmpuint (n_deleted, ==, 1);
  mend_helper_page_set_is_read_only (MEND_HELPER_PAGE (page), TRUE);
  g_assert_false (
      gtk_widget_get_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Write Down")));

  widget_test_close (window);
}

static void
test_helper_page_sizes (void)
{
  widget_test_assert_narrow (make_new);
  widget_test_assert_narrow (make_change);
  widget_test_pictures (make_change, "helper-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/helper-page/new", test_helper_page_new);
  g_test_add_func ("/widgets/helper-page/change", test_helper_page_change);
  g_test_add_func ("/widgets/helper-page/sizes", test_helper_page_sizes);

  return g_test_run ();
}
