// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_TABLE (mend_talk_table_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkTable, mend_talk_table, MEND, TALK_TABLE, GtkWidget)

void mend_talk_table_show (MendTalkTable *self, const MendTalkLook *look);
GtkWidget *mend_talk_table_get_half (MendTalkTable *self, MendSeat seat);
GtkWidget *mend_talk_table_get_main_button (MendTalkTable *self);

G_END_DECLS
