// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PERSON_CHART (mend_person_chart_get_type ())

G_DECLARE_FINAL_TYPE (MendPersonChart, mend_person_chart, MEND, PERSON_CHART, AdwBin)

MendSeat mend_person_chart_get_seat (MendPersonChart *self);
const char *mend_person_chart_get_color (MendPersonChart *self);
void mend_person_chart_set_person (MendPersonChart *self,
                                   MendSeat seat,
                                   const char *name,
                                   const char *color);
void mend_person_chart_set_span (MendPersonChart *self, GDateTime *first, GDateTime *latest);
void mend_person_chart_set_key (MendPersonChart *self, GtkWidget *key);
void mend_person_chart_set_table (MendPersonChart *self, GtkWidget *table);

void mend_person_chart_add_strip (MendPersonChart *self, const char *heading, GtkWidget *strip);
void mend_person_chart_remove_strips (MendPersonChart *self);

G_END_DECLS
