// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_ASSENT (mend_assent_get_type ())

typedef struct _MendAssent MendAssent;

/**
 * MendAssent:
 * @id: its id, a UUID
 * @account_id: the id of the shared account
 * @created: when it was given, with the offset from UTC of that place and time
 * @seat: where the one who gives it sat
 * @person_id: (nullable): the id of that person
 * @name: the name, as it was then; may be empty
 * @sha256: to which text, by its SHA-256 in hexadecimal
 *
 * That somebody agrees to a text of the shared account, as it stands. To another text nobody has
 * agreed. Immutable, and safe to share between threads.
 */
struct _MendAssent
{
  char *id;
  char *account_id;
  GDateTime *created;
  MendSeat seat;
  char *person_id;
  char *name;
  char *sha256;
};

GType mend_assent_get_type (void) G_GNUC_CONST;

MendAssent *mend_assent_new (const MendAssent *fields) G_GNUC_WARN_UNUSED_RESULT;
MendAssent *mend_assent_ref (MendAssent *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_assent_unref (MendAssent *self);

gboolean mend_assent_equal (const MendAssent *a, const MendAssent *b);
gboolean mend_assent_is_sha256 (const char *text);
gboolean mend_assent_is_to (const MendAssent *self, const char *text);
MendSeat
mend_assent_find_seat (const MendAssent *self, const MendPerson *left, const MendPerson *right);
MendAssent *mend_assent_find (GPtrArray *assents,
                              const char *account_id,
                              MendSeat seat,
                              const MendPerson *left,
                              const MendPerson *right,
                              const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendAssent, mend_assent_unref)

G_END_DECLS
