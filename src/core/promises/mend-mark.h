// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

/**
 * MendOutcome:
 * @MEND_OUTCOME_OPEN: nothing was said of it yet
 * @MEND_OUTCOME_KEPT: it was kept
 * @MEND_OUTCOME_PARTLY: a part of it was kept
 * @MEND_OUTCOME_MISSED: it was missed
 * @MEND_OUTCOME_CHANGED: it is another one now
 *
 * How a promise stands. There is no order in it, and no sum is made of it.
 */
typedef enum
{
  MEND_OUTCOME_OPEN,
  MEND_OUTCOME_KEPT,
  MEND_OUTCOME_PARTLY,
  MEND_OUTCOME_MISSED,
  MEND_OUTCOME_CHANGED,
} MendOutcome;

#define MEND_TYPE_MARK (mend_mark_get_type ())

typedef struct _MendMark MendMark;

/**
 * MendMark:
 * @id: its id, a UUID
 * @promise_id: the id of the promise
 * @talk_id: (nullable): the id of the talk in which it was made
 * @created: when it was made, with the offset from UTC of that place and time
 * @seat: where the one who gave the promise sat
 * @person_id: (nullable): the id of that person
 * @name: the name, as it was then; may be empty
 * @outcome: what became of the promise
 * @fact: one fact; may be empty
 * @obstacle: what got in the way; may be empty
 * @next: what next; may be empty
 *
 * What became of a promise, said by the one who gave it and by nobody else. A later mark does not
 * rewrite an earlier one. Immutable, and safe to share between threads.
 */
struct _MendMark
{
  char *id;
  char *promise_id;
  char *talk_id;
  GDateTime *created;
  MendSeat seat;
  char *person_id;
  char *name;
  MendOutcome outcome;
  char *fact;
  char *obstacle;
  char *next;
};

GType mend_mark_get_type (void) G_GNUC_CONST;

MendMark *mend_mark_new (const MendMark *fields) G_GNUC_WARN_UNUSED_RESULT;
MendMark *mend_mark_ref (MendMark *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_mark_unref (MendMark *self);

gboolean mend_mark_equal (const MendMark *a, const MendMark *b);

const char *mend_outcome_to_string (MendOutcome outcome);
gboolean mend_outcome_from_string (const char *string,
                                   MendOutcome *outcome) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendMark, mend_mark_unref)

G_END_DECLS
