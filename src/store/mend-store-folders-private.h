// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-leftovers.h"
#include "mend-store-folders.h"
#include "records/mend-same-people.h"

G_BEGIN_DECLS

/* Which folders were tidied. To look through a large one takes time, for which nobody waits who
 * wants another: so each half has a lock of its own. */
typedef struct
{
  GMutex mutex;
  GHashTable *done;
  MendLeftoversPolicy policy;
} Tidiness;

/* The store and the state that belongs to it. They may come to be open late, when a disk that was
 * full or away is there again, and then by the worker; once open, they stay. */
struct _MendStoreFolders
{
  char *data_path;
  char *store_path;
  char *state_path;

  GMutex mutex;
  MendFolder *store;
  MendFolder *state;
  gboolean can_write;
  char *new_id;
  guint n_lost;
  char *lost_id;
  gboolean accepts_lost;
  gboolean wants_lost;
  MendSamePeople *same;

  /* Those of before, which somebody may still be reading. */
  GPtrArray *stale;
  GRWLock reading;

  Tidiness store_tidiness;
  Tidiness state_tidiness;
};

G_END_DECLS
