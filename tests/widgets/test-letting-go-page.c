// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-letting-go-page.h"
#include "ways/mend-stem.h"

static GtkWidget *
make_page (void)
{
  g_autoptr (GListStore) explanations = g_list_store_new (MEND_TYPE_STEM);
  g_autoptr (MendStem) explanation = mend_stem_new ("Letting go is not forgetting.");

  g_list_store_append (explanations, explanation);

  return mend_letting_go_page_new (G_LIST_MODEL (explanations), "Inspired by a workbook.");
}

static void
open_cb (int *opened, int entry)
{
  *opened = entry;
}

static void
test_letting_go_page_opens (void)
{
  static const char *const titles[] = { "Write", "What Still Weighs", "Looking Ahead",
                                        "What Is Kept" };
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  int opened = -1;

  g_signal_connect_swapped (page, "open", G_CALLBACK (open_cb), &opened);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Letting go is not forgetting."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Inspired by a workbook."));

  for (int i = 0; i < (int) G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, titles[i]);
      GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

      g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
      g_assert_cmpint (opened, ==, i);
    }

  widget_test_assert_named (page);
  widget_test_close (window);
}

static void
test_letting_go_page_narrow (void)
{
  widget_test_assert_narrow (make_page);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/letting-go-page/opens", test_letting_go_page_opens);
  g_test_add_func ("/widgets/letting-go-page/narrow", test_letting_go_page_narrow);

  return g_test_run ();
}
