// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-focus-child.h"

#include <adwaita.h>

#define TEST_TYPE_PAGE (test_page_get_type ())

G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, AdwBin)

/* A page of two buttons that gives the keyboard to the second. */
struct _TestPage
{
  AdwBin parent_instance;

  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, ADW_TYPE_BIN)

static gboolean
test_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TEST_PAGE (widget)->second);
}

static void
test_page_class_init (TestPageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = mend_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = test_page_grab_focus;
}

static void
test_page_init (TestPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->first = gtk_button_new_with_label ("First");
  self->second = gtk_button_new_with_label ("Second");
  gtk_box_append (GTK_BOX (box), self->first);
  gtk_box_append (GTK_BOX (box), self->second);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
press_tab (GtkWindow *window, GtkDirectionType direction)
{
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), direction));
}

static void
test_focus_child_leaves_nothing_out (void)
{
  TestPage *page = g_object_new (TEST_TYPE_PAGE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWindow *window = NULL;

  g_test_summary ("Tab goes through all of a page, wherever the page likes the keyboard to be.");

  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page));
  window = widget_test_show (box, 300, 300);

  gtk_widget_grab_focus (GTK_WIDGET (page));
  g_assert_true (gtk_window_get_focus (window) == page->second);
  press_tab (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (window) == page->first);
  press_tab (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (window) == before);
  press_tab (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (window) == page->first);

  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/focus-child/leaves-nothing-out", test_focus_child_leaves_nothing_out);

  return g_test_run ();
}
