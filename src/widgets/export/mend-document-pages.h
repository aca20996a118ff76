// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _MendDocumentPages MendDocumentPages;

MendDocumentPages *mend_document_pages_new (const MendDocument *document,
                                            PangoContext *context,
                                            double width,
                                            double height) G_GNUC_WARN_UNUSED_RESULT;
MendDocumentPages *mend_document_pages_ref (MendDocumentPages *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_document_pages_unref (MendDocumentPages *self);

double mend_document_pages_get_width (const MendDocumentPages *self);
double mend_document_pages_get_height (const MendDocumentPages *self);
guint mend_document_pages_get_n_pages (const MendDocumentPages *self);
void mend_document_pages_draw (const MendDocumentPages *self, cairo_t *cr, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendDocumentPages, mend_document_pages_unref)

G_END_DECLS
