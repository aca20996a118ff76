// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mend-draw-outcome.h"

/* Of the size. */
#define PEN    0.09
#define RADIUS 0.44

static void
draw_ring (cairo_t *cr, double size)
{
  cairo_new_path (cr);
  cairo_arc (cr, size / 2, size / 2, size * RADIUS, 0, 2 * G_PI);
  cairo_set_line_width (cr, size * PEN);
  cairo_stroke (cr);
}

static void
fill_whole (cairo_t *cr, double size)
{
  cairo_arc (cr, size / 2, size / 2, size * RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
fill_half (cairo_t *cr, double size)
{
  cairo_arc (cr, size / 2, size / 2, size * RADIUS, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
fill_arrow (cairo_t *cr, double size)
{
  cairo_move_to (cr, size * 0.36, size * 0.28);
  cairo_line_to (cr, size * 0.76, size * 0.5);
  cairo_line_to (cr, size * 0.36, size * 0.72);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * mend_draw_outcome:
 * @cr: where to draw, with its source set
 * @outcome: what became of a promise
 * @size: the side of the square that the sign fills, from the origin
 *
 * Draws the sign for what became of a promise: a ring, whole, half or not filled, or with an
 * arrow. All are of the same size, and none has a colour of its own.
 */
void
mend_draw_outcome (cairo_t *cr, MendOutcome outcome, double size)
{
  g_return_if_fail (cr != NULL);

  draw_ring (cr, size);

  switch (outcome)
    {
    case MEND_OUTCOME_KEPT:
      fill_whole (cr, size);
      break;
    case MEND_OUTCOME_PARTLY:
      fill_half (cr, size);
      break;
    case MEND_OUTCOME_CHANGED:
      fill_arrow (cr, size);
      break;
    case MEND_OUTCOME_MISSED:
    case MEND_OUTCOME_OPEN:
      break;
    }
}
