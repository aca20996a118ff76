// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_LATER_NOTE (mend_later_note_get_type ())

typedef struct _MendLaterNote MendLaterNote;

/**
 * MendLaterNote:
 * @id: its id, a UUID
 * @talk_id: the id of the talk it was added to
 * @created: when it was written, with the offset from UTC of that place and time
 * @seat: where the writer sat
 * @name: the name of the writer, as it was then; may be empty
 * @text: what was written
 *
 * A note that was added to a talk after its end. The talk itself is never rewritten. Immutable, and
 * safe to share between threads.
 */
struct _MendLaterNote
{
  char *id;
  char *talk_id;
  GDateTime *created;
  MendSeat seat;
  char *name;
  char *text;
};

GType mend_later_note_get_type (void) G_GNUC_CONST;

MendLaterNote *mend_later_note_new (const MendLaterNote *fields) G_GNUC_WARN_UNUSED_RESULT;
MendLaterNote *mend_later_note_ref (MendLaterNote *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_later_note_unref (MendLaterNote *self);

gboolean mend_later_note_equal (const MendLaterNote *a, const MendLaterNote *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendLaterNote, mend_later_note_unref)

G_END_DECLS
