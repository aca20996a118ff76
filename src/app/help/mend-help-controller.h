// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-window.h"

G_BEGIN_DECLS

void mend_help_controller_add (MendWindow *window);
void mend_help_controller_show (MendWindow *window);

G_END_DECLS
