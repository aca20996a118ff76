// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

/**
 * MendHelperKind:
 * @MEND_HELPER_THERAPIST: somebody who helps
 * @MEND_HELPER_SESSION: a time with that person
 * @MEND_HELPER_TAKEN: what was taken from it
 *
 * What a record of help from outside is.
 */
typedef enum
{
  MEND_HELPER_THERAPIST,
  MEND_HELPER_SESSION,
  MEND_HELPER_TAKEN,
} MendHelperKind;

#define MEND_TYPE_HELPER (mend_helper_get_type ())

typedef struct _MendHelper MendHelper;

/**
 * MendHelper:
 * @id: its id, a UUID
 * @kind: what it is
 * @helper_id: (nullable): the therapist of a session, if one is named; the session from which
 *   something was taken
 * @created: when it was written, with the offset from UTC of that place and time
 * @name: the name of a therapist; empty otherwise
 * @reach: how to reach that person; may be empty
 * @text: a note on a therapist, which may be empty, or what was taken from a session
 * @starts: (nullable): when a session begins, with the offset from UTC of that place and time
 * @seat: who goes to a session: left, right or both
 *
 * Help from outside that both know of. Immutable, and safe to share between threads.
 */
struct _MendHelper
{
  char *id;
  MendHelperKind kind;
  char *helper_id;
  GDateTime *created;
  char *name;
  char *reach;
  char *text;
  GDateTime *starts;
  MendSeat seat;
};

GType mend_helper_get_type (void) G_GNUC_CONST;

MendHelper *mend_helper_new (const MendHelper *fields) G_GNUC_WARN_UNUSED_RESULT;
MendHelper *mend_helper_ref (MendHelper *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_helper_unref (MendHelper *self);

gboolean mend_helper_equal (const MendHelper *a, const MendHelper *b);
gboolean mend_helper_is_sound (const MendHelper *fields);

const MendHelper *mend_helper_find_next_session (GPtrArray *helpers,
                                                 GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
const MendHelper *mend_helper_find_latest_session (GPtrArray *helpers,
                                                   GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

char *mend_helper_dup_words (const MendHelper *self) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_helper_kind_to_string (MendHelperKind kind);
gboolean mend_helper_kind_from_string (const char *string,
                                       MendHelperKind *kind) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendHelper, mend_helper_unref)

G_END_DECLS
