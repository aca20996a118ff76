// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-text.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_HIT (mend_talk_hit_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkHit, mend_talk_hit, MEND, TALK_HIT, GObject)

MendTalkHit *mend_talk_hit_new (MendTalkText *text,
                                const MendSearchText *notes,
                                const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_talk_hit_get_talk_id (MendTalkHit *self);
GDateTime *mend_talk_hit_get_started (MendTalkHit *self);
const char *mend_talk_hit_get_title (MendTalkHit *self);

const char *mend_talk_hit_get_topic (MendTalkHit *self);
const GArray *mend_talk_hit_get_topic_spans (MendTalkHit *self);
const char *mend_talk_hit_get_line (MendTalkHit *self);
const GArray *mend_talk_hit_get_line_spans (MendTalkHit *self);

G_END_DECLS
