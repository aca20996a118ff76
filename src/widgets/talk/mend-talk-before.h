// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_BEFORE (mend_talk_before_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkBefore, mend_talk_before, MEND, TALK_BEFORE, AdwBin)

void mend_talk_before_show (MendTalkBefore *self, const MendTalkLook *look);
GtkWidget *mend_talk_before_get_main_button (MendTalkBefore *self);

G_END_DECLS
