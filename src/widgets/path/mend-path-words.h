// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/mend-path-idea.h"
#include "path/mend-path.h"

G_BEGIN_DECLS

const char *mend_path_words_get_title (MendPathStep step);
char *mend_path_words_write (const MendPathFacts *facts,
                             MendPathStep step,
                             GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
const char *
mend_path_words_get_note (const MendPathFacts *facts, MendPathStep step, GDateTime *now);
const char *mend_path_words_get_offer (MendPathOffer offer);
char *mend_path_words_write_promises_today (guint n) G_GNUC_WARN_UNUSED_RESULT;
char *mend_path_words_write_session_today (GDateTime *session,
                                           GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
const char *mend_path_words_get_idea (MendPathIdea idea);

G_END_DECLS
