// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-plan-builder.h"

G_BEGIN_DECLS

MendChoices *choices_support_make (void) G_GNUC_WARN_UNUSED_RESULT;
MendChoices *choices_support_make_with_roles (void);
MendPart *choices_support_get_part (MendChoices *choices, guint position);
MendPart *choices_support_get_rounds (MendChoices *choices);
MendPart *choices_support_get_turn (MendChoices *choices);

G_END_DECLS
