// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"
#include "export/mend-sheet.h"

G_BEGIN_DECLS

MendDocument *mend_sheet_document_new (MendSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
