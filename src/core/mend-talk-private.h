// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-talk.h"

G_BEGIN_DECLS

gint64 mend_talk_catch_up_ms (MendTalk *self);
void mend_talk_gather_cards (MendTalk *self);
void mend_talk_tell_logged (MendTalk *self);

G_END_DECLS
