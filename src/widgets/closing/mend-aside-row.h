// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "talk/mend-event.h"

G_BEGIN_DECLS

#define MEND_TYPE_ASIDE_ROW (mend_aside_row_get_type ())

G_DECLARE_FINAL_TYPE (MendAsideRow, mend_aside_row, MEND, ASIDE_ROW, AdwPreferencesRow)

GtkWidget *mend_aside_row_new (const MendEvent *aside);

guint mend_aside_row_get_writing_id (MendAsideRow *self);
MendEventKind mend_aside_row_get_kind (MendAsideRow *self);

G_END_DECLS
