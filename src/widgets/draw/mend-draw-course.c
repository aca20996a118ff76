// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mend-draw-course.h"

#include "draw/mend-draw-shape.h"

/* Of the height: each person has a lane, and a pause goes through both. */
#define LANE_HEIGHT   0.40
#define LANE_GAP      0.08
#define LANE_TOP      0.06
#define CORNER        0.06
#define MARK_SIZE     0.55
#define HATCH_SPACING 0.09
#define LINE_WIDTH    0.022
#define PAUSE_LINE    0.045
#define PAUSE_HEIGHT  0.22

#define TINT          0.2

/* Nothing is too short to be seen. */
#define LEAST_WIDTH 0.05

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Bar;

static double
get_lane_y (MendSeat seat, double height)
{
  return height * (seat == MEND_SEAT_RIGHT ? LANE_TOP + LANE_HEIGHT + LANE_GAP : LANE_TOP);
}

static gint64
get_end_ms (const MendTalkRecord *record)
{
  gint64 end_ms = record->length_ms;

  for (guint i = 0; i < record->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (record->course, i);

      end_ms = MAX (end_ms, course->to_ms);
    }

  return MAX (end_ms, 1);
}

static void
add_round_bar (cairo_t *cr, const Bar *bar, double radius)
{
  double right = bar->x + bar->width;
  double bottom = bar->y + bar->height;
  double r = MIN (radius, bar->width / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, bar->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, bar->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, bar->x + r, bar->y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
add_hatching (cairo_t *cr, const Bar *bar, double spacing)
{
  for (double x = bar->x - bar->height; x < bar->x + bar->width; x += spacing)
    {
      cairo_move_to (cr, x, bar->y + bar->height);
      cairo_line_to (cr, x + bar->height, bar->y);
    }
}

/* The mark stands at the beginning of the bar, where it has room. */
static double
draw_mark (cairo_t *cr, MendSeat seat, const Bar *bar)
{
  double size = bar->height * MARK_SIZE;
  double margin = (bar->height - size) / 2;

  if (bar->width < size + 2 * margin)
    return 0;

  cairo_save (cr);
  cairo_translate (cr, bar->x + margin, bar->y + margin);
  mend_draw_shape (cr, seat, size);
  cairo_restore (cr);

  return size + 2 * margin;
}

static void
draw_tint (cairo_t *cr, const Bar *bar, double height)
{
  cairo_push_group (cr);
  add_round_bar (cr, bar, height * CORNER);
  cairo_fill (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, TINT);
}

static void
draw_hatching (cairo_t *cr, const Bar *bar, double mark_width, double height)
{
  const Bar hatched = { bar->x + mark_width, bar->y, bar->width - mark_width, bar->height };

  add_round_bar (cr, bar, height * CORNER);
  cairo_clip (cr);
  cairo_rectangle (cr, hatched.x, hatched.y, hatched.width, hatched.height);
  cairo_clip (cr);
  add_hatching (cr, &hatched, height * HATCH_SPACING);
  cairo_stroke (cr);
}

/* The bars of the one are even, those of the other hatched, so that they are told apart without
 * their colours. */
static void
draw_bar (cairo_t *cr, MendSeat seat, const Bar *bar, double height)
{
  double mark_width = draw_mark (cr, seat, bar);

  cairo_set_line_width (cr, height * LINE_WIDTH);
  add_round_bar (cr, bar, height * CORNER);
  cairo_stroke (cr);

  cairo_save (cr);
  if (seat == MEND_SEAT_LEFT)
    draw_tint (cr, bar, height);
  else
    draw_hatching (cr, bar, mark_width, height);
  cairo_restore (cr);
}

/* Two thick lines, as on the key that stops a player, between where it began and where it ended. */
static void
draw_pause (cairo_t *cr, const Bar *bar, double height)
{
  double edge = height * LINE_WIDTH / 2;
  double line = height * PAUSE_LINE;
  double middle = bar->x + bar->width / 2;
  double y = bar->y + (bar->height - height * PAUSE_HEIGHT) / 2;

  cairo_rectangle (cr, bar->x, bar->y, edge, bar->height);
  cairo_rectangle (cr, bar->x + bar->width - edge, bar->y, edge, bar->height);

  if (bar->width > 5 * line)
    {
      cairo_rectangle (cr, middle - 1.5 * line, y, line, height * PAUSE_HEIGHT);
      cairo_rectangle (cr, middle + 0.5 * line, y, line, height * PAUSE_HEIGHT);
    }

  cairo_fill (cr);
}

/* Both were quiet: a line between the two lanes. */
static void
draw_quiet (cairo_t *cr, const Bar *bar, double height)
{
  cairo_set_line_width (cr, height * LINE_WIDTH);
  cairo_move_to (cr, bar->x, height / 2);
  cairo_line_to (cr, bar->x + bar->width, height / 2);
  cairo_stroke (cr);
}

static void
draw_stretch (cairo_t *cr, const MendCourse *course, const Bar *bar, double height)
{
  switch (course->kind)
    {
    case MEND_COURSE_TURN:
      if (course->seat == MEND_SEAT_LEFT || course->seat == MEND_SEAT_RIGHT)
        draw_bar (cr, course->seat, bar, height);
      else
        draw_quiet (cr, bar, height);
      break;

    case MEND_COURSE_PAUSE:
      draw_pause (cr, bar, height);
      break;

    case MEND_COURSE_BETWEEN:
      break;
    }
}

static gboolean
is_of_seat (const MendCourse *course, MendSeat seat)
{
  gboolean is_persons = course->kind == MEND_COURSE_TURN &&
                        (course->seat == MEND_SEAT_LEFT || course->seat == MEND_SEAT_RIGHT);

  return is_persons ? course->seat == seat : seat == MEND_SEAT_NONE;
}

/**
 * mend_draw_course:
 * @cr: where to draw, with its source set
 * @record: a talk
 * @seat: left or right for the turns of that person, nobody for all the rest
 * @width: how wide the whole talk is
 * @height: how high the lanes of both are together
 *
 * Draws how a talk went, to scale: the turns of each in a lane, those of the one even with a
 * circle, those of the other hatched with a square; pauses as two lines across both lanes.
 *
 * It is called once for each of the two and once for nobody, so that each can have a colour.
 */
void
mend_draw_course (
    cairo_t *cr, const MendTalkRecord *record, MendSeat seat, double width, double height)
{
  double inset = height * LINE_WIDTH;
  double scale;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (record != NULL);

  scale = (width - 2 * inset) / (double) get_end_ms (record);

  for (guint i = 0; i < record->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (record->course, i);
      Bar bar = { 0 };

      if (!is_of_seat (course, seat))
        continue;

      bar.x = inset + (double) course->from_ms * scale;
      bar.width = MAX ((double) (course->to_ms - course->from_ms) * scale, height * LEAST_WIDTH);
      bar.y = course->kind == MEND_COURSE_TURN ? get_lane_y (course->seat, height) : inset;
      bar.height = course->kind == MEND_COURSE_TURN ? height * LANE_HEIGHT : height - 2 * inset;

      draw_stretch (cr, course, &bar, height);
    }
}
