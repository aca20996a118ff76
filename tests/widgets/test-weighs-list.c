// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-weighs-list.h"
#include "private/mend-private-text.h"

static void
count_cb (guint *n_changed)
{
  *n_changed += 1;
}

static char *
join (GtkWidget *list)
{
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();

  mend_weighs_list_fill_parts (MEND_WEIGHS_LIST (list), parts);

  return mend_private_parts_join (parts);
}

static void
test_weighs_list_adds (void)
{
  GtkWidget *list = mend_weighs_list_new ();
  GtkWindow *window = widget_test_show (list, 360, 300);
  GtkEditable *entry = GTK_EDITABLE (widget_test_find (list, GTK_TYPE_ENTRY, NULL));
  GtkWidget *add = widget_test_find (list, GTK_TYPE_BUTTON, "Add");
  g_autofree char *text = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (list, "changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_editable_set_text (entry, " That evening <in May> ");
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_cmpuint (n_changed, ==, 1);

  gtk_editable_set_text (entry, "   ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (n_changed, ==, 1);

  text = join (list);
  g_assert_cmpstr (text, ==, "That evening <in May>");
  widget_test_assert_named (list);

  widget_test_close (window);
}

static void
test_weighs_list_lets_go (void)
{
  GtkWidget *list = mend_weighs_list_new ();
  GtkWindow *window = widget_test_show (list, 360, 300);
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;
  guint n_changed = 0;

  g_test_summary ("What is let go of is gone at once.");

  mend_weighs_list_add (MEND_WEIGHS_LIST (list), "One");
  mend_weighs_list_add (MEND_WEIGHS_LIST (list), "Two");
  g_signal_connect_swapped (list, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_emit_by_name (widget_test_find (list, GTK_TYPE_BUTTON, "Let It Go"), "clicked");
  g_assert_cmpuint (n_changed, ==, 1);
  text = join (list);
  g_assert_cmpstr (text, ==, "Two");

  mend_weighs_list_clear (MEND_WEIGHS_LIST (list));
  nothing = join (list);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (n_changed, ==, 1);

  widget_test_close (window);
}

static void
test_weighs_list_narrow (void)
{
  widget_test_assert_narrow (mend_weighs_list_new);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/weighs-list/adds", test_weighs_list_adds);
  g_test_add_func ("/widgets/weighs-list/lets-go", test_weighs_list_lets_go);
  g_test_add_func ("/widgets/weighs-list/narrow", test_weighs_list_narrow);

  return g_test_run ();
}
