// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_MONTHS_CHART (mend_months_chart_get_type ())

G_DECLARE_FINAL_TYPE (MendMonthsChart, mend_months_chart, MEND, MONTHS_CHART, AdwBin)

void mend_months_chart_set_person (MendMonthsChart *self,
                                   MendSeat seat,
                                   const char *name,
                                   const char *color);
void mend_months_chart_set_check_ins (MendMonthsChart *self,
                                      GPtrArray *check_ins,
                                      const char *person_id);

G_END_DECLS
