// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "setup/mend-begin-button.h"

static void
test_begin_button_person (void)
{
  GtkWidget *button = g_object_ref_sink (mend_begin_button_new ());
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (button));

  g_test_summary ("The button says who begins, and has that person's colour and no other.");

  mend_begin_button_set_person (MEND_BEGIN_BUTTON (button), MEND_SEAT_RIGHT, "<b> & Ben", "orange");
  g_assert_nonnull (widget_test_find (button, GTK_TYPE_LABEL, "<b> & Ben Begins"));
  g_assert_true (gtk_widget_has_css_class (content, "mend-orange"));
  widget_test_assert_named (button);

  mend_begin_button_set_person (MEND_BEGIN_BUTTON (button), MEND_SEAT_RIGHT, "Ben", "green");
  g_assert_nonnull (widget_test_find (button, GTK_TYPE_LABEL, "Ben Begins"));
  g_assert_true (gtk_widget_has_css_class (content, "mend-green"));
  g_assert_false (gtk_widget_has_css_class (content, "mend-orange"));

  g_assert_finalize_object (button);
}

static void
test_begin_button_long_name (void)
{
  GtkWidget *button = mend_begin_button_new ();
  g_autofree char *name = g_strnfill (200, 'W');
  GtkWindow *window;
  int width;

  g_test_summary ("A name of 200 characters leaves the button as narrow as the window.");

  mend_begin_button_set_person (MEND_BEGIN_BUTTON (button), MEND_SEAT_LEFT, name, NULL);
  window = widget_test_show (button, 200, 100);
  width = gtk_widget_get_width (GTK_WIDGET (window));
  g_assert_cmpint (width, ==, 200);

  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/begin-button/person", test_begin_button_person);
  g_test_add_func ("/widgets/begin-button/long-name", test_begin_button_long_name);

  return g_test_run ();
}
