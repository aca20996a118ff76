// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "mend-talk.h"
#include "talk/mend-talk-sizer.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_SIDE (mend_talk_side_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkSide, mend_talk_side, MEND, TALK_SIDE, AdwBin)

void
mend_talk_side_set_talk (MendTalkSide *self, MendTalk *talk, MendSeat seat, MendTalkSizer *sizer);
void mend_talk_side_set_color (MendTalkSide *self, const char *color);
void mend_talk_side_set_has_room (MendTalkSide *self, gboolean has_room);
void mend_talk_side_update (MendTalkSide *self);

G_END_DECLS
