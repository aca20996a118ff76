// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-conflict.h"

G_BEGIN_DECLS

typedef struct _MendConflictDifference MendConflictDifference;

/* Something in which two versions differ, as people are to see it. */
struct _MendConflictDifference
{
  const char *heading;
  char *here;
  char *there;
};

char *mend_conflict_words_get_about (MendConflict *conflict) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_conflict_words_get_differences (MendConflict *conflict) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
