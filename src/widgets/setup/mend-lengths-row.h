// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "ways/mend-choices.h"

G_BEGIN_DECLS

#define MEND_TYPE_LENGTHS_ROW (mend_lengths_row_get_type ())

G_DECLARE_FINAL_TYPE (MendLengthsRow, mend_lengths_row, MEND, LENGTHS_ROW, AdwExpanderRow)

GtkWidget *mend_lengths_row_new (MendChoices *choices);

G_END_DECLS
