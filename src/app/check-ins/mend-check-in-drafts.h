// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-own-check-in.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_CHECK_IN_DRAFTS (mend_check_in_drafts_get_type ())

G_DECLARE_FINAL_TYPE (MendCheckInDrafts, mend_check_in_drafts, MEND, CHECK_IN_DRAFTS, GObject)

MendCheckInDrafts *mend_check_in_drafts_new (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;

void mend_check_in_drafts_load (MendCheckInDrafts *self, const char *person_id);
MendOwnCheckIn *mend_check_in_drafts_get (MendCheckInDrafts *self, const char *person_id);
void mend_check_in_drafts_put (MendCheckInDrafts *self,
                               const char *person_id,
                               MendOwnCheckIn *own,
                               GDateTime *now,
                               gboolean is_kept);
void mend_check_in_drafts_forget (MendCheckInDrafts *self, const char *person_id);

G_END_DECLS
