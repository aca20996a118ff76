// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-schedule.h"

G_BEGIN_DECLS

#define MEND_TYPE_SNAPSHOT (mend_snapshot_get_type ())

typedef struct _MendSnapshot MendSnapshot;

/**
 * MendSnapshot:
 * @id: the id of the talk, a UUID
 * @started: when the talk was begun, on the clock on the wall
 * @plan: how it is meant to go
 * @log: what has happened
 * @at_ms: how far it has come: milliseconds since the start, on the clock that stands still in
 * sleep
 *
 * A talk at one moment, as it is kept while it runs and picked up again. Immutable, and safe to
 * share between threads.
 */
struct _MendSnapshot
{
  char *id;
  GDateTime *started;
  MendPlan *plan;
  MendLog *log;
  gint64 at_ms;
};

GType mend_snapshot_get_type (void) G_GNUC_CONST;

MendSnapshot *mend_snapshot_new (const char *id,
                                 GDateTime *started,
                                 MendPlan *plan,
                                 MendLog *log,
                                 gint64 at_ms) G_GNUC_WARN_UNUSED_RESULT;
MendSnapshot *mend_snapshot_ref (MendSnapshot *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_snapshot_unref (MendSnapshot *self);

gint64 mend_snapshot_get_break_until_ms (MendSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendSnapshot, mend_snapshot_unref)

G_END_DECLS
