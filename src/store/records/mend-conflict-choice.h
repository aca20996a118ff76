// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-conflict.h"

G_BEGIN_DECLS

typedef struct _MendConflictChoice MendConflictChoice;

/**
 * MendConflictChoice:
 * @conflict: of which two versions
 * @side: which was chosen
 * @is_done: whether it was carried out
 * @record_name: the file in which the record is
 * @record_bytes: what was in it before
 * @result_bytes: what is in it since
 * @copy_name: the file in which the other version was
 * @copy_bytes: what was in that
 *
 * What people have chosen, and what is needed to take that back.
 */
struct _MendConflictChoice
{
  MendConflict *conflict;
  MendConflictSide side;

  gboolean is_done;
  char *record_name;
  GBytes *record_bytes;
  GBytes *result_bytes;
  char *copy_name;
  GBytes *copy_bytes;
};

MendConflictChoice *mend_conflict_choice_new (MendConflict *conflict,
                                              MendConflictSide side) G_GNUC_WARN_UNUSED_RESULT;
MendConflictChoice *mend_conflict_choice_ref (MendConflictChoice *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_conflict_choice_unref (MendConflictChoice *self);

gboolean mend_conflict_choice_do (MendConflictChoice *self, int folder, int earlier);
gboolean mend_conflict_choice_undo (MendConflictChoice *self, int folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendConflictChoice, mend_conflict_choice_unref)

G_END_DECLS
