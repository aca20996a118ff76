// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-seat.h"

static const char *const names[] = {
  [MEND_SEAT_NONE] = "none",
  [MEND_SEAT_LEFT] = "left",
  [MEND_SEAT_RIGHT] = "right",
  [MEND_SEAT_BOTH] = "both",
};

/**
 * mend_seat_get_other:
 * @seat: a seat
 *
 * Gets the seat opposite.
 *
 * Returns: right for left, left for right; nobody is the other of both, and both of nobody
 */
MendSeat
mend_seat_get_other (MendSeat seat)
{
  switch (seat)
    {
    case MEND_SEAT_NONE:
      return MEND_SEAT_BOTH;
    case MEND_SEAT_LEFT:
      return MEND_SEAT_RIGHT;
    case MEND_SEAT_RIGHT:
      return MEND_SEAT_LEFT;
    case MEND_SEAT_BOTH:
      return MEND_SEAT_NONE;
    }

  g_assert_not_reached ();
}

/**
 * mend_seat_to_string:
 * @seat: a seat
 *
 * Gets the name under which records keep a seat.
 *
 * Returns: `none`, `left`, `right` or `both`
 */
const char *
mend_seat_to_string (MendSeat seat)
{
  g_return_val_if_fail (seat <= MEND_SEAT_BOTH, NULL);

  return names[seat];
}

/**
 * mend_seat_from_string:
 * @string: (nullable): a name from a record
 * @seat: (out): return location for the seat
 *
 * Finds the seat of a name, see [func@Mend.seat_to_string].
 *
 * Returns: whether there is one; if not, @seat is left as it was
 */
gboolean
mend_seat_from_string (const char *string, MendSeat *seat)
{
  g_return_val_if_fail (seat != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (string, names[i]) == 0)
        {
          *seat = (MendSeat) i;
          return TRUE;
        }
    }

  return FALSE;
}
