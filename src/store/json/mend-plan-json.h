// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"
#include "ways/mend-plan.h"

G_BEGIN_DECLS

MendPlan *mend_plan_json_read (const MendJsonMember *place,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_plan_json_write (MendPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
