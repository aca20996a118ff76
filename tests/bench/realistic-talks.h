// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

typedef struct _RealisticTalks RealisticTalks;

RealisticTalks *realistic_talks_new (guint32 seed, guint n_talks) G_GNUC_WARN_UNUSED_RESULT;
void realistic_talks_free (RealisticTalks *self);

MendTalkRecord *realistic_talks_next (RealisticTalks *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RealisticTalks, realistic_talks_free)

G_END_DECLS
