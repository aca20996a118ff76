// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "good/mend-good-thing-story.h"

G_BEGIN_DECLS

#define MEND_TYPE_GOOD_GROUP (mend_good_group_get_type ())

G_DECLARE_FINAL_TYPE (MendGoodGroup, mend_good_group, MEND, GOOD_GROUP, AdwBin)

void mend_good_group_set_person (MendGoodGroup *self,
                                 MendSeat seat,
                                 const char *name,
                                 const char *color);
void mend_good_group_set_is_read_only (MendGoodGroup *self, gboolean is_read_only);
void mend_good_group_empty (MendGoodGroup *self);
void mend_good_group_add (MendGoodGroup *self, MendGoodThingStory *story);

G_END_DECLS
