// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hints/mend-hinting.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HINT_ROW (mend_hint_row_get_type ())

G_DECLARE_FINAL_TYPE (MendHintRow, mend_hint_row, MEND, HINT_ROW, AdwBin)

GtkWidget *mend_hint_row_new (void);

void mend_hint_row_set_hinting (MendHintRow *self, MendHinting *hinting);
void mend_hint_row_set_writer (MendHintRow *self, MendSeat seat, const char *name);
void mend_hint_row_set_text (MendHintRow *self,
                             const char *part_id,
                             const char *text,
                             gboolean has_ended);

G_END_DECLS
