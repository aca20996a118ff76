// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "ways/mend-choices.h"

G_BEGIN_DECLS

#define MEND_TYPE_VARIANTS_GROUP (mend_variants_group_get_type ())

G_DECLARE_FINAL_TYPE (
    MendVariantsGroup, mend_variants_group, MEND, VARIANTS_GROUP, AdwPreferencesGroup)

GtkWidget *mend_variants_group_new (void);

void mend_variants_group_set_choices (MendVariantsGroup *self, MendChoices *choices);

G_END_DECLS
