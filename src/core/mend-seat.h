// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendSeat:
 * @MEND_SEAT_NONE: nobody
 * @MEND_SEAT_LEFT: the one who sits on the left; drawn as a circle
 * @MEND_SEAT_RIGHT: the one who sits on the right; drawn as a square
 * @MEND_SEAT_BOTH: both
 *
 * Where somebody sits. Within a talk this is who somebody is.
 */
typedef enum
{
  MEND_SEAT_NONE,
  MEND_SEAT_LEFT,
  MEND_SEAT_RIGHT,
  MEND_SEAT_BOTH,
} MendSeat;

MendSeat mend_seat_get_other (MendSeat seat);

const char *mend_seat_to_string (MendSeat seat);
gboolean mend_seat_from_string (const char *string, MendSeat *seat) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
