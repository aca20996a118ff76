// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_SHEET_FACE (mend_sheet_face_get_type ())

G_DECLARE_FINAL_TYPE (MendSheetFace, mend_sheet_face, MEND, SHEET_FACE, GObject)

MendSheetFace *mend_sheet_face_new (MendDocumentPages *pages, guint page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
