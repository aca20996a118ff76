// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "talk/mend-talk-look.h"

G_BEGIN_DECLS

#define MEND_TYPE_AHEAD_FIELD (mend_ahead_field_get_type ())

G_DECLARE_FINAL_TYPE (MendAheadField, mend_ahead_field, MEND, AHEAD_FIELD, AdwBin)

GtkWidget *mend_ahead_field_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_ahead_field_open (MendAheadField *self, const MendTalkLook *look);
void mend_ahead_field_close (MendAheadField *self);

G_END_DECLS
