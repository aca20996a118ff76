// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_SHAPE (mend_shape_get_type ())

G_DECLARE_FINAL_TYPE (MendShape, mend_shape, MEND, SHAPE, GObject)

GdkPaintable *mend_shape_new (MendSeat seat) G_GNUC_WARN_UNUSED_RESULT;

MendSeat mend_shape_get_seat (MendShape *self);

G_END_DECLS
