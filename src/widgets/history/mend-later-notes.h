// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-later-note.h"
#include "history/mend-talk-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_LATER_NOTES (mend_later_notes_get_type ())

G_DECLARE_FINAL_TYPE (MendLaterNotes, mend_later_notes, MEND, LATER_NOTES, AdwBin)

void mend_later_notes_set_record (MendLaterNotes *self, const MendTalkRecord *record);
void mend_later_notes_set_notes (MendLaterNotes *self, GPtrArray *notes);
void mend_later_notes_set_colors (MendLaterNotes *self, const char *left, const char *right);

G_END_DECLS
