// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-button-text.h"

static int
measure_minimum (GtkWidget *widget, int *natural)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, natural, NULL, NULL);

  return minimum;
}

static void
test_button_text_wraps (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label ("Für einen Kalender sichern …");
  int natural_before = 0;
  int natural_after = 0;
  int minimum;

  g_test_summary ("A button asks for as much as before, and does with less where there is less.");

  gtk_box_append (GTK_BOX (box), inner);
  gtk_box_append (GTK_BOX (inner), button);
  minimum = measure_minimum (button, &natural_before);
  mend_button_text_wrap_below (box);
  g_assert_cmpint (measure_minimum (button, &natural_after), <, minimum / 2);
  g_assert_cmpint (natural_after, ==, natural_before);

  g_assert_finalize_object (box);
}

static void
test_button_text_opened (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *expander = gtk_expander_new ("Zustimmen oder zurücknehmen");
  int natural_before = 0;
  int natural_after = 0;
  int minimum;

  g_test_summary ("So does that by which something is opened, and its lines begin at one edge.");

  gtk_box_append (GTK_BOX (box), expander);
  minimum = measure_minimum (expander, &natural_before);
  mend_button_text_wrap_below (box);
  g_assert_cmpint (measure_minimum (expander, &natural_after), <, minimum / 2);
  g_assert_cmpint (natural_after, ==, natural_before);
  g_assert_cmpint (
      gtk_label_get_justify (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (expander)))),
      ==, GTK_JUSTIFY_LEFT);

  g_assert_finalize_object (box);
}

static void
test_button_text_leaves_others (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *label = gtk_label_new ("A text beside it");
  GtkWidget *button = gtk_button_new ();
  GtkWidget *name = gtk_label_new ("A name that is cut in the middle");

  g_test_summary ("What is no button, and a name that is to stay on one line, are left alone.");

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_button_set_child (GTK_BUTTON (button), name);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  mend_button_text_wrap_below (box);
  g_assert_false (gtk_label_get_wrap (GTK_LABEL (label)));
  g_assert_false (gtk_label_get_wrap (GTK_LABEL (name)));

  g_assert_finalize_object (box);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/button-text/wraps", test_button_text_wraps);
  g_test_add_func ("/widgets/button-text/opened", test_button_text_opened);
  g_test_add_func ("/widgets/button-text/leaves-others", test_button_text_leaves_others);

  return g_test_run ();
}
