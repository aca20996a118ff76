// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-plan.h"

G_BEGIN_DECLS

MendPlan *mend_test_plan_new_empty (void) G_GNUC_WARN_UNUSED_RESULT;
MendPlanPart *mend_test_plan_add_part (
    MendPlan *plan, const char *id, MendSeat speaker, gint64 length_ms, gint64 most_ms);
MendPlanPart *mend_test_plan_add_turn (
    MendPlan *plan, const char *id, MendSeat speaker, gint64 length_ms, gint64 most_ms);
void mend_test_plan_number (MendPlan *plan);

MendPlan *mend_test_plan_new_turns (void) G_GNUC_WARN_UNUSED_RESULT;
MendPlan *mend_test_plan_new_floor (void) G_GNUC_WARN_UNUSED_RESULT;
MendPlan *mend_test_plan_new_ofnr (void) G_GNUC_WARN_UNUSED_RESULT;
MendPlan *mend_test_plan_new_random (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
