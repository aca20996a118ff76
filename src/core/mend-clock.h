// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_CLOCK (mend_clock_get_type ())

G_DECLARE_INTERFACE (MendClock, mend_clock, MEND, CLOCK, GObject)

struct _MendClockInterface
{
  GTypeInterface parent_iface;

  gint64 (*get_awake_time) (MendClock *self);
  gint64 (*get_asleep_time) (MendClock *self);
  GDateTime *(*get_wall_time) (MendClock *self);
};

gint64 mend_clock_get_awake_time (MendClock *self);
gint64 mend_clock_get_asleep_time (MendClock *self);
GDateTime *mend_clock_get_wall_time (MendClock *self) G_GNUC_WARN_UNUSED_RESULT;

void mend_clock_tick (MendClock *self);
void mend_clock_woke (MendClock *self);

G_END_DECLS
