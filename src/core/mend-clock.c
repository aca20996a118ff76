// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-clock.h"

/**
 * MendClock:
 *
 * The one door through which time comes in.
 *
 * A clock has three readings: the time the computer was awake, which never goes back and stands
 * still in sleep; the time it was asleep so far; and the time on the wall, which people may set as
 * they like and which nothing is computed from. Rules take the readings they need; no rule asks the
 * system.
 */

enum
{
  SIGNAL_TICK,
  SIGNAL_WOKE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (MendClock, mend_clock, G_TYPE_OBJECT)

static void
mend_clock_default_init (MendClockInterface *iface)
{
  /**
   * MendClock::tick:
   * @self: a clock
   *
   * Some time has passed. How much is not said: whoever listens reads the clock.
   */
  signals[SIGNAL_TICK] = g_signal_new ("tick", MEND_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  /**
   * MendClock::woke:
   * @self: a clock
   *
   * The computer has come back from sleep.
   */
  signals[SIGNAL_WOKE] = g_signal_new ("woke", MEND_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

/**
 * mend_clock_get_awake_time:
 * @self: a clock
 *
 * Gets the time the computer has been awake, from a start that is not specified.
 *
 * Returns: microseconds; never less than at an earlier call
 */
gint64
mend_clock_get_awake_time (MendClock *self)
{
  g_return_val_if_fail (MEND_IS_CLOCK (self), 0);

  return MEND_CLOCK_GET_IFACE (self)->get_awake_time (self);
}

/**
 * mend_clock_get_asleep_time:
 * @self: a clock
 *
 * Gets the time the computer has been asleep so far.
 *
 * Returns: microseconds; never less than at an earlier call, but for the error of the system's
 * clocks
 */
gint64
mend_clock_get_asleep_time (MendClock *self)
{
  g_return_val_if_fail (MEND_IS_CLOCK (self), 0);

  return MEND_CLOCK_GET_IFACE (self)->get_asleep_time (self);
}

/**
 * mend_clock_get_wall_time:
 * @self: a clock
 *
 * Gets date and time as people read them, with the local offset from UTC.
 *
 * Returns: (transfer full): the time on the wall
 */
GDateTime *
mend_clock_get_wall_time (MendClock *self)
{
  g_return_val_if_fail (MEND_IS_CLOCK (self), NULL);

  return MEND_CLOCK_GET_IFACE (self)->get_wall_time (self);
}

/**
 * mend_clock_tick:
 * @self: a clock
 *
 * Emits [signal@Clock::tick]; for implementations.
 */
void
mend_clock_tick (MendClock *self)
{
  g_return_if_fail (MEND_IS_CLOCK (self));

  g_signal_emit (self, signals[SIGNAL_TICK], 0);
}

/**
 * mend_clock_woke:
 * @self: a clock
 *
 * Emits [signal@Clock::woke]; for implementations.
 */
void
mend_clock_woke (MendClock *self)
{
  g_return_if_fail (MEND_IS_CLOCK (self));

  g_signal_emit (self, signals[SIGNAL_WOKE], 0);
}
