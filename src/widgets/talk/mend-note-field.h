// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_NOTE_FIELD (mend_note_field_get_type ())

G_DECLARE_FINAL_TYPE (MendNoteField, mend_note_field, MEND, NOTE_FIELD, AdwBin)

void mend_note_field_set_talk (MendNoteField *self, MendTalk *talk);
void mend_note_field_open_note (MendNoteField *self);
void mend_note_field_open_aside (MendNoteField *self);

G_END_DECLS
