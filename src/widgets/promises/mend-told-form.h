// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TOLD_FORM (mend_told_form_get_type ())

G_DECLARE_FINAL_TYPE (MendToldForm, mend_told_form, MEND, TOLD_FORM, AdwBin)

GtkWidget *mend_told_form_new (GDateTime *today, const MendGoodThing *told);

void mend_told_form_fill_in (MendToldForm *self, MendGoodThing *told);
gboolean mend_told_form_is_changed (MendToldForm *self);

G_END_DECLS
