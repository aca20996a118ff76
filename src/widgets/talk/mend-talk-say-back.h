// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_SAY_BACK (mend_talk_say_back_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkSayBack, mend_talk_say_back, MEND, TALK_SAY_BACK, AdwBin)

void mend_talk_say_back_show (MendTalkSayBack *self, const MendTalkLook *look);
GtkWidget *mend_talk_say_back_get_main_button (MendTalkSayBack *self);

G_END_DECLS
