// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_PROMISE (mend_promise_get_type ())

typedef struct _MendPromise MendPromise;

/**
 * MendPromise:
 * @id: its id, a UUID
 * @talk_id: (nullable): the id of the talk in which it was given
 * @created: when it was written down, with the offset from UTC of that place and time
 * @seat: where the one who gives it sat
 * @person_id: (nullable): the id of the one who gives it
 * @name: the name of that person, as it was then; may be empty
 * @text: what is promised
 * @when: until when, or how often, in words; may be empty
 * @day: (nullable): the day, as in 2026-11-30, if there is one
 * @sign: how both will know; may be empty
 *
 * A promise. Nobody makes one but the one who gives it: a wish of the other is a wish. Immutable,
 * and safe to share between threads.
 */
struct _MendPromise
{
  char *id;
  char *talk_id;
  GDateTime *created;
  MendSeat seat;
  char *person_id;
  char *name;
  char *text;
  char *when;
  char *day;
  char *sign;
};

GType mend_promise_get_type (void) G_GNUC_CONST;

MendPromise *mend_promise_new (const MendPromise *fields) G_GNUC_WARN_UNUSED_RESULT;
MendPromise *mend_promise_ref (MendPromise *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_promise_unref (MendPromise *self);

gboolean mend_promise_equal (const MendPromise *a, const MendPromise *b);
gboolean mend_promise_is_day (const char *text);
MendSeat
mend_promise_find_seat (const MendPromise *self, const MendPerson *left, const MendPerson *right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendPromise, mend_promise_unref)

G_END_DECLS
