// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-outside-look.h"
#include "mend-store-private.h"

G_BEGIN_DECLS

/**
 * MendStoreOutside:
 * @conflicts: (element-type MendConflict): between what people have to choose
 * @problems: (element-type MendFileProblem): what the last look could not read
 * @monitors: (element-type GFileMonitor): who tells of changes
 * @settle_id: the source that waits till a swarm of changes is over
 * @is_watching: whether there are monitors
 * @has_looked: whether it was looked once
 * @is_compared: whether that was compared with the list of the talks
 * @is_looking: whether a worker looks
 * @wants_look: whether it is to look once more
 * @wants_persons: whether it is to read the people then
 * @accepts_missing: whether what is missing was meant to go
 * @gone: (nullable): what that was, kinds and names in turn
 * @indexes: what was there, unless a worker has it
 * @seen: what was ever there, unless a worker has it
 * @book: what is known of the trash, unless a worker has it
 * @choices: (element-type MendConflictChoice): what is to be carried out next
 * @undos: (element-type MendConflictChoice): what is to be taken back next
 * @chosen: (element-type MendConflict MendConflictChoice): what can be taken back
 *
 * What the store knows of other programs and computers.
 */
struct _MendStoreOutside
{
  GListStore *conflicts;
  GPtrArray *problems;

  GPtrArray *monitors;
  guint settle_id;
  gboolean is_watching;
  gboolean has_looked;
  gboolean is_compared;
  gboolean is_looking;
  gboolean wants_look;
  gboolean wants_persons;

  /* Not while a worker has them. */
  MendFolderIndex *indexes[MEND_OUTSIDE_LOOK_N_KINDS];
  MendSeenList *seen[MEND_OUTSIDE_LOOK_N_KINDS];
  MendTrashBook *book;
  gboolean accepts_missing;
  GStrv gone;

  /* What is to be carried out next, and by conflict what was and can be taken back. */
  GPtrArray *choices;
  GPtrArray *undos;
  GHashTable *chosen;
};

MendStoreOutside *mend_store_get_outside (MendStore *self);

void mend_store_watch_again (MendStore *self);
void mend_store_show_conflicts (MendStore *self, GPtrArray *found);
void mend_store_leave_out_chosen (MendStore *self, GPtrArray *conflicts);

G_END_DECLS
