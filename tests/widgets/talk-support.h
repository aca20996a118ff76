// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-content.h"
#include "talk/mend-talk.h"
#include "ways/mend-choices.h"

G_BEGIN_DECLS

MendFormat *talk_support_find_way (const char *id);
GListModel *talk_support_get_ways (void);

MendChoices *talk_support_make_choices (const char *format_id) G_GNUC_WARN_UNUSED_RESULT;
MendTalk *talk_support_make_closing (guint n_turns) G_GNUC_WARN_UNUSED_RESULT;

guint talk_support_count (MendTalk *talk, MendEventKind kind);

G_END_DECLS
