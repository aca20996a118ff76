// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"
#include "history/mend-talk-section.h"

G_BEGIN_DECLS

const char *mend_talk_fill_get_topic (const MendTalkRecord *record);
const char *mend_talk_fill_get_said (const MendEvent *event);

void mend_talk_fill_kept (MendTalkSection *section, const MendTalkRecord *record);
void mend_talk_fill_taken (MendTalkSection *section,
                           const MendTalkRecord *record,
                           const char *const *colors);
void mend_talk_fill_words (MendTalkSection *section,
                           const MendTalkRecord *record,
                           const char *const *colors);
void mend_talk_fill_notes (MendTalkSection *section,
                           const MendTalkRecord *record,
                           const char *const *colors);
void mend_talk_fill_asides (MendTalkSection *section,
                            const MendTalkRecord *record,
                            GHashTable *asides_done);

G_END_DECLS
