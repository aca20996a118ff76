// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "ways/mend-choices.h"

G_BEGIN_DECLS

#define MEND_TYPE_ROLES_BOX (mend_roles_box_get_type ())

G_DECLARE_FINAL_TYPE (MendRolesBox, mend_roles_box, MEND, ROLES_BOX, AdwBin)

GtkWidget *mend_roles_box_new (void);

void mend_roles_box_set_choices (MendRolesBox *self, MendChoices *choices);
void
mend_roles_box_set_person (MendRolesBox *self, MendSeat seat, const char *name, const char *color);
void mend_roles_box_set_is_advised_against (MendRolesBox *self, gboolean is_advised_against);

G_END_DECLS
