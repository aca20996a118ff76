// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing-story.h"

G_BEGIN_DECLS

char *mend_good_words_plan (MendGoodThingStory *story,
                            GDateTime *now,
                            const char *booker) G_GNUC_WARN_UNUSED_RESULT;
char *mend_good_words_done (const MendGoodThing *done, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
