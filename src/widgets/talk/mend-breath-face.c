// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-breath-face.h"

#include "draw/mend-draw-breath.h"

/**
 * MendBreathFace:
 *
 * A breath, as a picture for a [class@Gtk.Image], which paints it in its own colour.
 */

struct _MendBreathFace
{
  GObject parent_instance;

  double fullness;
};

static void init_paintable (GdkPaintableInterface *iface);
static void init_symbolic (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendBreathFace,
                               mend_breath_face,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE,
                                                          init_symbolic))

static void
mend_breath_face_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                                    GdkSnapshot *snapshot,
                                    double width,
                                    double height,
                                    const GdkRGBA *colors,
                                    gsize n_colors)
{
  const double size = MIN (width, height);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);

  gdk_cairo_set_source_rgba (cr, &colors[GTK_SYMBOLIC_COLOR_FOREGROUND]);
  cairo_translate (cr, (width - size) / 2, (height - size) / 2);
  mend_draw_breath (cr, size, MEND_BREATH_FACE (paintable)->fullness);
  cairo_destroy (cr);
}

static void
mend_breath_face_snapshot (GdkPaintable *paintable,
                           GdkSnapshot *snapshot,
                           double width,
                           double height)
{
  const GdkRGBA black = { 0, 0, 0, 1 };

  mend_breath_face_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height,
                                      &black, 1);
}

static GdkPaintableFlags
mend_breath_face_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE;
}

static double
mend_breath_face_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1;
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = mend_breath_face_snapshot;
  iface->get_flags = mend_breath_face_get_flags;
  iface->get_intrinsic_aspect_ratio = mend_breath_face_get_intrinsic_aspect_ratio;
}

static void
init_symbolic (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = mend_breath_face_snapshot_symbolic;
}

static void
mend_breath_face_class_init (MendBreathFaceClass *klass)
{
}

static void
mend_breath_face_init (MendBreathFace *self)
{
}

MendBreathFace *
mend_breath_face_new (void)
{
  return g_object_new (MEND_TYPE_BREATH_FACE, NULL);
}

/**
 * mend_breath_face_set_fullness:
 * @self: a face
 * @fullness: how full of air, from 0 to 1
 *
 * Sets how large the disc is.
 */
void
mend_breath_face_set_fullness (MendBreathFace *self, double fullness)
{
  g_return_if_fail (MEND_IS_BREATH_FACE (self));

  self->fullness = fullness;
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}
