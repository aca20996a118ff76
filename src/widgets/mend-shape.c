// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-shape.h"

#include "draw/mend-draw-shape.h"

/**
 * MendShape:
 *
 * The shape of a person as a picture for a [class@Gtk.Image], which paints it in its own colour.
 */

struct _MendShape
{
  GObject parent_instance;

  MendSeat seat;
};

static void init_paintable (GdkPaintableInterface *iface);
static void init_symbolic (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendShape,
                               mend_shape,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE,
                                                          init_symbolic))

static void
mend_shape_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                              GdkSnapshot *snapshot,
                              double width,
                              double height,
                              const GdkRGBA *colors,
                              gsize n_colors)
{
  MendShape *self = MEND_SHAPE (paintable);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);
  double size = MIN (width, height);

  gdk_cairo_set_source_rgba (cr, &colors[GTK_SYMBOLIC_COLOR_FOREGROUND]);
  cairo_translate (cr, (width - size) / 2, (height - size) / 2);
  mend_draw_shape (cr, self->seat, size);
  cairo_destroy (cr);
}

static void
mend_shape_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  const GdkRGBA black = { 0, 0, 0, 1 };

  mend_shape_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height, &black,
                                1);
}

static GdkPaintableFlags
mend_shape_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static double
mend_shape_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1;
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = mend_shape_snapshot;
  iface->get_flags = mend_shape_get_flags;
  iface->get_intrinsic_aspect_ratio = mend_shape_get_intrinsic_aspect_ratio;
}

static void
init_symbolic (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = mend_shape_snapshot_symbolic;
}

static void
mend_shape_class_init (MendShapeClass *klass)
{
}

static void
mend_shape_init (MendShape *self)
{
}

/**
 * mend_shape_new:
 * @seat: whose shape
 *
 * Makes the picture of a person's shape.
 *
 * Returns: (transfer full): a picture
 */
GdkPaintable *
mend_shape_new (MendSeat seat)
{
  MendShape *self = g_object_new (MEND_TYPE_SHAPE, NULL);

  self->seat = seat;

  return GDK_PAINTABLE (self);
}

/**
 * mend_shape_get_seat:
 * @self: a shape
 *
 * Gets whose shape it is.
 *
 * Returns: a seat
 */
MendSeat
mend_shape_get_seat (MendShape *self)
{
  g_return_val_if_fail (MEND_IS_SHAPE (self), MEND_SEAT_NONE);

  return self->seat;
}
