// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-chime.h"
#include "mend-content.h"
#include "mend-recent-talks.h"
#include "mend-reminder.h"
#include "mend-store.h"
#include "mend-system-clock.h"

G_BEGIN_DECLS

#define MEND_TYPE_CONTEXT (mend_context_get_type ())

G_DECLARE_FINAL_TYPE (MendContext, mend_context, MEND, CONTEXT, GObject)

MendContext *mend_context_new (void) G_GNUC_WARN_UNUSED_RESULT;

MendSystemClock *mend_context_get_clock (MendContext *self);
GDateTime *mend_context_get_now (MendContext *self) G_GNUC_WARN_UNUSED_RESULT;
GSettings *mend_context_get_settings (MendContext *self);
MendContent *mend_context_get_content (MendContext *self);
MendStore *mend_context_get_store (MendContext *self);
MendRecentTalks *mend_context_get_recent_talks (MendContext *self);
MendChime *mend_context_get_chime (MendContext *self);
MendReminder *mend_context_get_reminder (MendContext *self);

MendPerson *mend_context_get_person (MendContext *self, MendSeat seat);
void mend_context_change_places (MendContext *self);
void mend_context_set_persons (MendContext *self, MendPerson *left, MendPerson *right);
const char *mend_context_get_label (MendContext *self, MendSeat seat);
const char *mend_context_get_color (MendContext *self, MendSeat seat);

G_END_DECLS
