// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-hit.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_FOUND_ROW (mend_history_found_row_get_type ())

G_DECLARE_FINAL_TYPE (MendHistoryFoundRow, mend_history_found_row, MEND, HISTORY_FOUND_ROW, AdwBin)

GtkWidget *mend_history_found_row_new (void);

void mend_history_found_row_set_hit (MendHistoryFoundRow *self, MendTalkHit *hit);

G_END_DECLS
