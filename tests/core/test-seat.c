// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-seat.h"

static void
test_seat_other (void)
{
  g_assert_cmpint (mend_seat_get_other (MEND_SEAT_LEFT), ==, MEND_SEAT_RIGHT);
  g_assert_cmpint (mend_seat_get_other (MEND_SEAT_RIGHT), ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_seat_get_other (MEND_SEAT_NONE), ==, MEND_SEAT_BOTH);
  g_assert_cmpint (mend_seat_get_other (MEND_SEAT_BOTH), ==, MEND_SEAT_NONE);
}

static void
test_seat_names_there_and_back (void)
{
  for (guint i = MEND_SEAT_NONE; i <= MEND_SEAT_BOTH; i++)
    {
      MendSeat seat = MEND_SEAT_NONE;

      g_assert_true (mend_seat_from_string (mend_seat_to_string ((MendSeat) i), &seat));
      g_assert_cmpuint (seat, ==, i);
    }
}

static void
test_seat_unknown_name (void)
{
  MendSeat seat = MEND_SEAT_RIGHT;

  g_assert_false (mend_seat_from_string ("middle", &seat));
  g_assert_false (mend_seat_from_string (NULL, &seat));
  g_assert_cmpint (seat, ==, MEND_SEAT_RIGHT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/seat/other", test_seat_other);
  g_test_add_func ("/core/seat/names-there-and-back", test_seat_names_there_and_back);
  g_test_add_func ("/core/seat/unknown-name", test_seat_unknown_name);

  return g_test_run ();
}
