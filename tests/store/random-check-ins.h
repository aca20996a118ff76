// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-check-in.h"

G_BEGIN_DECLS

MendCheckIn *random_check_in (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;

MendOwnCheckIn *random_own_check_in (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
