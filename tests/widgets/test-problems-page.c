// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "history/mend-problems-page.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_problems_page_new ();

  mend_problems_page_add (MEND_PROBLEMS_PAGE (page), "talks/20261103-204000-5f1c.json",
                          "It is cut off, or is not the kind of text that records are.");
  mend_problems_page_add (MEND_PROBLEMS_PAGE (page), "notes/<b>&amp;</b>.json",
                          "A newer version of Mend has written it.");

  return page;
}

static GtkWidget *
make_full_page (void)
{
  GtkWidget *page = make_page ();
  g_autofree char *long_name = g_strnfill (200, 'm');

  for (int i = 0; i < 8; i++)
    mend_problems_page_add (MEND_PROBLEMS_PAGE (page), long_name, "It is larger than a record is.");

  return page;
}

static void
test_problems_page_names_each (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("Each file is named with its reason, letter by letter, whatever its name is.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "talks/20261103-204000-5f1c.json"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "notes/<b>&amp;</b>.json"));
  g_assert_nonnull (
      widget_test_find (page, GTK_TYPE_LABEL, "A newer version of Mend has written it."));

  mend_problems_page_clear (MEND_PROBLEMS_PAGE (page));
  g_assert_null (widget_test_find (page, ADW_TYPE_ACTION_ROW, NULL));
  g_assert_false (gtk_widget_get_visible (widget_test_find (page, GTK_TYPE_LIST_BOX, NULL)));

  mend_problems_page_add (MEND_PROBLEMS_PAGE (page), "talks/a.json", "There is nothing in it.");
  g_assert_true (gtk_widget_get_visible (widget_test_find (page, GTK_TYPE_LIST_BOX, NULL)));

  widget_test_close (window);
}

static void
test_problems_page_not_utf8 (void)
{
  GtkWidget *page = g_object_ref_sink (mend_problems_page_new ());

  g_test_summary ("A file's name need not be text.");

  mend_problems_page_add (MEND_PROBLEMS_PAGE (page), "talks/\xff\xfe.json", "It is a folder.");
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "It is a folder."));

  g_assert_finalize_object (page);
}

static void
test_problems_page_try_again (void)
{
  GtkWidget *page = mend_problems_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Try Again");
  int count = 0;

  g_test_summary ("Focus waits on the one button, and it tells once.");

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == button);

  g_signal_connect_swapped (page, "try-again", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (count, ==, 1);

  widget_test_close (window);
}

static void
test_problems_page_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_full_page ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);

  widget_test_assert_narrow (make_full_page);
  widget_test_pictures (make_page, "problems-page");
  widget_test_pictures (make_full_page, "problems-page-full");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/problems-page/names-each", test_problems_page_names_each);
  g_test_add_func ("/widgets/problems-page/not-utf8", test_problems_page_not_utf8);
  g_test_add_func ("/widgets/problems-page/try-again", test_problems_page_try_again);
  g_test_add_func ("/widgets/problems-page/looks", test_problems_page_looks);

  return g_test_run ();
}
