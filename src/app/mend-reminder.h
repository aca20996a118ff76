// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-clock.h"

G_BEGIN_DECLS

#define MEND_TYPE_REMINDER (mend_reminder_get_type ())

G_DECLARE_FINAL_TYPE (MendReminder, mend_reminder, MEND, REMINDER, GObject)

MendReminder *mend_reminder_new (MendClock *clock) G_GNUC_WARN_UNUSED_RESULT;

void mend_reminder_start (MendReminder *self);
void mend_reminder_set (MendReminder *self, const char *id, gint64 wall_ms);
void mend_reminder_remove (MendReminder *self, const char *id);
void mend_reminder_look (MendReminder *self);
void mend_reminder_set_is_seen (MendReminder *self, gboolean is_seen);
void mend_reminder_stop (MendReminder *self);

gboolean mend_reminder_is_fresh (MendReminder *self, gint64 wall_ms);
gboolean mend_reminder_get_is_waiting (MendReminder *self);

G_END_DECLS
