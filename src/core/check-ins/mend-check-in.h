// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-own-check-in.h"
#include "mend-person.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_CHECK_IN (mend_check_in_get_type ())

typedef struct _MendCheckIn MendCheckIn;

/**
 * MendCheckInAnswer:
 * @item_id: the id of the sentence
 * @text: the sentence, as it was shown
 * @values: what the one on the left and the one on the right said: from 0 to
 *   [const@Mend.CHECK_IN_MOST], or [const@Mend.CHECK_IN_EMPTY]
 *
 * What both said to one sentence.
 */
typedef struct
{
  char *item_id;
  char *text;
  int values[2];
} MendCheckInAnswer;

/**
 * MendCheckIn:
 * @id: its id, a UUID
 * @created: when it was shown, with the offset from UTC of that place and time
 * @person_ids: the ids of who sat on the left and on the right
 * @names: their names, as they were then; may be empty
 * @answers: (array length=n_answers): what they said, in the order in which it was shown
 * @n_answers: how many sentences there are
 *
 * A check-in that both have shown each other. No sum of it is made, and no difference. Immutable,
 * and safe to share between threads.
 */
struct _MendCheckIn
{
  char *id;
  GDateTime *created;
  char *person_ids[2];
  char *names[2];
  MendCheckInAnswer *answers;
  guint n_answers;
};

GType mend_check_in_get_type (void) G_GNUC_CONST;

MendCheckIn *mend_check_in_new (const MendCheckIn *fields) G_GNUC_WARN_UNUSED_RESULT;
MendCheckIn *
mend_check_in_new_shown (GDateTime *created,
                         GListModel *items,
                         const MendPerson *const persons[2],
                         const MendOwnCheckIn *const said[2]) G_GNUC_WARN_UNUSED_RESULT;
MendCheckIn *mend_check_in_ref (MendCheckIn *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_check_in_unref (MendCheckIn *self);

gboolean mend_check_in_equal (const MendCheckIn *a, const MendCheckIn *b);
int mend_check_in_find_value (const MendCheckIn *self, const char *person_id, const char *item_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendCheckIn, mend_check_in_unref)

G_END_DECLS
