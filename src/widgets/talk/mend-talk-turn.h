// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_TURN (mend_talk_turn_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkTurn, mend_talk_turn, MEND, TALK_TURN, AdwBin)

void mend_talk_turn_show (MendTalkTurn *self, const MendTalkLook *look);
GtkWidget *mend_talk_turn_get_main_button (MendTalkTurn *self);

G_END_DECLS
