// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_SIDE (mend_talk_side_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkSide, mend_talk_side, MEND, TALK_SIDE, AdwBin)

void mend_talk_side_show (MendTalkSide *self, const MendTalkLook *look, MendSeat seat);

G_END_DECLS
