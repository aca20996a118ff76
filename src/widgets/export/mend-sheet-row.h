// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-sheet-line.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_SHEET_ROW (mend_sheet_row_get_type ())

G_DECLARE_FINAL_TYPE (MendSheetRow, mend_sheet_row, MEND, SHEET_ROW, AdwActionRow)

GtkWidget *mend_sheet_row_new (MendSheetLine *line, MendSeat seat) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
