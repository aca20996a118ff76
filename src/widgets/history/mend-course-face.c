// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-course-face.h"

#include "draw/mend-draw-course.h"

/**
 * MendCourseFace:
 *
 * How a talk went, as far as it is one person's, as a picture for a [class@Gtk.Image], which paints
 * it in its own colour.
 */

struct _MendCourseFace
{
  GObject parent_instance;

  MendTalkRecord *record;
  MendSeat seat;
  double aspect_ratio;
  gboolean mirrored;
};

static void init_paintable (GdkPaintableInterface *iface);
static void init_symbolic (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendCourseFace,
                               mend_course_face,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE,
                                                          init_symbolic))

static void
mend_course_face_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                                    GdkSnapshot *snapshot,
                                    double width,
                                    double height,
                                    const GdkRGBA *colors,
                                    gsize n_colors)
{
  MendCourseFace *self = MEND_COURSE_FACE (paintable);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);

  gdk_cairo_set_source_rgba (cr, &colors[GTK_SYMBOLIC_COLOR_FOREGROUND]);

  if (self->mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }

  mend_draw_course (cr, self->record, self->seat, width, height);
  cairo_destroy (cr);
}

static void
mend_course_face_snapshot (GdkPaintable *paintable,
                           GdkSnapshot *snapshot,
                           double width,
                           double height)
{
  const GdkRGBA black = { 0, 0, 0, 1 };

  mend_course_face_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height,
                                      &black, 1);
}

static double
mend_course_face_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return MEND_COURSE_FACE (paintable)->aspect_ratio;
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = mend_course_face_snapshot;
  iface->get_intrinsic_aspect_ratio = mend_course_face_get_intrinsic_aspect_ratio;
}

static void
init_symbolic (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = mend_course_face_snapshot_symbolic;
}

static void
mend_course_face_finalize (GObject *object)
{
  MendCourseFace *self = MEND_COURSE_FACE (object);

  mend_talk_record_unref (self->record);

  G_OBJECT_CLASS (mend_course_face_parent_class)->finalize (object);
}

static void
mend_course_face_class_init (MendCourseFaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_course_face_finalize;
}

static void
mend_course_face_init (MendCourseFace *self)
{
  self->aspect_ratio = 1;
}

/**
 * mend_course_face_new:
 * @record: a talk
 * @seat: left or right for the turns of that person, nobody for all the rest
 *
 * Makes a picture.
 *
 * Returns: (transfer full): the picture
 */
MendCourseFace *
mend_course_face_new (MendTalkRecord *record, MendSeat seat)
{
  MendCourseFace *self = g_object_new (MEND_TYPE_COURSE_FACE, NULL);

  self->record = mend_talk_record_ref (record);
  self->seat = seat;

  return self;
}

/**
 * mend_course_face_set_size:
 * @self: a picture
 * @width: how wide it will be shown
 * @height: how high
 * @mirrored: whether time runs from the right to the left
 *
 * Says how the picture will be shown. An image keeps the shape of what it shows, and this one has
 * that of the place it is given.
 */
void
mend_course_face_set_size (MendCourseFace *self, int width, int height, gboolean mirrored)
{
  g_return_if_fail (MEND_IS_COURSE_FACE (self));
  g_return_if_fail (height > 0);

  self->aspect_ratio = (double) MAX (width, 1) / height;
  self->mirrored = mirrored;
}
