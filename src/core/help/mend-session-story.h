// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-helper.h"

G_BEGIN_DECLS

#define MEND_TYPE_SESSION_STORY (mend_session_story_get_type ())

G_DECLARE_FINAL_TYPE (MendSessionStory, mend_session_story, MEND, SESSION_STORY, GObject)

GPtrArray *mend_session_story_list (GPtrArray *helpers) G_GNUC_WARN_UNUSED_RESULT;

MendHelper *mend_session_story_get_session (MendSessionStory *self);
MendHelper *mend_session_story_get_therapist (MendSessionStory *self);
GPtrArray *mend_session_story_get_taken (MendSessionStory *self);
gboolean mend_session_story_has_begun (MendSessionStory *self, GDateTime *now);
gboolean mend_session_story_is_recent (MendSessionStory *self, GDateTime *now);

G_END_DECLS
