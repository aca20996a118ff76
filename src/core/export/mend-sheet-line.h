// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"
#include "promises/mend-standing.h"

G_BEGIN_DECLS

/**
 * MendSheetKind:
 * @MEND_SHEET_FOR_THERAPIST: what was put aside for a therapist
 * @MEND_SHEET_PROMISE: a promise, and how it stands
 * @MEND_SHEET_TALK: what a talk was about, when it was and how
 * @MEND_SHEET_KEPT: what both keep of a talk
 * @MEND_SHEET_TAKEN: what one of the two takes along
 * @MEND_SHEET_SAID: a card or a sentence
 * @MEND_SHEET_NOTE: a note
 *
 * What a line is that can be chosen for a sheet.
 */
typedef enum
{
  MEND_SHEET_FOR_THERAPIST,
  MEND_SHEET_PROMISE,
  MEND_SHEET_TALK,
  MEND_SHEET_KEPT,
  MEND_SHEET_TAKEN,
  MEND_SHEET_SAID,
  MEND_SHEET_NOTE,
} MendSheetKind;

#define MEND_TYPE_SHEET_LINE (mend_sheet_line_get_type ())

G_DECLARE_FINAL_TYPE (MendSheetLine, mend_sheet_line, MEND, SHEET_LINE, GObject)

MendSheetLine *mend_sheet_line_new (MendSheetKind kind,
                                    MendSeat seat,
                                    const char *text,
                                    MendTalkRecord *record,
                                    MendStanding *standing) G_GNUC_WARN_UNUSED_RESULT;

MendSheetKind mend_sheet_line_get_kind (MendSheetLine *self);
MendSeat mend_sheet_line_get_seat (MendSheetLine *self);
const char *mend_sheet_line_get_text (MendSheetLine *self);
MendTalkRecord *mend_sheet_line_get_record (MendSheetLine *self);
MendStanding *mend_sheet_line_get_standing (MendSheetLine *self);

gboolean mend_sheet_line_get_is_chosen (MendSheetLine *self);
gboolean mend_sheet_line_choose (MendSheetLine *self, MendSeat seat, gboolean is_chosen);

G_END_DECLS
