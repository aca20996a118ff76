// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-talk.h"

G_BEGIN_DECLS

gint64 mend_talk_read_clock_ms (MendTalk *self);
void mend_talk_tell_logged (MendTalk *self);

G_END_DECLS
