// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-snapshot.h"

#include "talk/mend-schedule.h"

G_DEFINE_BOXED_TYPE (MendSnapshot, mend_snapshot, mend_snapshot_ref, mend_snapshot_unref)

static void
mend_snapshot_clear (MendSnapshot *self)
{
  g_free (self->id);
  g_date_time_unref (self->started);
  mend_plan_unref (self->plan);
  mend_log_free (self->log);
}

/**
 * mend_snapshot_new:
 * @id: the id of the talk
 * @started: when it was begun
 * @plan: its plan
 * @log: what has happened; copied
 * @at_ms: how far it has come, in milliseconds, 0 or more
 *
 * Takes a snapshot.
 *
 * Returns: (transfer full): the snapshot
 */
MendSnapshot *
mend_snapshot_new (const char *id, GDateTime *started, MendPlan *plan, MendLog *log, gint64 at_ms)
{
  MendSnapshot *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (started != NULL, NULL);
  g_return_val_if_fail (plan != NULL && log != NULL, NULL);
  g_return_val_if_fail (at_ms >= 0, NULL);

  self = g_atomic_rc_box_new0 (MendSnapshot);
  self->id = g_strdup (id);
  self->started = g_date_time_ref (started);
  self->plan = mend_plan_ref (plan);
  self->log = mend_log_copy (log);
  self->at_ms = at_ms;

  return self;
}

/**
 * mend_snapshot_ref:
 * @self: a snapshot
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendSnapshot *
mend_snapshot_ref (MendSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_snapshot_unref:
 * @self: (transfer full): a snapshot
 *
 * Drops a reference.
 */
void
mend_snapshot_unref (MendSnapshot *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_snapshot_clear);
}

/**
 * mend_snapshot_get_break_until_ms:
 * @self: a snapshot
 *
 * Gets when both want to be back, if the talk is on a break.
 *
 * Returns: milliseconds since 1970 in UTC; 0 without a break
 */
gint64
mend_snapshot_get_break_until_ms (MendSnapshot *self)
{
  MendSchedule schedule;

  g_return_val_if_fail (self != NULL, 0);

  mend_schedule_compute (self->plan, self->log, self->at_ms, &schedule);

  return schedule.break_until_ms;
}
