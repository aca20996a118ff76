// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "good/mend-good-thing-story.h"

G_BEGIN_DECLS

#define MEND_TYPE_GOOD_LIST (mend_good_list_get_type ())

G_DECLARE_FINAL_TYPE (MendGoodList, mend_good_list, MEND, GOOD_LIST, AdwBin)

void mend_good_list_set_name (MendGoodList *self, const char *name);
void mend_good_list_empty (MendGoodList *self);
void mend_good_list_add (MendGoodList *self, MendGoodThingStory *story, const char *subtitle);
guint mend_good_list_get_n_rows (MendGoodList *self);

G_END_DECLS
