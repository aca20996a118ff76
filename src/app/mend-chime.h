// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_CHIME (mend_chime_get_type ())

G_DECLARE_FINAL_TYPE (MendChime, mend_chime, MEND, CHIME, GObject)

MendChime *mend_chime_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

char *mend_chime_get_sound (MendChime *self) G_GNUC_WARN_UNUSED_RESULT;

void mend_chime_play (MendChime *self);
void mend_chime_play_always (MendChime *self);
void mend_chime_stop (MendChime *self);

G_END_DECLS
