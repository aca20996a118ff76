// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "good/mend-good-thing.h"

G_BEGIN_DECLS

#define MEND_TYPE_GOOD_PLAN (mend_good_plan_get_type ())

G_DECLARE_FINAL_TYPE (MendGoodPlan, mend_good_plan, MEND, GOOD_PLAN, AdwBin)

void mend_good_plan_set_up (MendGoodPlan *self,
                            GDateTime *today,
                            const char *left_name,
                            const char *right_name);
void mend_good_plan_fill_in (MendGoodPlan *self, MendGoodThing *plan);

G_END_DECLS
