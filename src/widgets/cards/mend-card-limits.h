// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARD_LIMITS (mend_card_limits_get_type ())

G_DECLARE_FINAL_TYPE (MendCardLimits, mend_card_limits, MEND, CARD_LIMITS, AdwBin)

GtkWidget *mend_card_limits_new (void);

void mend_card_limits_set_names (MendCardLimits *self, const char *left, const char *right);

MendDepth mend_card_limits_get_depth (MendCardLimits *self);
MendAudience mend_card_limits_get_role (MendCardLimits *self);

void mend_card_limits_forget_role (MendCardLimits *self);

G_END_DECLS
