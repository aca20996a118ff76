// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-kept-line.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HISTORY_KEPT_ROW (mend_history_kept_row_get_type ())

G_DECLARE_FINAL_TYPE (MendHistoryKeptRow, mend_history_kept_row, MEND, HISTORY_KEPT_ROW, AdwBin)

GtkWidget *mend_history_kept_row_new (void);

void mend_history_kept_row_set_line (MendHistoryKeptRow *self, MendKeptLine *line);
void
mend_history_kept_row_set_colors (MendHistoryKeptRow *self, const char *left, const char *right);
void mend_history_kept_row_set_words (MendHistoryKeptRow *self, const char *const *words);

G_END_DECLS
