// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_APART (mend_talk_apart_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkApart, mend_talk_apart, MEND, TALK_APART, AdwBin)

void mend_talk_apart_show (MendTalkApart *self, const MendTalkLook *look);
void mend_talk_apart_rest (MendTalkApart *self);
GtkWidget *mend_talk_apart_get_main_button (MendTalkApart *self);

G_END_DECLS
