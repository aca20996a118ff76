// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_PAUSE (mend_talk_pause_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkPause, mend_talk_pause, MEND, TALK_PAUSE, AdwBin)

void mend_talk_pause_show (MendTalkPause *self, const MendTalkLook *look);
GtkWidget *mend_talk_pause_get_main_button (MendTalkPause *self);

G_END_DECLS
