// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-mark.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_OUTCOME_GLYPH (mend_outcome_glyph_get_type ())

G_DECLARE_FINAL_TYPE (MendOutcomeGlyph, mend_outcome_glyph, MEND, OUTCOME_GLYPH, GtkWidget)

GtkWidget *mend_outcome_glyph_new (MendOutcome outcome);

MendOutcome mend_outcome_glyph_get_outcome (MendOutcomeGlyph *self);

G_END_DECLS
