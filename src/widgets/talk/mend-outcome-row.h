// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_OUTCOME_ROW (mend_outcome_row_get_type ())

G_DECLARE_FINAL_TYPE (MendOutcomeRow, mend_outcome_row, MEND, OUTCOME_ROW, AdwBin)

GtkWidget *mend_outcome_row_new (void);

void mend_outcome_row_show (MendOutcomeRow *self, const char *promise, MendOutcome outcome);
void mend_outcome_row_show_part (MendOutcomeRow *self, MendTalk *talk, MendSeat seat);

const char *mend_outcome_get_label (MendOutcome outcome);

G_END_DECLS
