// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mend-draw-shape.h"

#include <glib.h>

/* A square of the same extent looks larger than a circle. */
#define SQUARE_SIZE 0.84
#define CORNER      0.12

static void
add_square (cairo_t *cr, double size)
{
  double side = size * SQUARE_SIZE;
  double from = (size - side) / 2;
  double to = from + side;
  double radius = size * CORNER;

  cairo_new_sub_path (cr);
  cairo_arc (cr, to - radius, from + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, to - radius, to - radius, radius, 0, G_PI_2);
  cairo_arc (cr, from + radius, to - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, from + radius, from + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * mend_draw_shape:
 * @cr: where to draw, with its source set
 * @seat: whose shape
 * @size: the side of the square that the shape fills, from the origin
 *
 * Draws the shape of a person: a circle for who sits on the left, a square for who sits on the
 * right. Nobody and both have none.
 */
void
mend_draw_shape (cairo_t *cr, MendSeat seat, double size)
{
  switch (seat)
    {
    case MEND_SEAT_LEFT:
      cairo_new_path (cr);
      cairo_arc (cr, size / 2, size / 2, size * 0.47, 0, 2 * G_PI);
      cairo_fill (cr);
      break;

    case MEND_SEAT_RIGHT:
      cairo_new_path (cr);
      add_square (cr, size);
      cairo_fill (cr);
      break;

    case MEND_SEAT_NONE:
    case MEND_SEAT_BOTH:
      break;
    }
}
