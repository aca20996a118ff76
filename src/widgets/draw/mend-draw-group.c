// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mend-draw-group.h"

#include <glib.h>

/* All drawings are made of calm lines on a square of this side, and keep a margin of two. */
#define GRID       24.0
#define LINE_WIDTH 1.5

typedef struct
{
  const char *name;
  void (*draw) (cairo_t *cr);
} Drawing;

static void
add_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
add_line (cairo_t *cr, double from_x, double from_y, double to_x, double to_y)
{
  cairo_move_to (cr, from_x, from_y);
  cairo_line_to (cr, to_x, to_y);
}

/* A wave over the whole width, two crests high by @height. */
static void
add_wave (cairo_t *cr, double y, double height)
{
  cairo_move_to (cr, 3, y);
  for (double x = 3; x < 21; x += 9)
    cairo_curve_to (cr, x + 3, y - height, x + 6, y + height, x + 9, y);
}

/* Rings on water, going out from a stone, seen from the shore. */
static void
draw_ripple (cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, 12, 13);
  cairo_scale (cr, 1, 0.55);
  add_circle (cr, 0, 0, 2);
  add_circle (cr, 0, 0, 6);
  add_circle (cr, 0, 0, 10);
  cairo_restore (cr);
}

static void
draw_drop (cairo_t *cr)
{
  cairo_move_to (cr, 12, 3);
  cairo_curve_to (cr, 15, 8, 18, 11, 18, 15);
  cairo_arc (cr, 12, 15, 6, 0, G_PI);
  cairo_curve_to (cr, 6, 11, 9, 8, 12, 3);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 12, 15, 3, G_PI_2, G_PI);
}

static void
draw_feather (cairo_t *cr)
{
  cairo_move_to (cr, 7, 17);
  cairo_curve_to (cr, 5, 11, 10, 4, 20, 4);
  cairo_curve_to (cr, 20, 13, 14, 19, 7, 17);
  cairo_close_path (cr);
  add_line (cr, 3.5, 20.5, 14, 10);
  add_line (cr, 10, 14, 14.5, 14);
}

static void
draw_flame (cairo_t *cr)
{
  cairo_move_to (cr, 12, 2.5);
  cairo_curve_to (cr, 13, 7, 18, 9, 18, 15);
  cairo_arc (cr, 12, 15, 6, 0, G_PI);
  cairo_curve_to (cr, 6, 12, 8, 11, 8.5, 8);
  cairo_curve_to (cr, 10, 9, 10.5, 10, 10.5, 11);
  cairo_curve_to (cr, 12, 9, 12.5, 6, 12, 2.5);
  cairo_close_path (cr);
}

/* A reed that bends and does not break. */
static void
draw_reed (cairo_t *cr)
{
  cairo_move_to (cr, 8, 21);
  cairo_curve_to (cr, 8, 12, 9, 6, 14, 5);
  cairo_curve_to (cr, 17, 4.5, 19, 7, 19, 10);
  cairo_move_to (cr, 8, 16);
  cairo_curve_to (cr, 8, 13, 6.5, 11, 4, 10);
  cairo_move_to (cr, 8, 19);
  cairo_curve_to (cr, 9, 16, 11, 14, 14, 14);
  add_line (cr, 4, 21, 20, 21);
}

/* One line that crosses itself. */
static void
draw_knot (cairo_t *cr)
{
  cairo_move_to (cr, 3, 19);
  cairo_curve_to (cr, 12, 19, 19, 14, 18, 8.5);
  cairo_curve_to (cr, 17, 3.5, 7, 3.5, 6, 8.5);
  cairo_curve_to (cr, 5, 14, 12, 19, 21, 19);
}

static void
draw_cloud (cairo_t *cr)
{
  cairo_move_to (cr, 7, 18);
  cairo_arc (cr, 7, 14, 4, G_PI_2, 1.45 * G_PI);
  cairo_arc (cr, 12, 10.5, 5, 1.05 * G_PI, 1.9 * G_PI);
  cairo_arc (cr, 17.5, 14, 4, 1.45 * G_PI, G_PI_2);
  cairo_close_path (cr);
}

/* Still water under a far shore. */
static void
draw_lake (cairo_t *cr)
{
  cairo_move_to (cr, 3, 11);
  cairo_curve_to (cr, 7, 6, 9, 6, 12, 9);
  cairo_curve_to (cr, 15, 5, 18, 6, 21, 11);
  cairo_close_path (cr);
  add_wave (cr, 15, 1);
  add_line (cr, 7, 19, 17, 19);
}

static void
draw_sprout (cairo_t *cr)
{
  add_line (cr, 12, 21, 12, 11);
  cairo_move_to (cr, 12, 13);
  cairo_curve_to (cr, 7, 13, 4, 10, 4, 6);
  cairo_curve_to (cr, 9, 6, 12, 8, 12, 13);
  cairo_move_to (cr, 12, 11);
  cairo_curve_to (cr, 12, 6, 15, 3, 20, 3);
  cairo_curve_to (cr, 20, 8, 17, 11, 12, 11);
  add_line (cr, 7, 21, 17, 21);
}

static void
draw_sun (cairo_t *cr)
{
  add_circle (cr, 12, 12, 4.5);

  for (int i = 0; i < 8; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, 12, 12);
      cairo_rotate (cr, i * G_PI / 4);
      add_line (cr, 7.5, 0, 9.75, 0);
      cairo_restore (cr);
    }
}

