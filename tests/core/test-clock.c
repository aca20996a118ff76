// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-clock.h"

#include "mend-manual-clock.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_clock_signals (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  guint ticks = 0;
  guint wakes = 0;

  g_signal_connect_swapped (clock, "tick", G_CALLBACK (count_cb), &ticks);
  g_signal_connect_swapped (clock, "woke", G_CALLBACK (count_cb), &wakes);

  mend_manual_clock_advance (clock, G_USEC_PER_SEC);
  g_assert_cmpuint (ticks, ==, 1);
  g_assert_cmpuint (wakes, ==, 0);

  mend_manual_clock_sleep (clock, G_USEC_PER_SEC);
  g_assert_cmpuint (ticks, ==, 2);
  g_assert_cmpuint (wakes, ==, 1);

  g_assert_finalize_object (g_steal_pointer (&clock));
}

static void
test_clock_three_readings (void)
{
  g_autoptr (MendManualClock) manual = mend_manual_clock_new ();
  MendClock *clock = MEND_CLOCK (manual);
  g_autoptr (GDateTime) before = mend_clock_get_wall_time (clock);
  g_autoptr (GDateTime) after = NULL;

  g_test_summary ("Sleep moves the wall but not the time awake; a jump moves the wall alone.");

  mend_manual_clock_advance (manual, 5 * G_USEC_PER_SEC);
  mend_manual_clock_sleep (manual, 60 * G_USEC_PER_SEC);
  mend_manual_clock_jump (manual, -10 * G_USEC_PER_SEC);
  after = mend_clock_get_wall_time (clock);

  g_assert_cmpint (mend_clock_get_awake_time (clock), ==, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (mend_clock_get_asleep_time (clock), ==, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (g_date_time_difference (after, before), ==, 55 * G_USEC_PER_SEC);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/clock/signals", test_clock_signals);
  g_test_add_func ("/core/clock/three-readings", test_clock_three_readings);

  return g_test_run ();
}
