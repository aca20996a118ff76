// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_ASIDE_LIST (mend_aside_list_get_type ())

G_DECLARE_FINAL_TYPE (MendAsideList, mend_aside_list, MEND, ASIDE_LIST, AdwBin)

GtkWidget *mend_aside_list_new (void);

void mend_aside_list_set_talk (MendAsideList *self, MendTalk *talk);

G_END_DECLS
