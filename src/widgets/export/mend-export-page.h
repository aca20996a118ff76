// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"
#include "export/mend-export-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_EXPORT_PAGE (mend_export_page_get_type ())

G_DECLARE_FINAL_TYPE (MendExportPage, mend_export_page, MEND, EXPORT_PAGE, AdwBin)

GtkWidget *mend_export_page_new (MendExportKind kind) G_GNUC_WARN_UNUSED_RESULT;

void mend_export_page_set_is_paper (MendExportPage *self, gboolean is_paper);
void mend_export_page_set_is_all (MendExportPage *self, gboolean is_all);

MendExportKind mend_export_page_get_kind (MendExportPage *self);

void mend_export_page_show_text (MendExportPage *self, const char *text, gboolean has_more);
void
mend_export_page_show_document (MendExportPage *self, MendDocument *document, gboolean has_more);
void mend_export_page_show_failure (MendExportPage *self, const char *words);
void mend_export_page_set_busy (MendExportPage *self, gboolean is_busy);

G_END_DECLS
