// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "cards/mend-card.h"
#include "good/mend-good-thing.h"

G_BEGIN_DECLS

#define MEND_TYPE_GOOD_THING_FORM (mend_good_thing_form_get_type ())

G_DECLARE_FINAL_TYPE (MendGoodThingForm, mend_good_thing_form, MEND, GOOD_THING_FORM, AdwBin)

GtkWidget *mend_good_thing_form_new (MendGoodThingKind kind);

void mend_good_thing_form_set_up_plan (MendGoodThingForm *self,
                                       GDateTime *today,
                                       const char *left_name,
                                       const char *right_name);
void mend_good_thing_form_set_card (MendGoodThingForm *self, MendCard *card);
void
mend_good_thing_form_fill_in (MendGoodThingForm *self, MendGoodThing *thing, MendGoodThing *plan);

G_END_DECLS
