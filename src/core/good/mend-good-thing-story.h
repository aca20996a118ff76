// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing.h"

G_BEGIN_DECLS

#define MEND_TYPE_GOOD_THING_STORY (mend_good_thing_story_get_type ())

G_DECLARE_FINAL_TYPE (MendGoodThingStory, mend_good_thing_story, MEND, GOOD_THING_STORY, GObject)

GPtrArray *mend_good_thing_story_list (GPtrArray *moments) G_GNUC_WARN_UNUSED_RESULT;

const MendGoodThing *mend_good_thing_story_get_moment (MendGoodThingStory *self);
const MendGoodThing *mend_good_thing_story_get_plan (MendGoodThingStory *self);
GPtrArray *mend_good_thing_story_get_done (MendGoodThingStory *self);
gboolean mend_good_thing_story_is_done (MendGoodThingStory *self);
gboolean mend_good_thing_story_has_come (MendGoodThingStory *self, GDateTime *now);
GDateTime *mend_good_thing_story_dup_day (MendGoodThingStory *self,
                                          GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
