// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mend-draw-dial.h"

/* All as shares of the dial's size. */
#define RING_WIDTH    0.05
#define FIGURES_WIDTH 0.68

/* Room is left for these whatever the figures are, so that they keep their size from 10:00 to 9:59.
 */
#define WIDEST_FIGURES "00:00"

#define TOP            (-G_PI_2)

/**
 * mend_draw_dial_ring:
 * @cr: where to draw, with its source set
 * @size: the side of the square that the dial fills, from the origin
 * @fraction: the share that is left, 0 to 1
 * @track_opacity: how much is to be seen of the ring where nothing is left, 0 to 1
 *
 * Draws the ring of a dial. What is left ends at the top and begins further and further along the
 * way of a clock's hand.
 */
void
mend_draw_dial_ring (cairo_t *cr, double size, double fraction, double track_opacity)
{
  double middle = size / 2;
  double width = size * RING_WIDTH;
  double radius = middle - width / 2;

  cairo_save (cr);
  cairo_set_line_width (cr, width);

  cairo_save (cr);
  cairo_push_group (cr);
  cairo_new_path (cr);
  cairo_arc (cr, middle, middle, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, track_opacity);
  cairo_restore (cr);

  if (fraction > 0)
    {
      cairo_set_line_cap (cr, fraction < 1 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
      cairo_new_path (cr);
      cairo_arc (cr, middle, middle, radius, TOP + 2 * G_PI * (1 - MIN (fraction, 1)),
                 TOP + 2 * G_PI);
      cairo_stroke (cr);
    }

  cairo_restore (cr);
}

/**
 * mend_draw_dial_figures:
 * @cr: where to draw, with its source set
 * @size: the side of the square that the dial fills, from the origin
 * @layout: a layout with the font; its text and its size are changed
 * @text: the figures
 *
 * Draws the figures in the middle of a dial, as large as the ring lets them be. They keep their
 * size as they change, up to five of them; more are made smaller.
 */
void
mend_draw_dial_figures (cairo_t *cr, double size, PangoLayout *layout, const char *text)
{
  g_autoptr (PangoFontDescription) font = NULL;
  PangoRectangle ink;
  int widest = 0;
  int width = 0;

  font = pango_font_description_copy (
      pango_context_get_font_description (pango_layout_get_context (layout)));
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);

  pango_layout_set_text (layout, WIDEST_FIGURES, -1);
  pango_layout_get_size (layout, &widest, NULL);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  widest = MAX (widest, width);

  if (widest == 0)
    return;

  pango_font_description_set_absolute_size (font, size * size * FIGURES_WIDTH * PANGO_SCALE *
                                                      PANGO_SCALE / widest);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_extents (layout, &ink, NULL);

  cairo_move_to (cr, (size - pango_units_to_double (ink.width)) / 2 - pango_units_to_double (ink.x),
                 (size - pango_units_to_double (ink.height)) / 2 - pango_units_to_double (ink.y));
  pango_cairo_show_layout (cr, layout);
}
