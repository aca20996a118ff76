// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

const char *mend_person_name_get_shown (const char *name, MendSeat seat);

G_END_DECLS