/* Four rounded points: a star that twinkles, and awards nothing. */
static void
draw_star (cairo_t *cr)
{
  cairo_move_to (cr, 12, 3);
  cairo_curve_to (cr, 12.5, 9, 15, 11.5, 21, 12);
  cairo_curve_to (cr, 15, 12.5, 12.5, 15, 12, 21);
  cairo_curve_to (cr, 11.5, 15, 9, 12.5, 3, 12);
  cairo_curve_to (cr, 9, 11.5, 11.5, 9, 12, 3);
  cairo_close_path (cr);
}

static void
draw_roof (cairo_t *cr)
{
  cairo_move_to (cr, 3, 12.5);
  cairo_line_to (cr, 12, 4);
  cairo_line_to (cr, 21, 12.5);
  cairo_move_to (cr, 6, 10);
  cairo_line_to (cr, 6, 20);
  cairo_line_to (cr, 18, 20);
  cairo_line_to (cr, 18, 10);
}

static void
draw_bridge (cairo_t *cr)
{
  add_line (cr, 2.5, 15, 21.5, 15);
  cairo_move_to (cr, 4, 19);
  cairo_curve_to (cr, 8, 5, 16, 5, 20, 19);
  add_line (cr, 12, 8.75, 12, 15);
  add_line (cr, 8.5, 11, 8.5, 15);
  add_line (cr, 15.5, 11, 15.5, 15);
}

static void
draw_window (cairo_t *cr)
{
  cairo_move_to (cr, 6, 20);
  cairo_line_to (cr, 6, 10);
  cairo_arc (cr, 12, 10, 6, G_PI, 2 * G_PI);
  cairo_line_to (cr, 18, 20);
  cairo_close_path (cr);
  add_line (cr, 12, 4, 12, 20);
  add_line (cr, 6, 12, 18, 12);
}

static void
draw_rings (cairo_t *cr)
{
  add_circle (cr, 8.75, 12, 5.75);
  add_circle (cr, 15.25, 12, 5.75);
}

static void
draw_mountain (cairo_t *cr)
{
  cairo_move_to (cr, 2.5, 19.5);
  cairo_line_to (cr, 9.5, 6);
  cairo_line_to (cr, 16.5, 19.5);
  cairo_move_to (cr, 13, 12.75);
  cairo_line_to (cr, 15.5, 9.5);
  cairo_line_to (cr, 21.5, 19.5);
  cairo_close_path (cr);
  add_line (cr, 2.5, 19.5, 16.5, 19.5);
}

/* A door that stands open. */
static void
draw_door (cairo_t *cr)
{
  cairo_move_to (cr, 6, 20);
  cairo_line_to (cr, 6, 4);
  cairo_line_to (cr, 18, 4);
  cairo_line_to (cr, 18, 20);
  cairo_move_to (cr, 6, 4);
  cairo_line_to (cr, 13, 7);
  cairo_line_to (cr, 13, 22);
  cairo_line_to (cr, 6, 20);
  add_line (cr, 3, 20, 6, 20);
  add_line (cr, 18, 20, 21, 20);
}

static void
draw_arch (cairo_t *cr)
{
  cairo_move_to (cr, 3, 20);
  cairo_line_to (cr, 3, 12.5);
  cairo_arc (cr, 12, 12.5, 9, G_PI, 2 * G_PI);
  cairo_line_to (cr, 21, 20);
  cairo_line_to (cr, 16.5, 20);
  cairo_line_to (cr, 16.5, 12.5);
  cairo_arc_negative (cr, 12, 12.5, 4.5, 0, G_PI);
  cairo_line_to (cr, 7.5, 20);
  cairo_close_path (cr);
}

static void
draw_lantern (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 12, 5.5, 2.5, G_PI, 2 * G_PI);
  add_line (cr, 7.5, 8, 16.5, 8);
  cairo_move_to (cr, 8, 8);
  cairo_line_to (cr, 6.5, 18);
  cairo_line_to (cr, 17.5, 18);
  cairo_line_to (cr, 16, 8);
  add_line (cr, 8, 21, 16, 21);
  cairo_move_to (cr, 12, 11);
  cairo_curve_to (cr, 14.5, 13.5, 14, 15.5, 12, 15.5);
  cairo_curve_to (cr, 10, 15.5, 9.5, 13.5, 12, 11);
}

/* For a group of somebody's own, whose shape nobody has drawn: a card. */
static void
draw_card (cairo_t *cr)
{
  cairo_rectangle (cr, 6, 3.5, 12, 17);
}

static const Drawing drawings[] = {
  { "arch", draw_arch },       { "bridge", draw_bridge },     { "cloud", draw_cloud },
  { "door", draw_door },       { "drop", draw_drop },         { "feather", draw_feather },
  { "flame", draw_flame },     { "knot", draw_knot },         { "lake", draw_lake },
  { "lantern", draw_lantern }, { "mountain", draw_mountain }, { "reed", draw_reed },
  { "rings", draw_rings },     { "ripple", draw_ripple },     { "roof", draw_roof },
  { "sprout", draw_sprout },   { "star", draw_star },         { "sun", draw_sun },
  { "window", draw_window },
};

/**
 * mend_draw_group:
 * @cr: where to draw, with its source set
 * @shape: (nullable): the name of the shape of a [class@Mend.CardGroup]
 * @size: the side of the square that the drawing fills, from the origin
 *
 * Draws the shape of a group of cards in lines. A shape nobody knows is drawn as a card.
 */
void
mend_draw_group (cairo_t *cr, const char *shape, double size)
{
  void (*draw) (cairo_t *) = draw_card;

  for (gsize i = 0; i < G_N_ELEMENTS (drawings); i++)
    if (g_strcmp0 (drawings[i].name, shape) == 0)
      draw = drawings[i].draw;

  cairo_save (cr);
  cairo_scale (cr, size / GRID, size / GRID);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  draw (cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}
