// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-system-clock.h"

#include <time.h>

/**
 * MendSystemClock:
 *
 * The clock of this computer. This is the one file that asks the system for the time.
 */
struct _MendSystemClock
{
  GObject parent_instance;

  guint tick_id;
  gint64 asleep_at_tick;
};

/* Often enough that the seconds shown do not stumble, and seldom enough to cost nothing. */
#define TICK_MS 200

/* The two clocks that tell of sleep are not read at the same instant. */
#define SLEEP_TIME (2 * G_USEC_PER_SEC)

static gint64
read_clock (clockid_t id)
{
  struct timespec time = { 0 };

  if (clock_gettime (id, &time) != 0)
    return 0;

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gint64
mend_system_clock_get_awake_time (MendClock *clock)
{
  return read_clock (CLOCK_MONOTONIC);
}

/* One clock of the kernel counts sleep and the other does not. */
static gint64
mend_system_clock_get_asleep_time (MendClock *clock)
{
  return read_clock (CLOCK_BOOTTIME) - read_clock (CLOCK_MONOTONIC);
}

static GDateTime *
mend_system_clock_get_wall_time (MendClock *clock)
{
  return g_date_time_new_now_local ();
}

static void
mend_system_clock_init_clock (MendClockInterface *iface)
{
  iface->get_awake_time = mend_system_clock_get_awake_time;
  iface->get_asleep_time = mend_system_clock_get_asleep_time;
  iface->get_wall_time = mend_system_clock_get_wall_time;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MendSystemClock,
                               mend_system_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MEND_TYPE_CLOCK,
                                                      mend_system_clock_init_clock))

static gboolean
tick_cb (gpointer data)
{
  MendSystemClock *self = MEND_SYSTEM_CLOCK (data);
  const gint64 asleep = mend_clock_get_asleep_time (MEND_CLOCK (self));

  if (asleep - self->asleep_at_tick > SLEEP_TIME)
    mend_clock_woke (MEND_CLOCK (self));

  self->asleep_at_tick = asleep;
  mend_clock_tick (MEND_CLOCK (self));

  return G_SOURCE_CONTINUE;
}

static void
mend_system_clock_dispose (GObject *object)
{
  mend_system_clock_set_ticking (MEND_SYSTEM_CLOCK (object), FALSE);

  G_OBJECT_CLASS (mend_system_clock_parent_class)->dispose (object);
}

static void
mend_system_clock_class_init (MendSystemClockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_system_clock_dispose;
}

static void
mend_system_clock_init (MendSystemClock *self)
{
}

MendSystemClock *
mend_system_clock_new (void)
{
  return g_object_new (MEND_TYPE_SYSTEM_CLOCK, NULL);
}

/* Ticks while somebody needs it; a program at rest wakes no processor. */
void
mend_system_clock_set_ticking (MendSystemClock *self, gboolean is_ticking)
{
  g_return_if_fail (MEND_IS_SYSTEM_CLOCK (self));

  if (is_ticking == (self->tick_id != 0))
    return;

  if (!is_ticking)
    {
      g_clear_handle_id (&self->tick_id, g_source_remove);
      return;
    }

  self->asleep_at_tick = mend_clock_get_asleep_time (MEND_CLOCK (self));
  self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
}
