// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_SHEET (mend_talk_sheet_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkSheet, mend_talk_sheet, MEND, TALK_SHEET, AdwBin)

GtkWidget *mend_talk_sheet_get_content (MendTalkSheet *self);
void mend_talk_sheet_set_content (MendTalkSheet *self, GtkWidget *content);

gboolean mend_talk_sheet_get_shows_done (MendTalkSheet *self);
void mend_talk_sheet_set_shows_done (MendTalkSheet *self, gboolean shows_done);

void mend_talk_sheet_show (MendTalkSheet *self, const MendTalkLook *look);

G_END_DECLS
