// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-choices.h"
#include "ways/mend-plan.h"

G_BEGIN_DECLS

MendPlan *mend_plan_builder_make_plan (MendChoices *choices) G_GNUC_WARN_UNUSED_RESULT;
guint mend_plan_builder_estimate_minutes (MendChoices *choices);
guint mend_plan_builder_count_turns (MendChoices *choices);

G_END_DECLS
