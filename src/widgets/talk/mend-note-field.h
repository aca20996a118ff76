// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_NOTE_FIELD (mend_note_field_get_type ())

G_DECLARE_FINAL_TYPE (MendNoteField, mend_note_field, MEND, NOTE_FIELD, AdwBin)

GtkWidget *mend_note_field_new (MendEventKind kind);

void mend_note_field_open (MendNoteField *self, const MendTalkLook *look);
void mend_note_field_close (MendNoteField *self);

G_END_DECLS
