// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "check-ins/mend-answer-scale.h"
#include "check-ins/mend-own-check-in.h"

static GtkWidget *
make_scale (void)
{
  return mend_answer_scale_new ("When it matters to me, I can rely on the other.");
}

static void
press (GtkWidget *scale, const char *number)
{
  GtkWidget *button = widget_test_find (scale, GTK_TYPE_TOGGLE_BUTTON, number);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static int
get_value (GtkWidget *scale)
{
  return mend_answer_scale_get_value (MEND_ANSWER_SCALE (scale));
}

static void
test_one_number_or_none (void)
{
  GtkWidget *scale = make_scale ();
  GtkWindow *window = widget_test_show (scale, 500, 300);

  g_assert_cmpint (get_value (scale), ==, MEND_CHECK_IN_EMPTY);
  press (scale, "0");
  g_assert_cmpint (get_value (scale), ==, 0);
  press (scale, "10");
  g_assert_cmpint (get_value (scale), ==, MEND_CHECK_IN_MOST);
  press (scale, "7");
  g_assert_cmpint (get_value (scale), ==, 7);

  /* Pressed once more it is taken back. */
  press (scale, "7");
  g_assert_cmpint (get_value (scale), ==, MEND_CHECK_IN_EMPTY);

  widget_test_close (window);
}

static void
test_looks (void)
{
  GtkWidget *scale = g_object_ref_sink (make_scale ());

  widget_test_assert_named (scale);
  g_assert_finalize_object (scale);
  widget_test_assert_narrow (make_scale);
  widget_test_pictures (make_scale, "answer-scale");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/answer-scale/one-number-or-none", test_one_number_or_none);
  g_test_add_func ("/widgets/answer-scale/looks", test_looks);

  return g_test_run ();
}
