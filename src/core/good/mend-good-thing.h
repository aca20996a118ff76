// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "mend-seat.h"

G_BEGIN_DECLS

/**
 * MendGoodThingKind:
 * @MEND_GOOD_THING_APPRECIATION: something good that one says of the other, to be read aloud
 * @MEND_GOOD_THING_ACTIVITY: something good to do together
 * @MEND_GOOD_THING_GESTURE: something small that one does
 * @MEND_GOOD_THING_PLAN: for when one of those is planned
 * @MEND_GOOD_THING_DONE: that it was done, or read aloud, and how it was
 * @MEND_GOOD_THING_HELPED: what helped the one to whom a promise was given, when it was marked
 * @MEND_GOOD_THING_TOLD: what one of the two told without being asked
 *
 * What a moment is. A plan and what is done point to one of the first three, and what helped points
 * to a mark: nobody rewrites what somebody has written. What was told stands by itself.
 */
typedef enum
{
  MEND_GOOD_THING_APPRECIATION,
  MEND_GOOD_THING_ACTIVITY,
  MEND_GOOD_THING_GESTURE,
  MEND_GOOD_THING_PLAN,
  MEND_GOOD_THING_DONE,
  MEND_GOOD_THING_HELPED,
  MEND_GOOD_THING_TOLD,
} MendGoodThingKind;

#define MEND_TYPE_GOOD_THING (mend_good_thing_get_type ())

typedef struct _MendGoodThing MendGoodThing;

/**
 * MendGoodThing:
 * @id: its id, a UUID
 * @kind: what it is
 * @moment_id: (nullable): the id of the one it belongs to; of a plan, of what is done, and of what
 *   helped
 * @created: when it was written, with the offset from UTC of that place and time
 * @seat: where the one sat who wrote it, or both
 * @person_id: (nullable): the id of that person
 * @name: the name of that person, as it was then; may be empty
 * @text: what it says; may be empty where something is planned or done
 * @day: (nullable): the day of a plan, or on which something was told, as in 2026-11-30
 * @booker: who books: left, right, or nobody in particular; of a plan
 * @booker_id: (nullable): the id of that person
 * @booker_name: the name of that person, as it was then; may be empty
 *
 * Something good, what helped, or what was told; the latter two can be changed by the one who wrote
 * them. Immutable, and safe to share between threads.
 */
struct _MendGoodThing
{
  char *id;
  MendGoodThingKind kind;
  char *moment_id;
  GDateTime *created;
  MendSeat seat;
  char *person_id;
  char *name;
  char *text;
  char *day;
  MendSeat booker;
  char *booker_id;
  char *booker_name;
};

GType mend_good_thing_get_type (void) G_GNUC_CONST;

MendGoodThing *mend_good_thing_new (const MendGoodThing *fields) G_GNUC_WARN_UNUSED_RESULT;
MendGoodThing *mend_good_thing_ref (MendGoodThing *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_good_thing_unref (MendGoodThing *self);

gboolean mend_good_thing_equal (const MendGoodThing *a, const MendGoodThing *b);
gboolean mend_good_thing_is_sound (const MendGoodThing *fields);

MendSeat mend_good_thing_find_seat (const MendGoodThing *self,
                                    const MendPerson *left,
                                    const MendPerson *right);
MendSeat mend_good_thing_find_booker (const MendGoodThing *self,
                                      const MendPerson *left,
                                      const MendPerson *right);

const char *mend_good_thing_kind_to_string (MendGoodThingKind kind);
gboolean mend_good_thing_kind_from_string (const char *string,
                                           MendGoodThingKind *kind) G_GNUC_WARN_UNUSED_RESULT;

MendGoodThing *mend_good_thing_find_helped (GPtrArray *moments, const char *mark_id);
GPtrArray *mend_good_thing_list_told (GPtrArray *moments) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendGoodThing, mend_good_thing_unref)

G_END_DECLS
