// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-pdf.h"

#include "export/mend-document-pages.h"

#include <cairo-pdf.h>

/* A4, in points */
#define PAGE_WIDTH  595.28
#define PAGE_HEIGHT 841.89

typedef struct
{
  GOutputStream *stream;
  GError *error;
} PdfTarget;

static cairo_status_t
write_pdf_part (void *data, const unsigned char *bytes, unsigned int length)
{
  PdfTarget *target = data;

  if (target->error == NULL)
    g_output_stream_write_all (target->stream, bytes, length, NULL, NULL, &target->error);

  return target->error == NULL ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/**
 * mend_pdf_write:
 * @document: a document
 * @stream: where to
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Writes a document as a PDF, on sheets of A4. Blocks.
 *
 * Returns: whether all is written
 */
gboolean
mend_pdf_write (const MendDocument *document, GOutputStream *stream, GError **error)
{
  PdfTarget target = { .stream = stream };
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_pdf_part, &target, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  g_autoptr (MendDocumentPages) pages = NULL;

  pango_cairo_context_set_resolution (context, 72);
  pages = mend_document_pages_new (document, context, PAGE_WIDTH, PAGE_HEIGHT);
  for (guint i = 0; i < mend_document_pages_get_n_pages (pages); i++)
    {
      mend_document_pages_draw (pages, cr, i);
      cairo_show_page (cr);
    }

  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  if (target.error != NULL)
    g_propagate_error (error, target.error);

  return target.error == NULL;
}
