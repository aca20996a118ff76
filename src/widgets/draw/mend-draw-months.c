// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mend-draw-months.h"

#include "draw/mend-draw-shape.h"

/* Of the height. */
#define MARK_SIZE  0.16
#define LINE_WIDTH 0.025
#define FRAME_LINE 0.012

/* The marks of the first and the latest, of 0 and of the most, are whole. */
static double
get_inset (double height)
{
  return height * MARK_SIZE / 2;
}

static double
get_x (double position, double width, double height)
{
  return get_inset (height) + position * (width - 2 * get_inset (height));
}

static double
get_y (int value, double height)
{
  const double share = (double) value / MEND_CHECK_IN_MOST;

  return height - get_inset (height) - share * (height - 2 * get_inset (height));
}

/**
 * mend_draw_months_frame:
 * @cr: where to draw, with its source set
 * @width: how wide it is
 * @height: how high it is
 *
 * Draws a line where 0 is, one in the middle and one where the most is.
 */
void
mend_draw_months_frame (cairo_t *cr, double width, double height)
{
  const int values[] = { 0, MEND_CHECK_IN_MOST / 2, MEND_CHECK_IN_MOST };

  g_return_if_fail (cr != NULL);

  cairo_set_line_width (cr, height * FRAME_LINE);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      cairo_move_to (cr, 0, get_y (values[i], height));
      cairo_line_to (cr, width, get_y (values[i], height));
    }

  cairo_stroke (cr);
}

/**
 * mend_draw_months_line:
 * @cr: where to draw, with its source set
 * @line: what one person said to a sentence over the months
 * @seat: left or right, for the shape of that person
 * @width: how wide it is
 * @height: how high it is
 *
 * Draws what was said, to scale: a mark each time, higher the more it was so, and a line from each
 * to the next one, unless nothing was said between.
 */
void
mend_draw_months_line (
    cairo_t *cr, const MendMonthsLine *line, MendSeat seat, double width, double height)
{
  const double size = height * MARK_SIZE;

  g_return_if_fail (cr != NULL && line != NULL);

  cairo_set_line_width (cr, height * LINE_WIDTH);

  for (guint i = 0; i < line->points->len; i++)
    {
      const MendMonthsPoint *point = &g_array_index (line->points, MendMonthsPoint, i);
      const double x = get_x (point->position, width, height);
      const double y = get_y (point->value, height);

      if (point->follows)
        cairo_line_to (cr, x, y);
      else
        cairo_move_to (cr, x, y);
    }

  cairo_stroke (cr);

  for (guint i = 0; i < line->points->len; i++)
    {
      const MendMonthsPoint *point = &g_array_index (line->points, MendMonthsPoint, i);

      cairo_save (cr);
      cairo_translate (cr, get_x (point->position, width, height) - size / 2,
                       get_y (point->value, height) - size / 2);
      mend_draw_shape (cr, seat, size);
      cairo_restore (cr);
    }
}
