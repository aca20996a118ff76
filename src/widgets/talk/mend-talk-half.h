// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_HALF (mend_talk_half_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkHalf, mend_talk_half, MEND, TALK_HALF, AdwBin)

void mend_talk_half_show (MendTalkHalf *self, const MendTalkLook *look, MendSeat seat);
GtkWidget *mend_talk_half_get_main_button (MendTalkHalf *self);

G_END_DECLS
