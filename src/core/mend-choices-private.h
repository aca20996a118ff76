// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-choices.h"

G_BEGIN_DECLS

MendPerson *mend_choices_get_person (MendChoices *self, MendSeat seat);
const char *mend_choices_get_label (MendChoices *self, MendSeat seat);

G_END_DECLS
