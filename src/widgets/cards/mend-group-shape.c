// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-group-shape.h"

#include "draw/mend-draw-group.h"

/**
 * MendGroupShape:
 *
 * The shape of a group of cards as a picture for a [class@Gtk.Image], which paints it in its own
 * colour.
 */

struct _MendGroupShape
{
  GObject parent_instance;

  char *name;
};

static void init_paintable (GdkPaintableInterface *iface);
static void init_symbolic (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendGroupShape,
                               mend_group_shape,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE,
                                                          init_symbolic))

static void
mend_group_shape_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                                    GdkSnapshot *snapshot,
                                    double width,
                                    double height,
                                    const GdkRGBA *colors,
                                    gsize n_colors)
{
  MendGroupShape *self = MEND_GROUP_SHAPE (paintable);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);
  double size = MIN (width, height);

  gdk_cairo_set_source_rgba (cr, &colors[GTK_SYMBOLIC_COLOR_FOREGROUND]);
  cairo_translate (cr, (width - size) / 2, (height - size) / 2);
  mend_draw_group (cr, self->name, size);
  cairo_destroy (cr);
}

static void
mend_group_shape_snapshot (GdkPaintable *paintable,
                           GdkSnapshot *snapshot,
                           double width,
                           double height)
{
  const GdkRGBA black = { 0, 0, 0, 1 };

  mend_group_shape_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height,
                                      &black, 1);
}

static GdkPaintableFlags
mend_group_shape_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static double
mend_group_shape_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1;
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = mend_group_shape_snapshot;
  iface->get_flags = mend_group_shape_get_flags;
  iface->get_intrinsic_aspect_ratio = mend_group_shape_get_intrinsic_aspect_ratio;
}

static void
init_symbolic (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = mend_group_shape_snapshot_symbolic;
}

static void
mend_group_shape_finalize (GObject *object)
{
  MendGroupShape *self = MEND_GROUP_SHAPE (object);

  g_free (self->name);

  G_OBJECT_CLASS (mend_group_shape_parent_class)->finalize (object);
}

static void
mend_group_shape_class_init (MendGroupShapeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_group_shape_finalize;
}

static void
mend_group_shape_init (MendGroupShape *self)
{
}

/**
 * mend_group_shape_new:
 * @name: (nullable): the name of the shape
 *
 * Makes the picture of a shape.
 *
 * Returns: (transfer full): a picture
 */
GdkPaintable *
mend_group_shape_new (const char *name)
{
  MendGroupShape *self = g_object_new (MEND_TYPE_GROUP_SHAPE, NULL);

  self->name = g_strdup (name);

  return GDK_PAINTABLE (self);
}
