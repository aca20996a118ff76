// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

const char *mend_person_color_get_css_class (const char *color, MendSeat seat);

G_END_DECLS
