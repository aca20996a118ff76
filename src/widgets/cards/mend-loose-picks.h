// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-pick.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean
mend_loose_picks_add (GListStore *picks, const char *card_id, const char *word, const char *clause);
void mend_loose_picks_remove (GListStore *picks, guint id);

G_END_DECLS
