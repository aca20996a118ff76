// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mend-draw-breath.h"

/* As shares of the size: how far the disc reaches when all air is out, and when it is full. */
#define LEAST_RADIUS 0.2
#define MOST_RADIUS  0.46

#define DISC_OPACITY 0.25
#define RING_WIDTH   0.008
#define RING_OPACITY 0.4

/**
 * mend_draw_breath:
 * @cr: where to draw, with its source set
 * @size: the side of the square that the drawing fills, from the origin
 * @fullness: how full of air, from 0 to 1
 *
 * Draws a disc that is as large as a breath is deep, within the ring that it reaches at the most.
 */
void
mend_draw_breath (cairo_t *cr, double size, double fullness)
{
  const double middle = size / 2;
  const double full = CLAMP (fullness, 0, 1);
  const double radius = size * (LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * full);

  cairo_save (cr);

  cairo_push_group (cr);
  cairo_new_path (cr);
  cairo_arc (cr, middle, middle, radius, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, DISC_OPACITY);

  cairo_restore (cr);

  cairo_save (cr);
  cairo_push_group (cr);
  cairo_set_line_width (cr, size * RING_WIDTH);
  cairo_new_path (cr);
  cairo_arc (cr, middle, middle, size * MOST_RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, RING_OPACITY);
  cairo_restore (cr);
}
