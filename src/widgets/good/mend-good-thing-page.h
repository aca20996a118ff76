// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "good/mend-good-thing-story.h"

G_BEGIN_DECLS

#define MEND_TYPE_GOOD_THING_PAGE (mend_good_thing_page_get_type ())

G_DECLARE_FINAL_TYPE (MendGoodThingPage, mend_good_thing_page, MEND, GOOD_THING_PAGE, AdwBin)

GtkWidget *mend_good_thing_page_new (GDateTime *now, const char *left_name, const char *right_name);

MendGoodThingStory *mend_good_thing_page_get_story (MendGoodThingPage *self);
void mend_good_thing_page_set_story (MendGoodThingPage *self,
                                     MendGoodThingStory *story,
                                     MendSeat booker);
void mend_good_thing_page_set_is_read_only (MendGoodThingPage *self, gboolean is_read_only);

G_END_DECLS
