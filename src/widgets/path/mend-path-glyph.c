// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path-glyph.h"

#include <math.h>

/**
 * MendPathGlyph:
 *
 * The sign of a step of the Path as a picture for a [class@Gtk.Image], which paints it in its own
 * colour. It is the same whatever there is in the step.
 */

struct _MendPathGlyph
{
  GObject parent_instance;

  MendPathStep step;
};

/* All signs are drawn with one pen on a sheet of this size. */
#define SHEET 24.0
#define PEN   1.7

static void init_paintable (GdkPaintableInterface *iface);
static void init_symbolic (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendPathGlyph,
                               mend_path_glyph,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE,
                                                          init_symbolic))

static void
draw_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
draw_line (cairo_t *cr, double x, double y, double to_x, double to_y)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, to_x, to_y);
}

static void
draw_rays (cairo_t *cr, guint n, double turn, double from, double to)
{
  for (guint i = 0; i < n; i++)
    {
      const double angle = turn + 2 * G_PI * i / n;

      draw_line (cr, SHEET / 2 + from * cos (angle), SHEET / 2 + from * sin (angle),
                 SHEET / 2 + to * cos (angle), SHEET / 2 + to * sin (angle));
    }
}

static void
draw_sheet_of_paper (cairo_t *cr)
{
  cairo_rectangle (cr, 5.5, 3.5, 13, 17);
  draw_line (cr, 9, 9, 15, 9);
  draw_line (cr, 9, 12.5, 15, 12.5);
  draw_line (cr, 9, 16, 12.5, 16);
}

/* The shapes of the two. */
static void
draw_two (cairo_t *cr)
{
  draw_circle (cr, 6.7, 12, 4.7);
  cairo_rectangle (cr, 13.3, 7.7, 8.6, 8.6);
}

static void
draw_links (cairo_t *cr)
{
  draw_circle (cr, 8.6, 12, 5.6);
  draw_circle (cr, 15.4, 12, 5.6);
}

static void
draw_lifebuoy (cairo_t *cr)
{
  draw_circle (cr, SHEET / 2, SHEET / 2, 9.4);
  draw_circle (cr, SHEET / 2, SHEET / 2, 4);
  draw_rays (cr, 4, G_PI / 4, 4, 9.4);
}

static void
draw_leaf (cairo_t *cr)
{
  cairo_move_to (cr, 6.5, 17.5);
  cairo_curve_to (cr, 3, 9, 10, 4, 20.5, 3.5);
  cairo_curve_to (cr, 20, 14, 15, 21, 6.5, 17.5);
  draw_line (cr, 3.5, 20.5, 13.5, 10.5);
}

static void
draw_sun (cairo_t *cr)
{
  draw_circle (cr, SHEET / 2, SHEET / 2, 4.4);
  draw_rays (cr, 8, 0, 7.6, 10.4);
}

static void
mend_path_glyph_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                                   GdkSnapshot *snapshot,
                                   double width,
                                   double height,
                                   const GdkRGBA *colors,
                                   gsize n_colors)
{
  static void (*const draw[MEND_PATH_N_STEPS]) (cairo_t * cr) = {
    [MEND_PATH_ACKNOWLEDGE] = draw_sheet_of_paper,
    [MEND_PATH_TALK] = draw_two,
    [MEND_PATH_RELY] = draw_links,
    [MEND_PATH_HELP] = draw_lifebuoy,
    [MEND_PATH_LET_GO] = draw_leaf,
    [MEND_PATH_RECONNECT] = draw_sun,
  };
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  const double size = MIN (width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);

  gdk_cairo_set_source_rgba (cr, &colors[GTK_SYMBOLIC_COLOR_FOREGROUND]);
  cairo_translate (cr, (width - size) / 2, (height - size) / 2);
  cairo_scale (cr, size / SHEET, size / SHEET);
  cairo_set_line_width (cr, PEN);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw[MEND_PATH_GLYPH (paintable)->step](cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
mend_path_glyph_snapshot (GdkPaintable *paintable,
                          GdkSnapshot *snapshot,
                          double width,
                          double height)
{
  const GdkRGBA black = { 0, 0, 0, 1 };

  mend_path_glyph_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height,
                                     &black, 1);
}

static GdkPaintableFlags
mend_path_glyph_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static double
mend_path_glyph_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1;
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = mend_path_glyph_snapshot;
  iface->get_flags = mend_path_glyph_get_flags;
  iface->get_intrinsic_aspect_ratio = mend_path_glyph_get_intrinsic_aspect_ratio;
}

static void
init_symbolic (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = mend_path_glyph_snapshot_symbolic;
}

static void
mend_path_glyph_class_init (MendPathGlyphClass *klass)
{
}

static void
mend_path_glyph_init (MendPathGlyph *self)
{
}

/**
 * mend_path_glyph_new:
 * @step: a step
 *
 * Makes the sign of a step.
 *
 * Returns: (transfer full): a picture
 */
GdkPaintable *
mend_path_glyph_new (MendPathStep step)
{
  MendPathGlyph *self;

  g_return_val_if_fail (step < MEND_PATH_N_STEPS, NULL);

  self = g_object_new (MEND_TYPE_PATH_GLYPH, NULL);
  self->step = step;

  return GDK_PAINTABLE (self);
}
