// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_PERSON (mend_person_get_type ())

typedef struct _MendPerson MendPerson;

/**
 * MendPerson:
 * @id: the id, a UUID that stays
 * @name: the name, as it was typed; may be empty
 * @seat: left or right
 * @color: the name of the colour the person is shown in
 *
 * One of the two. Immutable; a change makes another.
 */
struct _MendPerson
{
  char *id;
  char *name;
  MendSeat seat;
  char *color;
};

/* So many characters of a name are kept. */
#define MEND_PERSON_LONGEST_NAME 200

GType mend_person_get_type (void) G_GNUC_CONST;

MendPerson *mend_person_new (const char *id, const char *name, MendSeat seat, const char *color)
    G_GNUC_WARN_UNUSED_RESULT;
MendPerson *mend_person_ref (MendPerson *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_person_unref (MendPerson *self);

gboolean mend_person_equal (const MendPerson *a, const MendPerson *b);

const char *const *mend_person_get_colors (void);
const char *mend_person_get_default_color (MendSeat seat);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendPerson, mend_person_unref)

G_END_DECLS
