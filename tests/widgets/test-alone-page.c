// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-alone-page.h"

static void
open_cb (int *opened, int entry)
{
  *opened = entry;
}

static void
test_alone_page_opens (void)
{
  static const struct
  {
    const char *title;
    MendAloneEntry entry;
  } rows[] = {
    { "Prepare What to Say", MEND_ALONE_PREPARE }, { "Write an Apology", MEND_ALONE_APOLOGY },
    { "Own Promises", MEND_ALONE_PROMISES },       { "Check-In", MEND_ALONE_CHECK_IN },
    { "Letting Go", MEND_ALONE_LETTING_GO },       { "What Helps Now", MEND_ALONE_HELPS_NOW },
    { "What Is Kept", MEND_ALONE_KEPT },           { "Help", MEND_ALONE_HELP },
  };
  GtkWidget *page = mend_alone_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  int opened = -1;

  g_signal_connect_swapped (page, "open", G_CALLBACK (open_cb), &opened);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, rows[i].title);
      GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

      g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
      g_assert_cmpint (opened, ==, rows[i].entry);
    }

  widget_test_assert_named (page);
  widget_test_close (window);
}

static void
test_alone_page_narrow (void)
{
  widget_test_assert_narrow (mend_alone_page_new);
}

static void
test_alone_page_pictures (void)
{
  widget_test_pictures (mend_alone_page_new, "alone-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/alone-page/opens", test_alone_page_opens);
  g_test_add_func ("/widgets/alone-page/narrow", test_alone_page_narrow);
  g_test_add_func ("/widgets/alone-page/pictures", test_alone_page_pictures);

  return g_test_run ();
}
