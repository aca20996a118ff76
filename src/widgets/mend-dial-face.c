// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-dial-face.h"

#include "draw/mend-draw-dial.h"

/**
 * MendDialFace:
 *
 * What a dial shows, as a picture for a [class@Gtk.Image], which paints it in its own colour.
 */

struct _MendDialFace
{
  GObject parent_instance;

  PangoLayout *layout;
  char *text;
  double fraction;
  double track_opacity;
};

static void init_paintable (GdkPaintableInterface *iface);
static void init_symbolic (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendDialFace,
                               mend_dial_face,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE,
                                                          init_symbolic))

static void
mend_dial_face_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                                  GdkSnapshot *snapshot,
                                  double width,
                                  double height,
                                  const GdkRGBA *colors,
                                  gsize n_colors)
{
  MendDialFace *self = MEND_DIAL_FACE (paintable);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);
  double size = MIN (width, height);

  gdk_cairo_set_source_rgba (cr, &colors[GTK_SYMBOLIC_COLOR_FOREGROUND]);
  cairo_translate (cr, (width - size) / 2, (height - size) / 2);
  mend_draw_dial_ring (cr, size, self->fraction, self->track_opacity);

  if (self->layout != NULL && self->text[0] != '\0')
    mend_draw_dial_figures (cr, size, self->layout, self->text);

  cairo_destroy (cr);
}

static void
mend_dial_face_snapshot (GdkPaintable *paintable,
                         GdkSnapshot *snapshot,
                         double width,
                         double height)
{
  const GdkRGBA black = { 0, 0, 0, 1 };

  mend_dial_face_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height,
                                    &black, 1);
}

static GdkPaintableFlags
mend_dial_face_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE;
}

static double
mend_dial_face_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1;
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = mend_dial_face_snapshot;
  iface->get_flags = mend_dial_face_get_flags;
  iface->get_intrinsic_aspect_ratio = mend_dial_face_get_intrinsic_aspect_ratio;
}

static void
init_symbolic (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = mend_dial_face_snapshot_symbolic;
}

static void
mend_dial_face_finalize (GObject *object)
{
  MendDialFace *self = MEND_DIAL_FACE (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (mend_dial_face_parent_class)->finalize (object);
}

static void
mend_dial_face_class_init (MendDialFaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_dial_face_finalize;
}

static void
mend_dial_face_init (MendDialFace *self)
{
  self->text = g_strdup ("");
}

MendDialFace *
mend_dial_face_new (void)
{
  return g_object_new (MEND_TYPE_DIAL_FACE, NULL);
}

/**
 * mend_dial_face_set_layout:
 * @self: a face
 * @layout: (nullable): a layout with the font of the figures, for the face alone
 *
 * Sets the font of the figures.
 */
void
mend_dial_face_set_layout (MendDialFace *self, PangoLayout *layout)
{
  g_return_if_fail (MEND_IS_DIAL_FACE (self));

  if (g_set_object (&self->layout, layout))
    gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

void
mend_dial_face_set_fraction (MendDialFace *self, double fraction)
{
  g_return_if_fail (MEND_IS_DIAL_FACE (self));

  self->fraction = fraction;
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

void
mend_dial_face_set_text (MendDialFace *self, const char *text)
{
  g_return_if_fail (MEND_IS_DIAL_FACE (self));
  g_return_if_fail (text != NULL);

  g_free (self->text);
  self->text = g_strdup (text);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

void
mend_dial_face_set_track_opacity (MendDialFace *self, double track_opacity)
{
  g_return_if_fail (MEND_IS_DIAL_FACE (self));

  self->track_opacity = track_opacity;
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}
