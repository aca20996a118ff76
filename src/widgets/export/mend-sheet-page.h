// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_SHEET_PAGE (mend_sheet_page_get_type ())

G_DECLARE_FINAL_TYPE (MendSheetPage, mend_sheet_page, MEND, SHEET_PAGE, AdwBin)

GtkWidget *mend_sheet_page_new (MendSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

void mend_sheet_page_set_colors (MendSheetPage *self, const char *left, const char *right);
void mend_sheet_page_show_lines (MendSheetPage *self, gboolean has_earlier);

G_END_DECLS
