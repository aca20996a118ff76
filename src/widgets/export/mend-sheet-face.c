// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-sheet-face.h"

/**
 * MendSheetFace:
 *
 * A sheet of paper as it will be printed, as a picture: white, in the shape of the paper.
 */

struct _MendSheetFace
{
  GObject parent_instance;

  MendDocumentPages *pages;
  guint page;
};

static void init_paintable (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendSheetFace,
                               mend_sheet_face,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable))

static void
mend_sheet_face_snapshot (GdkPaintable *paintable,
                          GdkSnapshot *snapshot,
                          double width,
                          double height)
{
  MendSheetFace *self = MEND_SHEET_FACE (paintable);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / mend_document_pages_get_width (self->pages),
               height / mend_document_pages_get_height (self->pages));
  mend_document_pages_draw (self->pages, cr, self->page);
  cairo_destroy (cr);
}

static int
mend_sheet_face_get_intrinsic_width (GdkPaintable *paintable)
{
  return (int) mend_document_pages_get_width (MEND_SHEET_FACE (paintable)->pages);
}

static int
mend_sheet_face_get_intrinsic_height (GdkPaintable *paintable)
{
  return (int) mend_document_pages_get_height (MEND_SHEET_FACE (paintable)->pages);
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = mend_sheet_face_snapshot;
  iface->get_intrinsic_width = mend_sheet_face_get_intrinsic_width;
  iface->get_intrinsic_height = mend_sheet_face_get_intrinsic_height;
}

static void
mend_sheet_face_finalize (GObject *object)
{
  mend_document_pages_unref (MEND_SHEET_FACE (object)->pages);

  G_OBJECT_CLASS (mend_sheet_face_parent_class)->finalize (object);
}

static void
mend_sheet_face_class_init (MendSheetFaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_sheet_face_finalize;
}

static void
mend_sheet_face_init (MendSheetFace *self)
{
}

/**
 * mend_sheet_face_new:
 * @pages: sheets of paper
 * @page: which of them, from 0
 *
 * Makes a picture of a sheet.
 *
 * Returns: (transfer full): the picture
 */
MendSheetFace *
mend_sheet_face_new (MendDocumentPages *pages, guint page)
{
  MendSheetFace *self;

  g_return_val_if_fail (pages != NULL, NULL);
  g_return_val_if_fail (page < mend_document_pages_get_n_pages (pages), NULL);

  self = g_object_new (MEND_TYPE_SHEET_FACE, NULL);
  self->pages = mend_document_pages_ref (pages);
  self->page = page;

  return self;
}
