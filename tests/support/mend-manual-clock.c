// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-manual-clock.h"

/**
 * MendManualClock:
 *
 * A clock that stands still until a test moves it. The time on its wall begins on Tuesday,
 * 3 November 2026, 21:40:00 UTC. All times are in microseconds.
 */

struct _MendManualClock
{
  GObject parent_instance;

  gint64 awake;
  gint64 asleep;
  gint64 wall;
};

static gint64
mend_manual_clock_get_awake_time (MendClock *clock)
{
  return MEND_MANUAL_CLOCK (clock)->awake;
}

static gint64
mend_manual_clock_get_asleep_time (MendClock *clock)
{
  return MEND_MANUAL_CLOCK (clock)->asleep;
}

static GDateTime *
mend_manual_clock_get_wall_time (MendClock *clock)
{
  MendManualClock *self = MEND_MANUAL_CLOCK (clock);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);

  return g_date_time_add (start, self->wall);
}

static void
mend_manual_clock_init_clock (MendClockInterface *iface)
{
  iface->get_awake_time = mend_manual_clock_get_awake_time;
  iface->get_asleep_time = mend_manual_clock_get_asleep_time;
  iface->get_wall_time = mend_manual_clock_get_wall_time;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MendManualClock,
                               mend_manual_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MEND_TYPE_CLOCK,
                                                      mend_manual_clock_init_clock))

static void
mend_manual_clock_class_init (MendManualClockClass *klass)
{
}

static void
mend_manual_clock_init (MendManualClock *self)
{
}

MendManualClock *
mend_manual_clock_new (void)
{
  return g_object_new (MEND_TYPE_MANUAL_CLOCK, NULL);
}

/* Lets time pass, with a tick at its end. */
void
mend_manual_clock_advance (MendManualClock *self, gint64 time)
{
  mend_manual_clock_stall (self, time);
  mend_clock_tick (MEND_CLOCK (self));
}

/* Lets time pass without a tick, as when the program does not get to run. */
void
mend_manual_clock_stall (MendManualClock *self, gint64 time)
{
  self->awake += time;
  self->wall += time;
}

/* Puts the computer to sleep for a time, and wakes it. */
void
mend_manual_clock_sleep (MendManualClock *self, gint64 time)
{
  self->asleep += time;
  self->wall += time;
  mend_clock_woke (MEND_CLOCK (self));
  mend_clock_tick (MEND_CLOCK (self));
}

/* Sets the clock on the wall forward or back. */
void
mend_manual_clock_jump (MendManualClock *self, gint64 time)
{
  self->wall += time;
}
