// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-breath.h"

#include "widget-test.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static void
test_breath_is_slow (void)
{
  g_test_summary ("Four seconds in, six seconds out, and from the start again.");

  g_assert_cmpfloat_with_epsilon (mend_breath_compute_fullness (0), 0, 0.001);
  g_assert_cmpfloat_with_epsilon (mend_breath_compute_fullness (2 * SECOND), 0.5, 0.001);
  g_assert_cmpfloat_with_epsilon (mend_breath_compute_fullness (4 * SECOND), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (mend_breath_compute_fullness (7 * SECOND), 0.5, 0.001);
  g_assert_cmpfloat_with_epsilon (mend_breath_compute_fullness (10 * SECOND), 0, 0.001);
  g_assert_cmpfloat_with_epsilon (mend_breath_compute_fullness (14 * SECOND), 1, 0.001);
}

static void
set_animations (gboolean are_on)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", are_on, NULL);
}

static void
test_breath_obeys (void)
{
  GtkWidget *breath = mend_breath_new ();
  GtkWindow *window;

  g_test_summary ("Without animations it stands still, and no frame is drawn for it.");

  set_animations (FALSE);
  window = widget_test_show (breath, 300, 300);
  g_assert_false (mend_breath_get_is_moving (MEND_BREATH (breath)));
  g_assert_cmpfloat_with_epsilon (mend_breath_get_fullness (MEND_BREATH (breath)), 0.5, 0.001);

  set_animations (TRUE);
  g_assert_true (mend_breath_get_is_moving (MEND_BREATH (breath)));
  gtk_test_widget_wait_for_draw (breath);

  set_animations (FALSE);
  g_assert_false (mend_breath_get_is_moving (MEND_BREATH (breath)));

  set_animations (TRUE);
  gtk_widget_set_visible (breath, FALSE);
  g_assert_false (mend_breath_get_is_moving (MEND_BREATH (breath)));

  set_animations (FALSE);
  widget_test_close (window);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/breath/is-slow", test_breath_is_slow);
  g_test_add_func ("/widgets/breath/obeys", test_breath_obeys);

  return g_test_run ();
}
