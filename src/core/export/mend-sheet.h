// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-sheet-line.h"
#include "mend-person.h"

G_BEGIN_DECLS

#define MEND_TYPE_SHEET (mend_sheet_get_type ())

G_DECLARE_FINAL_TYPE (MendSheet, mend_sheet, MEND, SHEET, GObject)

MendSheet *mend_sheet_new (MendPerson *left, MendPerson *right) G_GNUC_WARN_UNUSED_RESULT;

void mend_sheet_add_promises (MendSheet *self, const GPtrArray *standings);
void mend_sheet_add_talk (MendSheet *self, MendTalkRecord *record);

const char *mend_sheet_get_name (MendSheet *self, MendSeat seat);
GPtrArray *mend_sheet_get_lines (MendSheet *self);
gboolean mend_sheet_get_has_chosen (MendSheet *self);

G_END_DECLS
